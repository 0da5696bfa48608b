import type { OrganizationKind } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ActSummary } from "./acts/act-record";
import type { OfficerPosition } from "./officer-positions";
import type { OrganizationNode } from "./organization-node";
import type { OrganizationType } from "./organization-types";

type Named = { id: string; code: string; name: string; kind: OrganizationKind };

/** An organisation as its page and its form need it. */
export type OrganizationRecord = Named & {
  version: number;
  shortName: string;
  kindLabel: string | null;
  typeCode: OrganizationType | null;
  officialCode: string | null;
  aliases: string[];
  validFrom: CalendarDate | null;
  /** First day on which it no longer exists. */
  validTo: CalendarDate | null;
  baseId: string | null;
  parent: Named | null;
};

/**
 * People on the list today, the whole subtree together. Ages are whole years; a birth date known to the year counts from 1
 * January.
 */
export type OrganizationFigures = {
  members: number;
  official: number;
  probationary: number;
  exempt: number;
  women: number;
  averageAge: number | null;
  admittedThisYear: number;
};

export type Officer = {
  id: string;
  memberId: string | null;
  fullName: string;
  position: OfficerPosition;
  term: string;
  electedOn: CalendarDate | null;
  approvedOn: CalendarDate | null;
  startsOn: CalendarDate;
  /** First day out of office. */
  endsOn: CalendarDate | null;
  isServing: boolean;
};

export type Succession = {
  id: string;
  direction: "FROM" | "TO";
  other: { code: string; name: string };
  reason:
    | "ESTABLISHED"
    | "SPLIT"
    | "MERGED"
    | "RENAMED"
    | "HANDED_OVER"
    | "DISSOLVED"
    | "MOVED"
    | "CONVERTED";
  decisionNumber: string | null;
  effectiveOn: CalendarDate;
};

/** People-related parts are null where the viewer may see organisations but not people. */
export type OrganizationPage = {
  organization: OrganizationRecord;
  figures: OrganizationFigures | null;
  /** Everything below it, in the office's order. */
  below: OrganizationNode[];
  officers: Officer[] | null;
  successions: Succession[];
  /** What it was called, the latest first. */
  formerNames: { name: string; endsOn: CalendarDate }[];
  /** Acts about it, or that founded, ended, renamed or placed it; null where the viewer may not see people. */
  acts: ActSummary[] | null;
};
