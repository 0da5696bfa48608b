import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { remember } from "@/lib/db/remember";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { permittedSearch } from "@/lib/members/permitted-search";
import { offeredUnits } from "@/lib/organizations/queries/offered-units";
import type { UnitChoice } from "@/lib/organizations/unit-choice";
import { latestCampaigns } from "@/lib/study/queries";
import { readTransferNews } from "@/lib/transfers/queries";
import { countDue } from "@/lib/worklist/queries/count-due";
import { type Administration, readAdministration } from "./administration";
import { type DashboardFilter, isFilteredBeyond, noFilter } from "./dashboard-filter";
import { readEarlierFigures, readEarlierFiltered } from "./earlier-figures";
import { findPlace } from "./find-place";
import type { MemberFigures } from "./gather-figures";
import type { Overview, Place, UnitHome } from "./homes";
import { readMemberFigures } from "./member-figures";
import { periodsOf } from "./periods";
import { readChanges } from "./read-changes";
import { readConcerns } from "./read-concerns";
import { readCourse } from "./read-course";
import { sinceDay } from "./since";
import { readStudyTasks } from "./study-tasks";
import { unitsToAsk } from "./units-to-ask";

/** More columns than can be compared at a glance are no overview. */
const shownCampaigns = 6;

/**
 * The bloc on a day, and what changed since another; counted again only when something was written since, for everybody who
 * sees all of it. A filter narrows the figures about members, not what the units are asked about.
 */
export function getOverview(viewer: Viewer, asked: Partial<Asked> = {}): Promise<Overview> {
  const { on = viewer.today, since = sinceDay(null, on) } = asked;
  const filter = permittedSearch(viewer, asked.filter ?? noFilter);
  const { today } = viewer;
  return withScope(viewer, async (db) => {
    const bloc = await blocState(db, viewer, on);
    const people = await peopleFigures(db, viewer, on, filter);
    const changes = await remember(db, `changes ${today} ${on} ${since}`, () =>
      readChanges(db, { since, on, today }, bloc.campaigns[0] ?? null),
    );
    const place = await findPlace(db, filter.unit);
    const course = await readCourse(db, viewer, on, filter, place);
    return { ...bloc, ...people, changes, units: withPlace(bloc.units, place), place, course };
  });
}

type Asked = { on: CalendarDate; since: CalendarDate; filter: DashboardFilter };

/** The campaigns of a day and whom to ask about them, inside a scope that is already open. */
export function blocState(
  db: ScopedDb,
  viewer: Viewer,
  on: CalendarDate,
): Promise<Pick<Overview, "campaigns" | "toAsk" | "units">> {
  return remember(db, `bloc ${viewer.today} ${on}`, async () => {
    const campaigns = await latestCampaigns(db, { on, today: viewer.today }, shownCampaigns);
    const concerns = await readConcerns(db, viewer, on, campaigns[0] ?? null);
    const units = concerns.map(({ code, name }) => ({ code, name }));
    return { campaigns, toAsk: unitsToAsk(concerns), units };
  });
}

/** The organisation chosen is among those to choose from whatever it is, so that it can be taken off again. */
function withPlace(units: readonly UnitChoice[], place: Place | null): readonly UnitChoice[] {
  if (!place || units.some(({ code }) => code === place.code)) return units;
  return [...units, { code: place.code, name: place.name }];
}

/** The figures about members, and what they were earlier. */
function peopleFigures(
  db: ScopedDb,
  viewer: Viewer,
  on: CalendarDate,
  filter: DashboardFilter,
): Promise<Pick<Overview, "figures" | "earlier">> {
  return remember(db, `people ${viewer.today} ${on} ${JSON.stringify(filter)}`, async () => {
    const periods = periodsOf(on);
    const figures = await readMemberFigures(db, viewer, periods, filter);
    const earlier = isFilteredBeyond(filter, [])
      ? await readEarlierFiltered(db, viewer, periods, filter)
      : await readEarlierFigures(db, periods, figures);
    return { figures, earlier };
  });
}

/** The figures about members inside a scope that is already open, so that a file has the very figures of the page. */
export function memberFigures(
  db: ScopedDb,
  viewer: Viewer,
  on: CalendarDate,
  asked: DashboardFilter,
): Promise<MemberFigures> {
  const filter = permittedSearch(viewer, asked);
  return remember(db, `figures ${viewer.today} ${on} ${JSON.stringify(filter)}`, () =>
    readMemberFigures(db, viewer, periodsOf(on), filter),
  );
}

export function getUnitHome(viewer: Viewer, asked: Partial<Asked> = {}): Promise<UnitHome> {
  const { on = viewer.today } = asked;
  const filter = permittedSearch(viewer, asked.filter ?? noFilter);
  return withScope(viewer, async (db) => {
    const figures = await memberFigures(db, viewer, on, filter);
    const place = await findPlace(db, filter.unit);
    return {
      figures,
      tasks: await readStudyTasks(db, viewer.today),
      due: await countDue(db, viewer, on),
      transfers: await readTransferNews(db, viewer),
      units: await offeredUnits(db, viewer, on, filter.unit),
      place,
      course: await readCourse(db, viewer, on, filter, place),
    };
  });
}

/** Accounts and the tree, nobody's record. */
export function getAdministration(viewer: Viewer): Promise<Administration> {
  return withScope(viewer, (db) => readAdministration(db, viewer.today));
}
