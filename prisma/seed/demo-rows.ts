import type { Role } from "@/lib/access/permissions";
import type { OrganizationKind } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { DatePrecision } from "@/lib/dates/partial-date";
import type {
  AcademicTitle,
  GeneralEducation,
  OccupationGroup,
  PoliticalTheoryLevel,
  ProfessionalLevel,
  Religion,
  Sex,
} from "@/lib/members/code-lists";
import type {
  CampaignStatus,
  PartyDocumentType,
  RollState,
  SessionKind,
  SpeakerLevel,
  StudyAudience,
  StudyMode,
  StudyProduct,
  StudyStatus,
} from "@/lib/study/terms";

export type InstallationRow = {
  id: 1;
  bodyName: string;
  committeeName: string;
  parentName: string;
  place: string;
  businessOn: CalendarDate;
  isDemo: true;
};

export type OrganizationRow = {
  id: string;
  parentId: string | null;
  kind: OrganizationKind;
  typeCode: string | null;
  code: string;
  name: string;
  shortName: string;
  aliases: readonly string[];
  searchKey: string;
  position: number;
  validFrom: CalendarDate;
};

export type MemberRow = {
  id: string;
  organizationId: string;
  /** First day outside the bloc. */
  leftOn: CalendarDate | null;
  fullName: string;
  otherNames: string | null;
  searchKey: string;
  sortKey: string;
  sex: Sex;
  bornOn: CalendarDate;
  bornPrecision: DatePrecision;
  ethnicityCode: string;
  religion: Religion;
  nativePlace: string;
  generalEducation: GeneralEducation;
  generalEducationNote: string;
  professionalLevel: ProfessionalLevel | null;
  academicTitle: AcademicTitle | null;
  politicalTheory: PoliticalTheoryLevel | null;
  occupationGroup: OccupationGroup;
  jobTitle: string | null;
  cardNumber: string | null;
  recordNumber: string;
  admissionDecidedOn: CalendarDate | null;
  admittedOn: CalendarDate;
  officialOn: CalendarDate | null;
  exemptFrom: CalendarDate | null;
  exemptTo: CalendarDate | null;
};

/** A stay on a cell's list, from which the events are written; the register derives it from them again. */
export type MembershipRow = {
  id: string;
  memberId: string;
  organizationId: string;
  startsOn: CalendarDate;
  endsOn: CalendarDate | null;
  startReason: "OPENING" | "ADMISSION" | "TRANSFER_IN";
  endReason: "TRANSFER_OUT" | "DEATH" | "NAME_REMOVAL" | "EXPULSION" | "WITHDRAWAL" | null;
};

export type MemberEventRow = {
  id: string;
  organizationId: string;
  memberId: string;
  kind: MembershipRow["startReason"] | NonNullable<MembershipRow["endReason"]> | "RECOGNITION" | "EXEMPTION";
  effectiveOn: CalendarDate;
  decisionNumber: string | null;
  decisionOn: CalendarDate | null;
  untilOn: CalendarDate | null;
  officialOn: CalendarDate | null;
  counterpartId: string | null;
  counterpartName: string | null;
  counterpartPlace: "CITY" | "OTHER_PROVINCE" | null;
  transferId: string | null;
};

/** Somebody on the way, with what the introduction paper says. */
export type TransferRow = Pick<
  MemberRow,
  | "organizationId"
  | "fullName"
  | "sortKey"
  | "sex"
  | "bornOn"
  | "bornPrecision"
  | "cardNumber"
  | "recordNumber"
  | "admittedOn"
  | "officialOn"
> & {
  id: string;
  toOrganizationId: string;
  memberId: string;
  paperNumber: string;
  paperOn: CalendarDate;
  sentOn: CalendarDate;
  reason: string;
};

export type OfficerPosition =
  | "SECRETARY"
  | "PERMANENT_DEPUTY_SECRETARY"
  | "DEPUTY_SECRETARY"
  | "STANDING_MEMBER"
  | "COMMITTEE_MEMBER";

