import "server-only";
import { getTranslations } from "next-intl/server";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { isMessageKey } from "@/lib/i18n/message-key";
import type { MemberProfile } from "@/lib/members/member-page";
import type { BulkLine } from "./bulk-line";
import { type BulkPreview, shownRows } from "./bulk-preview";
import { judgeAll } from "./judge-all";
import { fingerprintOf, readSelected } from "./read-selected";
import type { Assignment, Selection } from "./schema";

/** What the change would do to each of those selected; nothing is written. */
export async function previewBulk(
  viewer: Viewer,
  selection: Selection,
  assignment: Assignment,
): Promise<BulkPreview> {
  const t = await getTranslations();
  const members = await withScope(viewer, (db) => readSelected(db, viewer, selection));
  const { changed, unchanged, refused } = judgeAll(viewer, members, assignment);
  return {
    matched: members.length,
    changed: changed.length,
    unchanged,
    refused: refused.length,
    fingerprint: fingerprintOf(members),
    first: changed.slice(0, shownRows).map(({ member, verdict }) => ({
      ...personOf(member),
      before: verdict.before,
    })),
    firstRefused: refused.slice(0, shownRows).map(({ member, verdict: { reason } }) => ({
      ...personOf(member),
      reason: isMessageKey(reason.key) ? t(reason.key, reason.params) : t("errors.invalidField"),
    })),
  };
}

function personOf({ id, fullName, unit }: MemberProfile) {
  return { id, name: fullName, unit: unit.name };
}

/** The bulk changes of the viewer's organisations, the latest first. */
export function listBulkChanges(viewer: Viewer): Promise<BulkLine[]> {
  return withScope(
    viewer,
    (db) => db.$queryRaw<BulkLine[]>`
      SELECT b.id, b.created_at AS "createdAt", b.made_by AS "madeBy", b.field, b.value, b.changed,
             b.undone_at AS "undoneAt", b.undone_by AS "undoneBy",
             (SELECT count(*)::int FROM bulk_change_row r WHERE r.bulk_change_id = b.id AND r.undone) AS undone,
             (SELECT COALESCE(json_agg(person), '[]') FROM (
                SELECT m.id, m.full_name AS name FROM bulk_change_row r JOIN member m ON m.id = r.member_id
                WHERE r.bulk_change_id = b.id AND NOT r.undone AND b.undone_at IS NOT NULL
                ORDER BY m.sort_key, m.id LIMIT 20
              ) person) AS kept
      FROM bulk_change b ORDER BY b.created_at DESC, b.id DESC LIMIT 200`,
  );
}
