import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { requestOrigin } from "./origin";

/**
 * Writes down that somebody looked at a member's record, before the page is shown: what cannot be written down is not seen.
 * Going back and forth is one look within a quarter of an hour.
 */
export async function recordMemberView(viewer: Viewer, memberId: string): Promise<void> {
  const { network, agent } = await requestOrigin();
  await withScope(
    viewer,
    (db) => db.$executeRaw`
      INSERT INTO audit_event (account_id, organization_id, action, outcome, subject_id, network, agent)
      SELECT ${viewer.accountId}::uuid, m.organization_id, 'member.view', 'SEEN', m.id::text, ${network}, ${agent}
      FROM member m
      WHERE m.id = ${memberId}::uuid AND NOT EXISTS (
        SELECT FROM audit_event
        WHERE subject_id = ${memberId} AND at > clock_timestamp() - interval '15 minutes'
          AND account_id = ${viewer.accountId}::uuid AND action = 'member.view' AND outcome = 'SEEN'
      )`,
  );
}
