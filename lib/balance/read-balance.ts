import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import { arrangeBalance, type Balance, type Part, type PostingCount, type Unbalanced } from "./balance";
import { balanceLines, closes, signOf } from "./lines";
import type { Period } from "./period";
import { postings } from "./postings";
import type { BalanceScope } from "./scope";

/** All lines of all parts in one pass over the postings; who is missing is only asked for when something does not close. */
export async function readBalance(db: ScopedDb, scope: BalanceScope, period: Period): Promise<Balance> {
  const counts = await db.$queryRaw<PostingCount[]>`
    WITH ${postings(scope, period, "COUNTED")}
    SELECT row_id AS "rowId", COALESCE(row_line, total_line) AS line, sum(people)::int AS people
    FROM posting GROUP BY GROUPING SETS ((row_id, row_line), (total_line))
    HAVING COALESCE(row_line, total_line) IS NOT NULL`;
  const { openedOn, parts } = await readParts(db, scope, period);
  const balance = arrangeBalance(counts, parts);
  const isClosed = [balance.total, ...balance.rows.map(({ figures }) => figures)].every(closes);
  return {
    scope,
    period,
    openedOn,
    ...balance,
    unbalanced: isClosed ? [] : await readUnbalanced(db, scope, period),
  };
}

/** The parts in the office's order, those that ended within the period and those long gone included. */
async function readParts(
  db: ScopedDb,
  { id, isBloc }: BalanceScope,
  { from, to }: Period,
): Promise<{ openedOn: string | null; parts: Part[] }> {
  const level = isBloc
    ? Prisma.sql`o.kind IN ('BASE_COMMITTEE', 'BASE_CELL')`
    : Prisma.sql`o.kind IN ('CELL', 'BASE_CELL')`;
  const [answer] = await db.$queryRaw<[{ openedOn: string | null; parts: Part[] }]>`
    SELECT (SELECT min(e.effective_on)::text FROM member_event e) AS "openedOn",
           (SELECT COALESCE(json_agg(part), '[]') FROM (
             SELECT o.id, o.code, o.short_name AS name, CASE WHEN o.valid_to <= ${to}::date THEN o.valid_to END AS "endedOn",
                    (o.valid_from IS NULL OR o.valid_from <= ${to}::date)
                      AND (o.valid_to IS NULL OR o.valid_to > ${from}::date) AS existed
             FROM organization o
             LEFT JOIN organization parent ON parent.id = o.parent_id AND parent.kind = 'PART_COMMITTEE'
             WHERE o.path @> ARRAY[${id}::uuid] AND ${level}
             ORDER BY COALESCE(parent.position, o.position), parent.code NULLS FIRST, o.position, o.code
           ) part) AS parts`;
  return answer;
}

/**
 * The people whose own balance does not close, in any part or in the whole: what they add to opening + increase is not what
 * they add to decrease + closing. Nobody, as long as the lists follow from the events.
 */
function readUnbalanced(db: ScopedDb, scope: BalanceScope, period: Period): Promise<Unbalanced[]> {
  const sign = Prisma.sql`(${JSON.stringify(Object.fromEntries(balanceLines.map((line) => [line, signOf(line)])))}::jsonb`;
  return db.$queryRaw<Unbalanced[]>`
    WITH ${postings(scope, period)},
    unbalanced AS (
      SELECT member_id, sum(${sign} ->> row_line)::int) AS surplus FROM posting WHERE row_line IS NOT NULL
      GROUP BY row_id, member_id HAVING sum(${sign} ->> row_line)::int) <> 0
      UNION
      SELECT member_id, sum(${sign} ->> total_line)::int) FROM posting WHERE total_line IS NOT NULL
      GROUP BY member_id HAVING sum(${sign} ->> total_line)::int) <> 0
    )
    SELECT u.member_id AS "memberId", COALESCE(m.full_name, s.held ->> 'full_name', '—') AS name, max(u.surplus)::int AS surplus
    FROM unbalanced u
    LEFT JOIN member m ON m.id = u.member_id
    LEFT JOIN membership s ON s.member_id = u.member_id AND s.held IS NOT NULL
    GROUP BY u.member_id, name ORDER BY name, u.member_id LIMIT 200`;
}
