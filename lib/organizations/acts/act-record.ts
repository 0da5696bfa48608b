import type { OrganizationKind } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { CounterpartPlace } from "@/lib/ledger/event-kinds";
import type { ActKind } from "./act-kinds";
import type { ActLine } from "./act-plan";

/** An act as the history lists it. */
export type ActSummary = {
  id: string;
  kind: ActKind;
  effectiveOn: CalendarDate;
  decisionNumber: string | null;
  decisionOn: CalendarDate | null;
  outsideName: string | null;
  moved: number;
  recordedBy: string;
  isUndone: boolean;
  /** What the act is about, under the names of the day before: the first, and how many there are. */
  subject: string | null;
  subjects: number;
  /** The whole within which it happened; null where that is outside the viewer's scope. */
  membersBefore: number | null;
  membersAfter: number | null;
};

/** A line of the table before and after, as it was recorded. */
export type RecordedLine = Omit<ActLine, "previousParent" | "notices" | "officialAfter">;

export type ActRecord = Omit<ActSummary, "subject" | "subjects" | "membersBefore" | "membersAfter"> & {
  decidedBy: string | null;
  outsidePlace: CounterpartPlace | null;
  recordedAt: Date;
  undoneAt: Date | null;
  undoneBy: string | null;
  scope: { id: string; kind: OrganizationKind };
  lines: RecordedLine[];
};
