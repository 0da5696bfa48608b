import "server-only";
import { DomainError } from "@/lib/action/domain-error";
import { writeAuditOfEach } from "@/lib/audit/write-audit-of-each";
import type { Viewer } from "@/lib/auth/viewer";
import { allowLongStatements } from "@/lib/db/allow-long-statements";
import { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import { newUuidV7 } from "@/lib/uuid-v7";
import { judgeAll } from "./judge-all";
import { fingerprintOf, readSelected } from "./read-selected";
import type { Assignment, Selection } from "./schema";
import { setField } from "./write-field";

type Order = {
  selection: Selection;
  assignment: Assignment;
  expected: { matched: number; fingerprint: string };
};

/**
 * Writes what the preview showed: the same people in the same versions, or nothing. Keeps what each had before, so that it
 * can be taken back.
 */
export async function applyChange(
  db: ScopedDb,
  viewer: Viewer,
  { selection, assignment, expected }: Order,
): Promise<{ id: string; changed: number }> {
  await allowLongStatements(db);
  const members = await readSelected(db, viewer, selection);
  if (members.length !== expected.matched) {
    const params = { expected: expected.matched, now: members.length };
    throw new DomainError("bulk.errors.countChanged", { params });
  }
  if (fingerprintOf(members) !== expected.fingerprint) throw new DomainError("bulk.errors.recordsChanged");
  const { changed, unchanged, refused } = judgeAll(viewer, members, assignment);
  if (changed.length === 0) throw new DomainError("bulk.errors.nothingToChange");

  const id = newUuidV7();
  const organizationId = viewer.organization.id;
  const { field, value } = assignment;
  await db.bulkChange.createMany({
    data: {
      id,
      organizationId,
      accountId: viewer.accountId,
      madeBy: viewer.displayName,
      field,
      value,
      matched: members.length,
      changed: changed.length,
      unchanged,
      refused: refused.length,
    },
  });
  const rows = changed.map(({ member, verdict }) => ({
    member_id: member.id,
    before: verdict.before,
    version_after: member.version + 1,
  }));
  await db.$executeRaw`
    INSERT INTO bulk_change_row (bulk_change_id, organization_id, member_id, before, version_after)
    SELECT ${id}::uuid, ${organizationId}::uuid, r.member_id, r.before, r.version_after
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (member_id uuid, before text, version_after int)`;
  const written = await db.$executeRaw`
    UPDATE member m SET ${setField(field, Prisma.sql`${value}`)}, version = r.version_after, updated_at = now()
    FROM bulk_change_row r
    WHERE r.bulk_change_id = ${id}::uuid AND m.id = r.member_id AND m.version = r.version_after - 1`;
  // Somebody saved one of them in the blink between reading and writing.
  if (written !== changed.length) throw new DomainError("bulk.errors.recordsChanged");
  await writeAuditOfEach(db, viewer, {
    action: "member.bulkChange",
    subjects: changed.map(({ member }) => member.id),
    changedFields: [field],
  });
  return { id, changed: changed.length };
}
