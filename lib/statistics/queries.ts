import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { remember } from "@/lib/db/remember";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { latestCampaigns } from "@/lib/study/queries";
import { countWaiting } from "@/lib/transfers/queries";
import { countDue } from "@/lib/worklist/queries/count-due";
import { type Administration, readAdministration } from "./administration";
import { readEarlierFigures } from "./earlier-figures";
import type { Overview, UnitHome } from "./homes";
import { readMemberFigures } from "./member-figures";
import { periodsOf } from "./periods";
import { readChanges } from "./read-changes";
import { readConcerns } from "./read-concerns";
import { sinceDay } from "./since";
import { readStudyTasks } from "./study-tasks";
import { unitsToAsk } from "./units-to-ask";

/** More columns than can be compared at a glance are no overview. */
const shownCampaigns = 6;

/**
 * The bloc on the day `on`, and what changed since another; counted again only when something was written since, for
 * everybody who sees all of it.
 */
export function getOverview(
  viewer: Viewer,
  on = viewer.today,
  since: CalendarDate = sinceDay(null, on),
): Promise<Overview> {
  const { today } = viewer;
  return withScope(viewer, async (db) => {
    const state = await blocFigures(db, viewer, on);
    const changes = await remember(db, `changes ${today} ${on} ${since}`, () =>
      readChanges(db, { since, on, today }, state.campaigns[0] ?? null),
    );
    return { ...state, changes };
  });
}

/** The bloc on a day inside a scope that is already open, so that a file has the very figures of the page. */
export function blocFigures(
  db: ScopedDb,
  viewer: Viewer,
  on: CalendarDate,
): Promise<Omit<Overview, "changes">> {
  return remember(db, `overview ${viewer.today} ${on}`, async () => {
    const periods = periodsOf(on);
    const figures = await readMemberFigures(db, viewer, periods);
    const campaigns = await latestCampaigns(db, on, shownCampaigns);
    return {
      figures,
      earlier: await readEarlierFigures(db, periods, figures),
      campaigns,
      toAsk: unitsToAsk(await readConcerns(db, viewer, on, campaigns[0] ?? null)),
    };
  });
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
