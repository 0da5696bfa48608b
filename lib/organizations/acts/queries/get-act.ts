import "server-only";
import * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/db/calendar-date";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import type { ActRecord, RecordedLine } from "../act-record";

/** An act with what it meant for each organisation in scope; null when none of it is. */
export function getAct(viewer: Viewer, id: string): Promise<ActRecord | null> {
  if (!z.uuid().safeParse(id).success) return Promise.resolve(null);
  return withScope(viewer, async (db) => {
    const act = await db.organizationAct.findUnique({
      where: { id },
      include: { organization: { select: { id: true, kind: true } } },
    });
    if (!act) return null;
    const { organization: scope, movedCount: moved, effectiveOn, decisionOn, undoneAt, ...rest } = act;
    return {
      ...rest,
      scope,
      moved,
      undoneAt,
      isUndone: undoneAt !== null,
      effectiveOn: fromDbDate(effectiveOn),
      decisionOn: fromDbDate(decisionOn),
      lines: await readLines(db, id),
    };
  });
}

/** Under the names they had from that day on; an organisation founded and taken back keeps its own. */
function readLines(db: ScopedDb, id: string): Promise<RecordedLine[]> {
  return db.$queryRaw<RecordedLine[]>`
    SELECT l.organization_id AS unit, (cardinality(o.path) - min(cardinality(o.path)) OVER ())::int AS depth, o.kind::text, o.code,
           app.organization_name_on(o.id, a.effective_on) AS name, l.change::text, l.is_subject AS "isSubject",
           CASE WHEN l.change = 'RENAMED' THEN app.organization_name_on(o.id, a.effective_on - 1) END AS "formerName",
           l.members_before AS "membersBefore", l.members_after AS "membersAfter",
           l.units_before AS "unitsBefore", l.units_after AS "unitsAfter"
    FROM organization_act_line l
    JOIN organization_act a ON a.id = l.act_id
    JOIN organization o ON o.id = l.organization_id
    WHERE l.act_id = ${id}::uuid
    ORDER BY l.position`;
}
