import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { remember } from "@/lib/db/remember";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { nextAwards } from "@/lib/deadlines/badges";
import { offeredUnits } from "@/lib/organizations/queries/offered-units";
import type { DeadlineKind } from "../deadline";
import { type DueScope, dueSql } from "../due-sql";
import type { DeadlineSearch } from "../search";
import type { AwardCount, DueList } from "../worklist";
import { dueScope } from "./due-scope";
import { judge, pageSql, type RawDue, readCount, readCounts } from "./read-due";

/** One page of what is due of a kind in the viewer's scope. A page past the end is the last page. */
export function listDue(viewer: Viewer, kind: DeadlineKind, search: DeadlineSearch): Promise<DueList> {
  const scope = dueScope(viewer, search);
  const { size } = search;
  const isWhole = search.award === null && search.level === null;
  return withScope(viewer, async (db) => {
    const counts = await readCounts(db, scope);
    const { count: total } = isWhole ? counts[kind] : await readCount(db, kind, scope);
    const page = Math.min(search.page, Math.max(1, Math.ceil(total / size)));
    const [answer] = await db.$queryRaw<{ rows: RawDue[] }[]>`
      SELECT ${pageSql(kind, scope, { limit: size, offset: (page - 1) * size })} AS rows`;
    return {
      counts,
      total,
      page,
      rows: judge(kind, answer?.rows ?? [], scope),
      units: await offeredUnits(db, viewer, scope.on, search.unit),
      awards: kind === "BADGE" ? await readAwards(db, scope) : [],
    };
  });
}

/** The next four awards by level, however far the worklist looks. */
function readAwards(db: ScopedDb, scope: DueScope): Promise<AwardCount[]> {
  const until = nextAwards(scope.on, 4).at(-1)?.dossierDueOn ?? scope.until;
  const next = { ...scope, until, award: null, level: null };
  return remember(
    db,
    `awards ${JSON.stringify(next)}`,
    () => db.$queryRaw<AwardCount[]>`
      SELECT award_on::text AS award, level, count(*)::int AS count
      FROM (${dueSql("BADGE", next)}) due
      GROUP BY award_on, level ORDER BY award_on, level`,
  );
}
