import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type DatePrecision, formatDate, formatPartialDate } from "@/lib/dates/partial-date";
import { Prisma } from "@/lib/db/generated/client";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import type { PoliticalTheoryLevel, ProfessionalLevel, Sex } from "../code-lists";
import { memberFilter } from "../member-filter";
import type { MemberList, MemberRow, UnitChoice } from "../member-list";
import { memberOrder, sortsByUnit } from "../member-order";
import { isExempt, memberStatus } from "../member-status";
import { partyAgeYears } from "../party-age";
import type { MemberSearch } from "../search";

const { sql, empty } = Prisma;

/**
 * One page of the members in the viewer's scope who match the search, how many match in all, and the organisations to
 * filter by. A page past the end is the last page.
 */
export function listMembers(viewer: Viewer, search: MemberSearch): Promise<MemberList> {
  return withScope(viewer, async (db) => {
    const found = await readPage(db, viewer, search);
    const lastPage = Math.max(1, Math.ceil(found.total / search.size));
    const page = Math.min(search.page, lastPage);
    const { total, rows, units } =
      page === search.page ? found : await readPage(db, viewer, { ...search, page });
    return {
      total,
      page,
      units: withAsked(units, search.unit),
      rows: rows.map((row) => toRow(row, viewer.today)),
    };
  });
}

type RawRow = {
  id: string;
  name: string;
  unit: string;
  cell: string | null;
  sex: Sex;
  bornOn: CalendarDate;
  bornPrecision: DatePrecision;
  jobTitle: string | null;
  card: string | null;
  admissionDecidedOn: CalendarDate | null;
  admittedOn: CalendarDate;
  officialOn: CalendarDate | null;
  exemptFrom: CalendarDate | null;
  exemptTo: CalendarDate | null;
  education: ProfessionalLevel | null;
  theory: PoliticalTheoryLevel | null;
};

type RawPage = { total: number; rows: RawRow[]; units: UnitChoice[] };

/** The cell `c` and the base organisation `b` of `m`: for the rows shown, not for all that match, unless these sort them. */
const joinUnits = sql`JOIN organization c ON c.id = m.organization_id JOIN organization b ON b.id = c.base_id`;

/**
 * A single statement, because every round trip costs as much as the page itself. Without a search text the matches are
 * left to be planned twice, once as a bare count and once in the order of an index; with one they are found once.
 */
async function readPage(db: ScopedDb, viewer: Viewer, search: MemberSearch): Promise<RawPage> {
  const { q, size, page, unit } = search;
  const order = memberOrder(search, viewer.today);
  const [answer] = await db.$queryRaw<RawPage[]>`
    WITH matching AS ${q === "" ? sql`NOT MATERIALIZED` : sql`MATERIALIZED`} (
      SELECT m.id, m.organization_id, m.full_name, m.sort_key, m.sex, m.born_on, m.born_precision, m.job_title,
             m.card_number, m.admission_decided_on, m.admitted_on, m.official_on, m.exempt_from, m.exempt_to,
             m.professional_level, m.political_theory
      FROM member m WHERE ${memberFilter(viewer, search)}
    )
    SELECT
      (SELECT count(*)::int FROM matching) AS total,
      (SELECT COALESCE(json_agg(page), '[]') FROM (
        SELECT m.id, m.full_name AS name, b.short_name AS unit, CASE WHEN c.id <> b.id THEN c.short_name END AS cell,
               m.sex, m.born_on AS "bornOn", m.born_precision AS "bornPrecision", m.job_title AS "jobTitle",
               right(m.card_number, 4) AS card, m.admission_decided_on AS "admissionDecidedOn",
               m.admitted_on AS "admittedOn", m.official_on AS "officialOn",
               m.exempt_from AS "exemptFrom", m.exempt_to AS "exemptTo",
               m.professional_level AS education, m.political_theory AS theory
        FROM (
          SELECT m.* FROM matching m ${sortsByUnit(search) ? joinUnits : empty}
          ORDER BY ${order} LIMIT ${size} OFFSET ${(page - 1) * size}
        ) m ${joinUnits}
        ORDER BY ${order}
      ) page) AS rows,
      (SELECT COALESCE(json_agg(unit), '[]') FROM (
        SELECT o.code, o.short_name AS name FROM organization o
        WHERE (${offeredUnits(viewer)} AND (o.valid_to IS NULL OR o.valid_to > ${viewer.today}::date)) ${unit ? sql`OR o.code = ${unit}` : empty}
        ORDER BY o.position, o.code
      ) unit) AS units`;
  if (!answer) throw new Error("A SELECT without FROM has one row");
  return answer;
}

/** The bloc's people filter by base organisation, a secretary by what stands under the own one. */
function offeredUnits({ role, organization }: Viewer): Prisma.Sql {
  return role === "SECRETARY"
    ? sql`o.base_id = ${organization.id}::uuid AND o.id <> o.base_id`
    : sql`o.kind IN ('BASE_COMMITTEE', 'BASE_CELL')`;
}

/** A code that is nobody's, or someone else's, can still be taken off the list it leaves empty. */
function withAsked(units: UnitChoice[], asked: string | null): UnitChoice[] {
  const isKnown = asked === null || units.some(({ code }) => code === asked);
  return isKnown ? units : [...units, { code: asked, name: asked }];
}

function toRow(raw: RawRow, today: CalendarDate): MemberRow {
  return {
    id: raw.id,
    name: raw.name,
    unit: raw.unit,
    cell: raw.cell,
    sex: raw.sex,
    born: formatPartialDate({ on: raw.bornOn, precision: raw.bornPrecision }),
    jobTitle: raw.jobTitle,
    card: raw.card,
    admitted: formatDate(raw.admittedOn),
    official: raw.officialOn && formatDate(raw.officialOn),
    status: memberStatus(raw, today),
    isExempt: isExempt(raw, today),
    partyAge: partyAgeYears(raw, today),
    education: raw.education,
    theory: raw.theory,
  };
}
