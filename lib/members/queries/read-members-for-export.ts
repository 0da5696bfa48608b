import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { asOfDate } from "@/lib/dates/as-of";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { DatePrecision } from "@/lib/dates/partial-date";
import { Prisma } from "@/lib/db/generated/client";
import { readInBatches } from "@/lib/db/read-in-batches";
import type { ScopedDb } from "@/lib/db/with-scope";
import { peopleOn } from "@/lib/ledger/people-on";
import type { PoliticalTheoryLevel, ProfessionalLevel, Sex } from "../code-lists";
import { memberFilter } from "../member-filter";
import { memberOrder } from "../member-order";
import type { MemberSearch } from "../search";

/** A member as the list shows one, dates and levels not yet in words. Nothing the list does not show. */
export type MemberForExport = {
  id: string;
  name: string;
  unit: string;
  cell: string | null;
  sex: Sex;
  bornOn: CalendarDate;
  bornPrecision: DatePrecision;
  jobTitle: string | null;
  /** The last four digits, as on the list. */
  card: string | null;
  admissionDecidedOn: CalendarDate | null;
  admittedOn: CalendarDate;
  officialOn: CalendarDate | null;
  exemptFrom: CalendarDate | null;
  exemptTo: CalendarDate | null;
  education: ProfessionalLevel | null;
  theory: PoliticalTheoryLevel | null;
  /** Of all rows; counted in the same statement, so that it is their number. */
  total: number;
};

const { sql } = Prisma;

/** Everybody the list shows under a search, over all its pages and in its order. */
export function readMembersForExport(
  db: ScopedDb,
  viewer: Viewer,
  search: MemberSearch,
): AsyncGenerator<MemberForExport[]> {
  const on = asOfDate(search.on, viewer.today);
  const matching = sql`${peopleOn(viewer, on)} m WHERE ${memberFilter(viewer, search)}`;
  return readInBatches<MemberForExport>(
    db,
    sql`SELECT m.id, m.full_name AS name, b.short_name AS unit, CASE WHEN c.id <> b.id THEN c.short_name END AS cell,
               m.sex::text, m.born_on::text AS "bornOn", m.born_precision::text AS "bornPrecision",
               m.job_title AS "jobTitle", right(m.card_number, 4) AS card,
               m.admission_decided_on::text AS "admissionDecidedOn", m.admitted_on::text AS "admittedOn",
               m.official_on::text AS "officialOn", m.exempt_from::text AS "exemptFrom", m.exempt_to::text AS "exemptTo",
               m.professional_level::text AS education, m.political_theory::text AS theory,
               (SELECT count(*)::int FROM ${matching}) AS total
        FROM (SELECT m.* FROM ${matching}) m
        JOIN organization c ON c.id = m.organization_id
        JOIN organization b ON b.id = c.base_id
        ORDER BY ${memberOrder(search, on)}`,
  );
}
