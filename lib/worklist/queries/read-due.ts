import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { remember } from "@/lib/db/remember";
import type { ScopedDb } from "@/lib/db/with-scope";
import { type DeadlineDates, type DeadlineKind, deadlineKinds } from "../deadline";
import { deadlineOf } from "../deadlines-of";
import { type DueScope, dueOrder, dueSql } from "../due-sql";
import type { DueCount, DueCounts, DueMember } from "../worklist";

const { sql, join } = Prisma;

/** A line as JSON brings it, before the rules have looked at it. */
export type RawDue = Omit<DueMember, "deadline"> & DeadlineDates;

/** How many are due of each kind, whatever award or level is asked for; counted again only when the register changed. */
export function readCounts(db: ScopedDb, scope: DueScope): Promise<DueCounts> {
  const all = { ...scope, award: null, level: null };
  return remember(db, `due ${JSON.stringify(all)}`, async () => {
    const counts = deadlineKinds.map((kind) => sql`${kind}::text, ${countSql(kind, all)}`);
    const [answer] = await db.$queryRaw<{ counts: DueCounts }[]>`
      SELECT json_build_object(${join(counts)}) AS counts`;
    if (!answer) throw new Error("A SELECT without FROM has one row");
    return answer.counts;
  });
}

/** How many are due of one kind. */
export async function readCount(db: ScopedDb, kind: DeadlineKind, scope: DueScope): Promise<DueCount> {
  const [answer] = await db.$queryRaw<{ due: DueCount }[]>`SELECT ${countSql(kind, scope)} AS due`;
  return answer?.due ?? { count: 0, overdue: 0 };
}

function countSql(kind: DeadlineKind, scope: DueScope): Prisma.Sql {
  return sql`(
    SELECT json_build_object('count', count(*), 'overdue', count(*) FILTER (WHERE overdue))
    FROM (${dueSql(kind, scope)}) due)`;
}

/** One page of what is due of a kind, in order, as a JSON array of `RawDue`. */
export function pageSql(
  kind: DeadlineKind,
  scope: DueScope,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Prisma.Sql {
  return sql`(SELECT COALESCE(json_agg(line ORDER BY line.place), '[]') FROM (
    SELECT due.id, due.full_name AS name, place.unit, place.cell, place.transfer,
           due."isElsewhere", due.admission_decided_on AS "admissionDecidedOn", due.admitted_on AS "admittedOn",
           due.official_on AS "officialOn", due.probation_extended_to AS "probationExtendedTo",
           due.exempt_from AS "exemptFrom", due.exempt_to AS "exemptTo",
           due.temp_away_from AS "tempAwayFrom", due.temp_away_to AS "tempAwayTo",
           due.sent_on AS "sentOn", due.place
    FROM (
      SELECT *, row_number() OVER (ORDER BY ${dueOrder}) AS place FROM (${dueSql(kind, scope)}) found
      ORDER BY ${dueOrder} LIMIT ${limit} OFFSET ${offset}
    ) due
    ${kind === "TRANSIT" ? bothEnds : ownPlace}
  ) line)`;
}

const ownPlace = sql`CROSS JOIN LATERAL (
  SELECT b.short_name AS unit, CASE WHEN c.id <> b.id THEN c.short_name END AS cell, NULL::json AS transfer
  FROM organization c JOIN organization b ON b.id = c.base_id WHERE c.id = due.organization_id
) place`;

/** Either end may be outside the reader's scope: only its name is told. */
const bothEnds = sql`CROSS JOIN LATERAL (
  SELECT origin.base_name AS unit, CASE WHEN origin.id <> origin.base_id THEN origin.name END AS cell,
         json_build_object('id', due.transfer_id, 'to', target.name) AS transfer
  FROM app.organization_names(ARRAY[due.organization_id]) origin, app.organization_names(ARRAY[due.to_organization_id]) target
) place`;

/** What the rules say about the lines Postgres found. */
export function judge(kind: DeadlineKind, rows: readonly RawDue[], { on }: DueScope): DueMember[] {
  return rows.flatMap((row) => {
    const deadline = deadlineOf(kind, row, on);
    if (deadline === null) return [];
    const { id, name, unit, cell, isElsewhere, transfer } = row;
    return [{ id, name, unit, cell, isElsewhere, transfer, deadline }];
  });
}
