import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import type { AuditEventPage } from "../audit-line";
import { type ChangeRow, organizationsIn, recordOf } from "../audit-record";
import { type AuditRow, linesWhere, namedLines } from "./read-lines";
import { subjectsOf } from "./subjects";

/** Records shown below one line; an act of more says how many there are. */
const recordsAtMost = 100;

/** One line with what it changed, or null for a line that is missing or out of scope. */
export async function getAuditEvent(viewer: Viewer, id: string): Promise<AuditEventPage | null> {
  if (!/^\d{1,18}$/.test(id)) return null;
  return withScope(viewer, async (db) => {
    const rows = await db.$queryRaw<AuditRow[]>(linesWhere(viewer, Prisma.sql`e.id = ${id}::bigint`));
    const [line] = await namedLines(db, rows);
    if (!line) return null;
    const changes = await readChanges(db, id);
    const people = await subjectsOf(
      db,
      changes.map(({ memberId }) => memberId),
    );
    return {
      line,
      records: changes.slice(0, recordsAtMost).map((change) => recordOf(change, people, viewer)),
      more: Math.max(0, (changes[0]?.total ?? 0) - recordsAtMost),
      organizations: await readNames(db, changes),
    };
  });
}

/** An act that has a line for each of many people is shown, below the line of one, as far as it is about that one. */
function readChanges(db: ScopedDb, id: string): Promise<(ChangeRow & { total: number })[]> {
  return db.$queryRaw`
    SELECT c.id::text, c.register, c.kind::text, c.member_id::text AS "memberId", c.before, c.after,
           c.erased_by IS NOT NULL AS "isErased", o.short_name AS unit, count(*) OVER ()::int AS total
    FROM audit_event e
    JOIN audit_change c ON c.act = e.act
    LEFT JOIN organization o ON o.id = c.organization_id
    WHERE e.id = ${id}::bigint AND (
      NOT EXISTS (SELECT FROM audit_event other WHERE other.act = e.act AND other.id > e.id)
      OR c.member_id::text = e.subject_id
    )
    ORDER BY c.id LIMIT ${recordsAtMost}`;
}

async function readNames(db: ScopedDb, changes: readonly ChangeRow[]): Promise<Record<string, string>> {
  const ids = changes.flatMap(organizationsIn);
  if (ids.length === 0) return {};
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT id::text, name FROM app.organization_names(${[...new Set(ids)]}::uuid[])`;
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
