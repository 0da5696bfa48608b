import type pg from "pg";

/** Members on the lists of each organisation's branch on a day, counted from memberships alone. */
export async function headcountsOn(
  db: Pick<pg.Pool, "query">,
  organizations: readonly string[],
  on: string,
): Promise<number[]> {
  const { rows } = await db.query<{ members: number }>(
    `SELECT count(s.id)::int AS members
     FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place)
     LEFT JOIN organization o ON o.path @> ARRAY[asked.id]
     LEFT JOIN membership s ON s.organization_id = o.id AND s.starts_on <= $2 AND (s.ends_on IS NULL OR s.ends_on > $2)
     GROUP BY asked.place ORDER BY asked.place`,
    [organizations, on],
  );
  return rows.map(({ members }) => members);
}
