import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { DatePrecision } from "@/lib/dates/partial-date";
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
  /** The cell of now, or the last one. */
  cell: OrganizationName;
  /** The base organisation; the same as `cell` where that is one. */
  unit: OrganizationName;
};

type OrganizationName = { code: string; name: string };

/** A stay on the list of one cell, up to the day before `endsOn`. */
export type MembershipLine = {
  id: string;
  cell: OrganizationName;
  startsOn: CalendarDate;
  startReason: "OPENING" | "ADMISSION" | "READMISSION" | "TRANSFER_IN" | "RESTORATION" | "REORGANIZATION";
  endsOn: CalendarDate | null;
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

/** What the page of a member shows; both histories begin with the latest. */
export type MemberPage = { member: MemberProfile; memberships: MembershipLine[]; offices: OfficeLine[] };
