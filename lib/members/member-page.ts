import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { DatePrecision } from "@/lib/dates/partial-date";
import type { MemberStanding } from "@/lib/ledger/member-standing";
import type { RecordableKind } from "@/lib/ledger/recordable-kinds";
import type { SeenStay } from "@/lib/ledger/seen-history";
import type { TimelineEntry } from "@/lib/ledger/timeline";
import type { OfficerPosition } from "@/lib/organizations/officer-positions";
import type {
  AcademicTitle,
  Ethnicity,
  GeneralEducation,
  OccupationGroup,
  PoliticalTheoryLevel,
  ProfessionalLevel,
  Religion,
  Sex,
} from "./code-lists";

/** A member's whole record, for those in whose scope it is. */
export type MemberProfile = {
  id: string;
  version: number;
  fullName: string;
  otherNames: string | null;
  sex: Sex;
  bornOn: CalendarDate;
  bornPrecision: DatePrecision;
  /** The people as Biểu 4 spells it. */
  ethnicity: string;
  ethnicityCode: Ethnicity;
  religion: Religion;
  nativePlace: string | null;
  generalEducation: GeneralEducation | null;
  generalEducationNote: string | null;
  professionalLevel: ProfessionalLevel | null;
  academicTitle: AcademicTitle | null;
  politicalTheory: PoliticalTheoryLevel | null;
  occupationGroup: OccupationGroup;
  jobTitle: string | null;
  cardNumber: string | null;
  recordNumber: string | null;
  admissionDecidedOn: CalendarDate | null;
  admittedOn: CalendarDate;
  officialOn: CalendarDate | null;
  exemptFrom: CalendarDate | null;
  exemptTo: CalendarDate | null;
  leftOn: CalendarDate | null;
  /** Emptied by a lawful erasure on that day. */
  erasedOn: CalendarDate | null;
  /** The cell of now, or the last one. */
  cell: OrganizationName;
  /** The base organisation; the same as `cell` where that is one. */
  unit: OrganizationName;
};

type Sensitive = "ethnicity" | "ethnicityCode" | "religion";

/** A record as a reader's role may see it: null is withheld, as no record lacks them; a citizen's number is masked. */
export type SeenMember = Omit<MemberProfile, Sensitive> & {
  [Field in Sensitive]: MemberProfile[Field] | null;
};

type OrganizationName = { code: string; name: string };

/** How a row of `membership` began and ended. */
export type MembershipLine = {
  startReason: "OPENING" | "ADMISSION" | "READMISSION" | "TRANSFER_IN" | "RESTORATION" | "REORGANIZATION";
  endReason:
    | "TRANSFER_OUT"
    | "DEATH"
    | "EXPULSION"
    | "NAME_REMOVAL"
    | "WITHDRAWAL"
    | "ADMISSION_ANNULLED"
    | "REORGANIZATION"
    | null;
};

/** A term in a committee position. */
export type OfficeLine = {
  id: string;
  position: OfficerPosition;
  organization: OrganizationName;
  term: string;
  startsOn: CalendarDate;
  endsOn: CalendarDate | null;
};

/** A member sent to another organisation of the register, which has not answered. */
export type Transit = { id: string; version: number; toName: string; sentOn: CalendarDate };

/** Above whom the member's cell stands, as phiếu đảng viên names them from the top down. */
export type CardHead = {
  upperBody: string;
  body: string;
  /** The part committee between unit and cell, where there is one. */
  part: string | null;
  place: string;
};

/** What the page of a member shows; the histories begin with the latest. */
export type MemberPage = {
  member: SeenMember;
  head: CardHead;
  standing: MemberStanding;
  stays: SeenStay[];
  offices: OfficeLine[];
  timeline: TimelineEntry[];
  /** Whether suspensions and ways out of the Party and back are left out of all of this. */
  hidesDiscipline: boolean;
  transit: Transit | null;
  /** What the viewer may record next. */
  possible: readonly RecordableKind[];
};
