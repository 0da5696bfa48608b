import * as z from "zod";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { DatePrecision } from "@/lib/dates/partial-date";
import {
  type AcademicTitle,
  academicTitles,
  type Ethnicity,
  ethnicities,
  type GeneralEducation,
  generalEducations,
  type PoliticalTheoryLevel,
  type ProfessionalLevel,
  politicalTheoryLevels,
  professionalLevels,
  type Religion,
  religions,
  type Sex,
  sexes,
} from "@/lib/members/code-lists";
import type { ParsedRow } from "../parsed-row";

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

/** One member's row as read. */
export type ParsedMemberRow = ParsedRow<MemberRecord>;

const text = z.string().nullable();

/** The same read back from JSON, as it was written. */
export const memberRecord: z.ZodType<MemberRecord> = z.object({
  fullName: z.string(),
  otherNames: text,
  sex: z.enum(sexes),
  bornOn: z.string(),
  bornPrecision: z.enum(["DAY", "MONTH", "YEAR"]),
  ethnicityCode: z.enum(ethnicities.map(({ code }) => code)).nullable(),
  religion: z.enum(religions.map(({ code }) => code)).nullable(),
  nativePlace: text,
  generalEducation: z.enum(generalEducations).nullable(),
  generalEducationNote: text,
  professionalLevel: z.enum(professionalLevels).nullable(),
  academicTitle: z.enum(academicTitles).nullable(),
  politicalTheory: z.enum(politicalTheoryLevels).nullable(),
  jobTitle: text,
  cardNumber: text,
  recordNumber: text,
  admissionDecidedOn: text,
  admittedOn: z.string(),
  officialOn: text,
  exemptFrom: text,
});
