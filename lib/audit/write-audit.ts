import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { ScopedDb } from "@/lib/db/with-scope";
import { requestOrigin } from "./origin";
import { withoutDiscipline } from "./without-discipline";

type Event = {
  action: string;
  subject: string;
  organizationId: string;
  changedFields?: readonly string[];
  /** An export or a print is seen, everything else done. */
  outcome?: "DONE" | "SEEN";
};

/**
 * Adds one line to the append-only trail, in the transaction of the change it tells of. Last statement of a write. What
 * changed, before and after, the database takes down itself (app.capture_changes).
 */
export async function writeAudit(db: ScopedDb, viewer: Viewer, event: Event): Promise<void> {
  const { network, agent } = await requestOrigin();
  await db.$executeRaw`
    INSERT INTO audit_event (account_id, organization_id, action, outcome, subject_id, changed_fields, network, agent)
    VALUES (${viewer.accountId}::uuid, ${event.organizationId}::uuid, ${event.action},
      ${event.outcome ?? "DONE"}::audit_outcome, ${event.subject}, ${withoutDiscipline(event.changedFields ?? [])}, ${network}, ${agent})`;
}
