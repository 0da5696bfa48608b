import "server-only";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { DatePrecision } from "@/lib/dates/partial-date";
import { Prisma } from "@/lib/db/generated/client";
import type { PoliticalTheoryLevel, ProfessionalLevel, Sex } from "../code-lists";

/** A member as the list and its files show one, dates and levels not yet in words. Nothing the list does not show. */
export type ListedMember = {
  id: string;
  name: string;
  unit: string;
  cell: string | null;
  sex: Sex;
  bornOn: CalendarDate;
  bornPrecision: DatePrecision;
  jobTitle: string | null;
  /** The last four digits. */
  card: string | null;
  admissionDecidedOn: CalendarDate | null;
  admittedOn: CalendarDate;
  officialOn: CalendarDate | null;
  exemptFrom: CalendarDate | null;
  exemptTo: CalendarDate | null;
  education: ProfessionalLevel | null;
  theory: PoliticalTheoryLevel | null;
};

/** Its columns, of `m` with `joinUnits`. */
export const listedColumns = Prisma.sql`
  m.id, m.full_name AS name, b.short_name AS unit, CASE WHEN c.id <> b.id THEN c.short_name END AS cell,
  m.sex::text, m.born_on::text AS "bornOn", m.born_precision::text AS "bornPrecision", m.job_title AS "jobTitle",
  right(m.card_number, 4) AS card, m.admission_decided_on::text AS "admissionDecidedOn",
  m.admitted_on::text AS "admittedOn", m.official_on::text AS "officialOn",
  m.exempt_from::text AS "exemptFrom", m.exempt_to::text AS "exemptTo",
  m.professional_level::text AS education, m.political_theory::text AS theory`;

/** The cell `c` and the base organisation `b` of `m`: for the rows shown, not for all that match, unless these sort them. */
export const joinUnits = Prisma.sql`
  JOIN organization c ON c.id = m.organization_id JOIN organization b ON b.id = c.base_id`;
