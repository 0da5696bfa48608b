import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { DatePrecision } from "@/lib/dates/partial-date";
import type {
  AcademicTitle,
  Ethnicity,
  GeneralEducation,
  PoliticalTheoryLevel,
  ProfessionalLevel,
  Religion,
  Sex,
} from "@/lib/members/code-lists";

/**
 * What a list of members can say about one person: the columns of the register an import fills. Null means the
 * file does not say, and so never erases what the register knows.
 */
export type MemberRecord = {
  readonly fullName: string;
  readonly otherNames: string | null;
  readonly sex: Sex;
  readonly bornOn: CalendarDate;
  readonly bornPrecision: DatePrecision;
  readonly ethnicityCode: Ethnicity | null;
  readonly religion: Religion | null;
  readonly nativePlace: string | null;
  readonly generalEducation: GeneralEducation | null;
  /** The class as written on the card, "10/10". */
  readonly generalEducationNote: string | null;
  readonly professionalLevel: ProfessionalLevel | null;
  readonly academicTitle: AcademicTitle | null;
  readonly politicalTheory: PoliticalTheoryLevel | null;
  readonly jobTitle: string | null;
  readonly cardNumber: string | null;
  readonly recordNumber: string | null;
  readonly admissionDecidedOn: CalendarDate | null;
  readonly admittedOn: CalendarDate;
  /** Null: a probationary member. */
  readonly officialOn: CalendarDate | null;
  readonly exemptFrom: CalendarDate | null;
};

export type MemberRecordField = keyof MemberRecord;
