import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import type { ActSummary } from "../act-record";

/** The acts that touched an organisation of the viewer's scope, the latest first. */
export function listActs(viewer: Viewer): Promise<ActSummary[]> {
  return withScope(viewer, (db) => readActs(db));
}

/** The same, of one organisation: those about it, and those that founded, ended, renamed or placed it. */
export function readActs(db: ScopedDb, organizationId?: string): Promise<ActSummary[]> {
  const about = organizationId
    ? Prisma.sql`WHERE EXISTS (
        SELECT FROM organization_act_line l
        WHERE l.act_id = a.id AND l.organization_id = ${organizationId}::uuid AND (l.is_subject OR l.change <> 'RESIZED')
      )`
    : Prisma.empty;
  return db.$queryRaw<ActSummary[]>`
    SELECT a.id, a.kind::text, a.effective_on::text AS "effectiveOn", a.decision_number AS "decisionNumber",
           a.decision_on::text AS "decisionOn", a.outside_name AS "outsideName", a.moved_count AS moved,
           a.recorded_by AS "recordedBy", a.undone_at IS NOT NULL AS "isUndone", subject.name AS subject, subject.count AS subjects,
           whole.members_before AS "membersBefore", whole.members_after AS "membersAfter"
    FROM organization_act a
    LEFT JOIN organization_act_line whole ON whole.act_id = a.id AND whole.organization_id = a.organization_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS count,
             (array_agg(app.organization_name_on(l.organization_id, a.effective_on - 1) ORDER BY l.position))[1] AS name
      FROM organization_act_line l WHERE l.act_id = a.id AND l.is_subject
    ) subject
    ${about}
    ORDER BY a.effective_on DESC, a.recorded_at DESC`;
}
