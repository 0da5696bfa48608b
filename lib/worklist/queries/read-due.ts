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
    SELECT due.id, due.full_name AS name, b.short_name AS unit, CASE WHEN c.id <> b.id THEN c.short_name END AS cell,
           due."isElsewhere", due.admission_decided_on AS "admissionDecidedOn", due.admitted_on AS "admittedOn",
           due.official_on AS "officialOn", due.probation_extended_to AS "probationExtendedTo",
           due.exempt_from AS "exemptFrom", due.exempt_to AS "exemptTo",
           due.temp_away_from AS "tempAwayFrom", due.temp_away_to AS "tempAwayTo", due.place
    FROM (
      SELECT *, row_number() OVER (ORDER BY ${dueOrder}) AS place FROM (${dueSql(kind, scope)}) found
      ORDER BY ${dueOrder} LIMIT ${limit} OFFSET ${offset}
    ) due
    JOIN organization c ON c.id = due.organization_id JOIN organization b ON b.id = c.base_id
  ) line)`;
}

/** What the rules say about the lines Postgres found. */
export function judge(kind: DeadlineKind, rows: readonly RawDue[], { on }: DueScope): DueMember[] {
  return rows.flatMap((row) => {
    const deadline = deadlineOf(kind, row, on);
    if (deadline === null) return [];
    const { id, name, unit, cell, isElsewhere } = row;
    return [{ id, name, unit, cell, isElsewhere, deadline }];
  });
}
