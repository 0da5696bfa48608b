import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { requestOrigin } from "./origin";

type View = {
  action: "member.view" | "study.list.view";
  subject: string;
  /** Of the subject; of a member the database knows. */
  organizationId: string | null;
};

/**
 * Writes down that somebody looked at people's records, before the page is shown: what cannot be written down is not seen.
 * Going back and forth is one look within a quarter of an hour.
 */
export async function recordView(viewer: Viewer, { action, subject, organizationId }: View): Promise<void> {
  const { network, agent } = await requestOrigin();
  await withScope(
    viewer,
    (db) => db.$executeRaw`
      INSERT INTO audit_event (account_id, organization_id, action, outcome, subject_id, network, agent)
      SELECT ${viewer.accountId}::uuid, home.id, ${action}, 'SEEN', ${subject}, ${network}, ${agent}
      FROM (
        SELECT COALESCE(${organizationId}::uuid, (SELECT organization_id FROM member WHERE id = ${subject}::uuid)) AS id
      ) home
      WHERE home.id IS NOT NULL AND NOT EXISTS (
        SELECT FROM audit_event
        WHERE subject_id = ${subject} AND at > clock_timestamp() - interval '15 minutes'
          AND account_id = ${viewer.accountId}::uuid AND action = ${action} AND outcome = 'SEEN'
      )`,
  );
}
