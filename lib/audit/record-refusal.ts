import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import type { MessageKey } from "@/lib/i18n/message-key";
import { log } from "@/lib/log";
import { requestOrigin } from "./origin";

type Refusal = { action: string; reason: MessageKey; subject?: string | null };

/** Refusals of one action to one account that are written down within an hour: enough to see what somebody is trying. */
const refusalsAnHour = 20;

/**
 * Writes down that somebody was refused something, in a transaction of its own: that of the action is undone. Bounded, so
 * that who asks a thousand times fills no disk. A refusal that cannot be written down is one all the same, and a line of
 * the log.
 */
export async function recordRefusal(viewer: Viewer, { action, reason, subject }: Refusal): Promise<void> {
  try {
    const { network, agent } = await requestOrigin();
    await withScope(
      viewer,
      (db) => db.$executeRaw`
        INSERT INTO audit_event (account_id, organization_id, action, outcome, subject_id, reason, network, agent)
        SELECT ${viewer.accountId}::uuid, ${viewer.organization.id}::uuid, ${action}, 'REFUSED', ${subject ?? null},
          ${reason}, ${network}, ${agent}
        WHERE ${refusalsAnHour} > (
          SELECT count(*) FROM audit_event
          WHERE action = ${action} AND at > clock_timestamp() - interval '1 hour' AND outcome = 'REFUSED'
            AND account_id = ${viewer.accountId}::uuid
        )`,
    );
  } catch (error) {
    log.error({ err: error, action }, "a refusal could not be written down");
  }
}
