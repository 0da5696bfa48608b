import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { SessionEnded, withScope } from "@/lib/db/with-scope";
import { campaignParticipation } from "@/lib/study/queries";
import { type Administration, readAdministration } from "./administration";
import { readDueProbations } from "./due-probations";
import { readEarlierFigures } from "./earlier-figures";
import type { Overview, UnitHome } from "./homes";
import { readMemberFigures } from "./member-figures";
import { periodsOf } from "./periods";
import { shareReads } from "./share-reads";
import { readStudyTasks } from "./study-tasks";

/** Everybody who sees the whole bloc sees the same of it, so they share a read when they ask at the same moment. */
export async function getOverview(viewer: Viewer): Promise<Overview> {
  if (!can(viewer, "statistics.read")) return readOverview(viewer);
  try {
    return await shareOverview(viewer.today, () => readOverview(viewer));
  } catch (error) {
    // Whoever's session carried the shared read signed out meanwhile; that is no reason to turn others away.
    if (error instanceof SessionEnded) return readOverview(viewer);
    throw error;
  }
}

const shareOverview = shareReads<Overview>();

function readOverview(viewer: Viewer): Promise<Overview> {
  const periods = periodsOf(viewer.today);
  return withScope(viewer, async (db) => {
    const figures = await readMemberFigures(db, viewer, periods);
    return {
      figures,
      earlier: await readEarlierFigures(db, periods, figures),
      participation: await campaignParticipation(db, "newest", viewer.today),
    };
  });
}

export function getUnitHome(viewer: Viewer): Promise<UnitHome> {
  return withScope(viewer, async (db) => ({
    figures: await readMemberFigures(db, viewer, periodsOf(viewer.today)),
    tasks: await readStudyTasks(db, viewer.today),
    dueProbations: await readDueProbations(db, viewer.today),
  }));
}

/** Accounts and the tree, nobody's record. */
export function getAdministration(viewer: Viewer): Promise<Administration> {
  return withScope(viewer, (db) => readAdministration(db, viewer.today));
}