export type OfficerRow = {
  id: string;
  organizationId: string;
  memberId: string | null;
  fullName: string;
  position: OfficerPosition;
  term: string;
  electedOn: CalendarDate;
  approvedOn: CalendarDate;
  startsOn: CalendarDate;
};

/** Without the password, whose hash differs at every load. */
export type AccountRow = {
  id: string;
  organizationId: string;
  username: string;
  displayName: string;
  role: Role;
};

export type CampaignRow = {
  id: string;
  organizationId: string;
  title: string;
  planNumber: string;
  planOn: CalendarDate;
  startsOn: CalendarDate;
  endsOn: CalendarDate;
  reportDueOn: CalendarDate;
  thresholdPercent: number;
  audiences: readonly StudyAudience[];
  modes: readonly StudyMode[];
  products: readonly StudyProduct[];
  status: CampaignStatus;
};

export type SpeakerRow = {
  id: string;
  campaignId: string;
  organizationId: string;
  name: string;
  title: string | null;
  level: SpeakerLevel;
  position: number;
};

export type DocumentRow = {
  id: string;
  campaignId: string;
  organizationId: string;
  type: PartyDocumentType;
  number: string;
  issuedOn: CalendarDate;
  issuer: string;
  abstract: string;
  position: number;
};

export type StudyUnitRow = {
  id: string;
  campaignId: string;
  organizationId: string;
  status: StudyStatus;
  planNumber: string | null;
  planOn: CalendarDate | null;
  programmeNumber: string | null;
  programmeOn: CalendarDate | null;
  reportedOn: CalendarDate | null;
  confirmedOn: CalendarDate | null;
  returnReason: string | null;
  listedOn: CalendarDate | null;
  headcount: number | null;
  exempt: number | null;
  away: number | null;
  guests: number | null;
  essays: number | null;
  commitments: number | null;
};

export type AttendanceRow = {
  id: string;
  studyUnitId: string;
  organizationId: string;
  audience: StudyAudience;
  summoned: number;
  present: number;
  excused: number;
  unexcused: number;
  madeUp: number;
};

export type SessionRow = {
  id: string;
  studyUnitId: string;
  organizationId: string;
  heldOn: CalendarDate;
  kind: SessionKind;
  mode: StudyMode;
  place: string;
  speakerName: string;
  speakerTitle: string;
  summoned: number;
  present: number;
};

export type SummonsRow = {
  id: string;
  campaignId: string;
  studyUnitId: string;
  organizationId: string;
  cellId: string;
  memberId: string;
  fullName: string;
  isCadre: boolean;
  listNumber: number;
};

export type RollEntryRow = {
  sessionId: string;
  summonsId: string;
  studyUnitId: string;
  organizationId: string;
  state: RollState;
  reason: string | null;
};

/** Rows by table. */
export type DemoRows = {
  installation: InstallationRow[];
  organization: OrganizationRow[];
  member: MemberRow[];
  transfer: TransferRow[];
  member_event: MemberEventRow[];
  organization_officer: OfficerRow[];
  account: AccountRow[];
  study_campaign: CampaignRow[];
  study_document: DocumentRow[];
  study_speaker: SpeakerRow[];
  study_unit: StudyUnitRow[];
  study_attendance: AttendanceRow[];
  study_session: SessionRow[];
  study_summons: SummonsRow[];
  study_roll_entry: RollEntryRow[];
};

/** In the order in which they can be filled. */
export const demoTables = [
  "installation",
  "organization",
  "member",
  "transfer",
  "member_event",
  "organization_officer",
  "account",
  "study_campaign",
  "study_document",
  "study_speaker",
  "study_unit",
  "study_attendance",
  "study_session",
  "study_summons",
  "study_roll_entry",
] as const satisfies readonly (keyof DemoRows)[];
