import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { ScopedDb } from "@/lib/db/with-scope";

type Event = { action: string; subject: string; organizationId: string; changedFields?: readonly string[] };

/** Adds one line to the append-only trail, in the transaction of the change it tells of. Last statement of a write. */
export async function writeAudit(db: ScopedDb, viewer: Viewer, event: Event): Promise<void> {
  await db.$executeRaw`
    INSERT INTO audit_event (account_id, organization_id, action, subject_id, changed_fields)
    VALUES (${viewer.accountId}::uuid, ${event.organizationId}::uuid, ${event.action}, ${event.subject}, ${[...(event.changedFields ?? [])]})`;
}
