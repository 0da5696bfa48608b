import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { remember } from "@/lib/db/remember";
import { withScope } from "@/lib/db/with-scope";
import { campaignParticipation } from "@/lib/study/queries";
import { countWaiting } from "@/lib/transfers/queries";
import { countDue } from "@/lib/worklist/queries/count-due";
import { type Administration, readAdministration } from "./administration";
import { readEarlierFigures } from "./earlier-figures";
import type { Overview, UnitHome } from "./homes";
import { readMemberFigures } from "./member-figures";
import { periodsOf } from "./periods";
import { readStudyTasks } from "./study-tasks";

/** The bloc on the day `on`; counted again only when something was written since, for everybody who sees all of it. */
export function getOverview(viewer: Viewer, on = viewer.today): Promise<Overview> {
  return withScope(viewer, (db) =>
    remember(db, `overview ${viewer.today} ${on}`, async () => {
      const periods = periodsOf(on);
      const figures = await readMemberFigures(db, viewer, periods);
      return {
        figures,
        earlier: await readEarlierFigures(db, periods, figures),
        participation: await campaignParticipation(db, "newest", on),
      };
    }),
  );
}

export function getUnitHome(viewer: Viewer, on = viewer.today): Promise<UnitHome> {
  return withScope(viewer, async (db) => ({
    figures: await remember(db, `unit figures ${viewer.today} ${on}`, () =>
      readMemberFigures(db, viewer, periodsOf(on)),
    ),
    tasks: await readStudyTasks(db, viewer.today),
    due: await countDue(db, viewer, on),
    waiting: await countWaiting(db, viewer),
  }));
}

/** Accounts and the tree, nobody's record. */
export function getAdministration(viewer: Viewer): Promise<Administration> {
  return withScope(viewer, (db) => readAdministration(db, viewer.today));
}
