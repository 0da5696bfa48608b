import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { ScopedDb } from "@/lib/db/with-scope";
import { requestOrigin } from "./origin";

type Event = { action: string; subjects: readonly string[]; changedFields: readonly string[] };

/** As `writeAudit`, for one change of many members: a line in the trail of each, under the member's own organisation. */
export async function writeAuditOfEach(db: ScopedDb, viewer: Viewer, event: Event): Promise<void> {
  const { network, agent } = await requestOrigin();
  await db.$executeRaw`
    INSERT INTO audit_event (account_id, organization_id, action, subject_id, changed_fields, network, agent)
    SELECT ${viewer.accountId}::uuid, m.organization_id, ${event.action}, m.id::text, ${[...event.changedFields]}, ${network}, ${agent}
    FROM member m WHERE m.id = ANY (${[...event.subjects]}::uuid[])`;
}
