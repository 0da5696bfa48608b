import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { entryKinds, exitKinds } from "@/lib/ledger/event-kinds";
import { kindsOfLine } from "./lines";
import type { DayRange } from "./period";
import type { BalanceScope } from "./scope";

const { sql, join } = Prisma;

/**
 * The events of the period that put somebody on a list of the scope or take somebody off one, each with its line, and the
 * earlier departures after which somebody may still have been on the way.
 *
 * The other end of a move is where the ledger says the member went next, or came from: the two events name each other, by
 * their transfer, their organisations' act or the organisation. A departure with nothing after it is on the way to where it
 * was sent. A departure that was followed by something else (a readmission years later) was a departure after all.
 */
export function changes(scope: BalanceScope, period: DayRange): Prisma.Sql {
  const scopeId = sql`${scope.id}::uuid`;
  return sql`
    place AS MATERIALIZED (
      SELECT o.id, o.base_id, ${rowOf(scope, sql`o`)} AS row_id FROM organization o WHERE o.path @> ARRAY[${scopeId}]
    ),
    candidate AS (
      SELECT e.*, place.row_id, place.base_id
      FROM app.effective_event e JOIN place ON place.id = e.organization_id
      WHERE e.effective_on BETWEEN ${period.from}::date AND ${period.to}::date AND e.kind IN (${headcountKinds})
      UNION ALL
      SELECT e.*, place.row_id, place.base_id
      FROM app.effective_event e JOIN place ON place.id = e.organization_id
      WHERE e.effective_on < ${period.from}::date AND e.kind IN (${exits})
        AND (e.counterpart_id IS NOT NULL OR e.transfer_id IS NOT NULL OR e.act_id IS NOT NULL)
        -- Nearly every move arrives on the day it leaves: nobody was on the way.
        AND NOT EXISTS (SELECT FROM membership s WHERE s.member_id = e.member_id AND s.starts_on = e.effective_on)
    ),
    move AS (
      SELECT e.*, next.effective_on AS next_on,
             COALESCE(pair.organization_id, e.counterpart_id) AS far_id,
             pair.organization_id IS NOT NULL OR (e.kind IN (${exits}) AND next.id IS NULL) AS is_paired
      FROM candidate e
      LEFT JOIN LATERAL (${neighbourOf(sql`e`)}) next ON true
      LEFT JOIN LATERAL (
        SELECT next.organization_id
        WHERE next.kind IN (${moves}) AND (
          next.transfer_id = e.transfer_id OR next.act_id = e.act_id
          OR (CASE WHEN app.leaves(e.kind)
                THEN e.counterpart_id = next.organization_id
                  OR (e.counterpart_id IS NOT NULL AND next.counterpart_id = e.organization_id)
                ELSE next.counterpart_id = e.organization_id
                  OR (next.counterpart_id IS NOT NULL AND e.counterpart_id = next.organization_id)
              END)
        )
      ) pair ON true
    ),
    ended AS (
      SELECT m.*, ${lineByKind} AS root,
             COALESCE(m.is_paired AND far.path @> ARRAY[${scopeId}], false) AS stays_inside,
             COALESCE(m.is_paired AND far.path @> ARRAY[${scopeId}] AND ${rowOf(scope, sql`far`)} = m.row_id, false) AS stays_in_row,
             CASE WHEN far.base_id = m.base_id THEN 'd'
                  WHEN far.id IS NOT NULL OR m.far_id IS NOT NULL OR m.transfer_id IS NOT NULL THEN 'a'
                  WHEN m.counterpart_place = 'CITY' THEN 'b' WHEN m.counterpart_place IS NOT NULL THEN 'c' ELSE 'x' END AS letter
      FROM move m LEFT JOIN organization far ON far.id = m.far_id
    ),
    change AS (
      SELECT e.*,
             CASE WHEN NOT e.stays_in_row THEN ${withLetter(scope.isBloc ? unknown("d") : sql`e.letter`)} END AS row_line,
             CASE WHEN NOT e.stays_inside THEN ${withLetter(scope.isBloc ? unknown("a", "d") : sql`e.letter`)} END AS total_line
      FROM ended e
    )`;
}

const kinds = (list: readonly string[]) => join(list.map((kind) => sql`${kind}::member_event_kind`));
const headcountKinds = kinds([...entryKinds, ...exitKinds]);
const arrivals = kinds(kindsOfLine.B2);
const exits = kinds(kindsOfLine.C5);
const moves = kinds([...kindsOfLine.B2, ...kindsOfLine.C5]);

const lineByKind = sql`CASE ${join(
  Object.entries(kindsOfLine).map(([line, counted]) => sql`WHEN m.kind IN (${kinds(counted)}) THEN ${line}`),
  " ",
)} END`;

/** A departure to the own scope that never arrived there: nobody knows where to. */
function unknown(...own: readonly ("a" | "d")[]): Prisma.Sql {
  return sql`CASE WHEN e.letter IN (${join(own)}) THEN 'x' ELSE e.letter END`;
}

function withLetter(letter: Prisma.Sql): Prisma.Sql {
  return sql`CASE WHEN e.root IN ('B2', 'C5') THEN e.root || ${letter} ELSE e.root END`;
}

function rowOf({ isBloc }: BalanceScope, organization: Prisma.Sql): Prisma.Sql {
  return isBloc ? sql`${organization}.base_id` : sql`${organization}.id`;
}

/** What the ledger says of the member next after a departure, and last before an arrival. */
function neighbourOf(e: Prisma.Sql): Prisma.Sql {
  const other = sql`
    SELECT n.id, n.kind, n.organization_id, n.effective_on, n.counterpart_id, n.transfer_id, n.act_id
    FROM app.effective_event n WHERE n.member_id = ${e}.member_id AND n.kind IN (${headcountKinds})`;
  return sql`
    (${other} AND ${e}.kind IN (${exits}) AND (n.effective_on, n.position) > (${e}.effective_on, ${e}.position)
     ORDER BY n.effective_on, n.position LIMIT 1)
    UNION ALL
    (${other} AND ${e}.kind IN (${arrivals}) AND (n.effective_on, n.position) < (${e}.effective_on, ${e}.position)
     ORDER BY n.effective_on DESC, n.position DESC LIMIT 1)`;
}
