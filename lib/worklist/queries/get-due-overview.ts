import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { withScope } from "@/lib/db/with-scope";
import { offeredUnits } from "@/lib/organizations/queries/offered-units";
import { type DeadlineKind, deadlineKinds } from "../deadline";
import type { DeadlineSearch } from "../search";
import type { DueOverview } from "../worklist";
import { dueScope } from "./due-scope";
import { judge, pageSql, type RawDue, readCounts } from "./read-due";

const { sql, join } = Prisma;

/** Lines shown of each kind before its own list has to be opened. */
const shown = 8;

/** What is due in the viewer's scope, by kind: how many, and the first of each. */
export function getDueOverview(viewer: Viewer, search: DeadlineSearch): Promise<DueOverview> {
  const scope = dueScope(viewer, { ...search, award: null, level: null });
  const pages = deadlineKinds.map((kind) => sql`${kind}::text, ${pageSql(kind, scope, { limit: shown })}`);
  return withScope(viewer, async (db) => {
    const counts = await readCounts(db, scope);
    const [answer] = await db.$queryRaw<{ pages: Record<DeadlineKind, RawDue[]> }[]>`
      SELECT json_build_object(${join(pages)}) AS pages`;
    return {
      counts,
      groups: deadlineKinds.map((kind) => ({ kind, rows: judge(kind, answer?.pages[kind] ?? [], scope) })),
      units: await offeredUnits(db, viewer, scope.on, search.unit),
    };
  });
}
