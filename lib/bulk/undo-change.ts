import "server-only";
import { writeAuditOfEach } from "@/lib/audit/write-audit-of-each";
import type { Viewer } from "@/lib/auth/viewer";
import { allowLongStatements } from "@/lib/db/allow-long-statements";
import { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { BulkField } from "./bulk-fields";
import { judgeChange } from "./judge-change";
import { readMembers } from "./read-selected";
import type { Undone } from "./undone";
import { setField } from "./write-field";

/** Gives everybody who has not been changed since the earlier value back, by the rules of a change like any other. */
export async function undoChange(
  db: ScopedDb,
  viewer: Viewer,
  { id, field }: { id: string; field: BulkField },
): Promise<Undone> {
  await allowLongStatements(db);
  const rows = await db.bulkChangeRow.findMany({ where: { bulkChangeId: id } });
  const members = await readMembers(
    db,
    viewer,
    Prisma.sql`m.id IN (
    SELECT r.member_id FROM bulk_change_row r WHERE r.bulk_change_id = ${id}::uuid)`,
  );
  const rowOf = new Map(rows.map((row) => [row.memberId, row]));
  const takesBack = members.filter((member) => {
    const row = rowOf.get(member.id);
    if (row?.versionAfter !== member.version) return false;
    return judgeChange(viewer, member, { field, value: row.before }, viewer.today).kind === "CHANGED";
  });
  const ids = takesBack.map((member) => member.id);
  await db.$executeRaw`
    UPDATE member m SET ${setField(field, Prisma.sql`r.before`)}, version = m.version + 1, updated_at = now()
    FROM bulk_change_row r
    WHERE r.bulk_change_id = ${id}::uuid AND m.id = r.member_id AND m.id = ANY (${ids}::uuid[])
      AND m.version = r.version_after`;
  await db.bulkChangeRow.updateMany({
    where: { bulkChangeId: id, memberId: { in: ids } },
    data: { undone: true },
  });
  await writeAuditOfEach(db, viewer, { action: "member.bulkUndo", subjects: ids, changedFields: [field] });
  const taken = new Set(ids);
  return {
    undone: ids.length,
    kept: members
      .filter((member) => !taken.has(member.id))
      .map((member) => ({ id: member.id, name: member.fullName })),
    gone: rows.length - members.length,
  };
}
