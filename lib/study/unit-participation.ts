import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { OrganizationType } from "@/lib/organizations/organization-types";
import { type CampaignDates, isJudged, type Lateness, latenessOf } from "./deadline";
import { type NextAct, nextActOf } from "./next-act";
import { type Attendance, meetsThreshold, participationRatePercent, sumAttendance } from "./participation";
import { hasOrganised, hasReported } from "./status";
import type {
  CampaignStatus,
  PartyDocumentType,
  SpeakerLevel,
  StudyAudience,
  StudyMode,
  StudyProduct,
  StudyStatus,
} from "./terms";

/** What of a campaign its units are judged by. */
export type CampaignTerms = CampaignDates & { status: CampaignStatus; thresholdPercent: number };

export type StudiedDocument = {
  id: string;
  type: PartyDocumentType;
  number: string;
  issuedOn: CalendarDate;
  issuer: string;
  abstract: string;
};

/** A speaker the organising level gives the units. */
export type CampaignSpeaker = { name: string; title: string | null; level: SpeakerLevel };

export type Campaign = CampaignTerms & {
  id: string;
  title: string;
  planNumber: string | null;
  planOn: CalendarDate | null;
  audiences: readonly StudyAudience[];
  /** How it may be held; none = left to the units. */
  modes: readonly StudyMode[];
  /** What the units owe besides the report. */
  products: readonly StudyProduct[];
  speakers: readonly CampaignSpeaker[];
  documents: readonly StudiedDocument[];
  version: number;
};

/** A base organisation in a campaign, as it reports itself. */
export type StudyUnitFigures = {
  unitId: string;
  campaignId: string;
  organizationId: string;
  code: string;
  shortName: string;
  name: string;
  /** Place in the office's order of organisations. */
  position: number;
  /** Type of Biểu 5. */
  typeCode: OrganizationType | null;
  /** Folded names and aliases, for the search box. */
  searchKey: string;
  status: StudyStatus;
  reportedOn: CalendarDate | null;
  sessionCount: number;
  /** The members' audience; all zero while nothing is entered. */
  members: Attendance;
  /** Every audience but the cadres, who are among the members. */
  everyone: Attendance;
};

/** The same, judged on a day: what every page, chart and filter shows. */
export type UnitParticipation = StudyUnitFigures & {
  lateness: Lateness | null;
  late: boolean;
  /** Tỷ lệ đảng viên; null while nobody is summoned. */
  membersRatePercent: number | null;
  /** Tỷ lệ chung. */
  overallRatePercent: number | null;
  /** Whether the members' rate misses the threshold, once the unit is judged by it; false while there is no rate. */
  below: boolean;
};

export function judgeUnit(
  unit: StudyUnitFigures,
  campaign: CampaignTerms,
  today: CalendarDate,
): UnitParticipation {
  const lateness = latenessOf(unit.status, campaign, today);
  return {
    ...unit,
    lateness,
    late: lateness !== null,
    membersRatePercent: participationRatePercent(unit.members),
    overallRatePercent: participationRatePercent(unit.everyone),
    below:
      isJudged(unit.status, campaign, today) &&
      meetsThreshold(unit.members, campaign.thresholdPercent) === false,
  };
}

/** What the unit does next in the campaign. */
export function actOfUnit(
  unit: Pick<StudyUnitFigures, "status" | "sessionCount" | "members">,
  campaign: CampaignTerms,
  today: CalendarDate,
): NextAct {
  const { status, sessionCount, members } = unit;
  const facts = { status, sessionCount, membersSummoned: members.summoned };
  return nextActOf(facts, { status: campaign.status, hasStarted: campaign.startsOn <= today });
}

/** A campaign over the units in the viewer's scope. Rates are over the persons of all units, never an average of rates. */
export type CampaignTotals = {
  units: number;
  /** Units that have begun to study. */
  organised: number;
  /** Units whose report stands with the bloc. */
  reported: number;
  late: number;
  below: number;
  /** Units that have entered members' numbers: the ones the rates are about. */
  withNumbers: number;
  members: Attendance;
  everyone: Attendance;
  membersRatePercent: number | null;
  overallRatePercent: number | null;
};

export type CampaignParticipation = {
  campaign: Campaign;
  units: UnitParticipation[];
  totals: CampaignTotals;
};

export function campaignTotals(units: readonly UnitParticipation[]): CampaignTotals {
  const members = sumAttendance(units.map((unit) => unit.members));
  const everyone = sumAttendance(units.map((unit) => unit.everyone));
  const count = (holds: (unit: UnitParticipation) => boolean) => units.filter(holds).length;
  return {
    units: units.length,
    organised: count((unit) => hasOrganised(unit.status)),
    reported: count((unit) => hasReported(unit.status)),
    late: count((unit) => unit.late),
    below: count((unit) => unit.below),
    withNumbers: count((unit) => unit.members.summoned > 0),
    members,
    everyone,
    membersRatePercent: participationRatePercent(members),
    overallRatePercent: participationRatePercent(everyone),
  };
}
