import type { CalendarDate } from "@/lib/dates/calendar-date";
import type {
  AcademicTitle,
  GeneralEducation,
  OccupationGroup,
  PoliticalTheoryLevel,
  ProfessionalLevel,
  Religion,
  Sex,
} from "@/lib/members/code-lists";
import type { MembershipLine } from "@/lib/members/member-page";

/** A line of Sổ danh sách đảng viên: what the record holds of its 14 columns. */
export type RegisterRow = {
  id: string;
  unit: string;
  cellId: string;
  cell: string;
  fullName: string;
  otherNames: string | null;
  sex: Sex;
  /** Null where not shown to the reader's role, as are belief and, of a citizen's number, all but the end. */
  ethnicity: string | null;
  religion: Religion | null;
  nativePlace: string | null;
  generalEducation: GeneralEducation | null;
  generalEducationNote: string | null;
  theory: PoliticalTheoryLevel | null;
  professional: ProfessionalLevel | null;
  academicTitle: AcademicTitle | null;
  occupation: OccupationGroup;
  jobTitle: string | null;
  admittedOn: CalendarDate;
  officialOn: CalendarDate | null;
  cardNumber: string | null;
  record: string | null;
  exemptFrom: CalendarDate | null;
  exemptTo: CalendarDate | null;
  /** How the membership on this list began and, once it is settled, ends. */
  startsOn: CalendarDate;
  startReason: MembershipLine["startReason"];
  endsOn: CalendarDate | null;
  endReason: MembershipLine["endReason"];
  /** The base organisation the member came from, where the register knows it. */
  cameFrom: string | null;
  /** Of all rows, counted in the same statement. */
  total: number;
};
