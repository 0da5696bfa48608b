import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { ActPerson, ActRegister, ActUnit } from "../act-register";

/** The organisations in scope that exist on the day and still do, with their lists as they were that day. */
export async function readActRegister(
  db: ScopedDb,
  { today }: Pick<Viewer, "today">,
  on: CalendarDate,
  peopleOf: readonly string[],
): Promise<ActRegister> {
  const units = await db.$queryRaw<ActUnit[]>`
    WITH list AS (
      SELECT s.organization_id, count(*)::int AS members, count(*) FILTER (WHERE m.official_on <= ${on}::date)::int AS official,
             md5(string_agg(s.member_id::text, ',' ORDER BY s.member_id)) AS digest
      FROM membership s LEFT JOIN member m ON m.id = s.member_id
      WHERE s.starts_on <= ${on}::date AND (s.ends_on IS NULL OR s.ends_on > ${on}::date)
      GROUP BY s.organization_id
    )
    SELECT o.id, o.parent_id AS "parentId", o.base_id AS "baseId", o.kind::text, o.type_code AS "typeCode", o.code, o.name,
           o.short_name AS "shortName", o.aliases, COALESCE(list.members, 0) AS members,
           COALESCE(list.official, 0) AS official, COALESCE(list.digest, '') AS "listDigest"
    FROM organization o LEFT JOIN list ON list.organization_id = o.id
    WHERE (o.valid_from IS NULL OR o.valid_from <= ${on}::date) AND (o.valid_to IS NULL OR o.valid_to > ${today}::date)
    ORDER BY cardinality(o.path), o.position, o.code`;
  const codes = await db.organization.findMany({ select: { code: true } });
  return { units, codes: codes.map(({ code }) => code), people: await readPeople(db, on, peopleOf) };
}

function readPeople(
  db: ScopedDb,
  on: CalendarDate,
  cells: readonly string[],
): Promise<ActPerson[]> | ActPerson[] {
  if (cells.length === 0) return [];
  return db.$queryRaw<ActPerson[]>`
    SELECT m.id, s.organization_id AS "cellId", COALESCE(m.official_on <= ${on}::date, false) AS "isOfficial"
    FROM membership s JOIN member m ON m.id = s.member_id
    WHERE s.organization_id = ANY (${cells}::uuid[])
      AND s.starts_on <= ${on}::date AND (s.ends_on IS NULL OR s.ends_on > ${on}::date)`;
}
