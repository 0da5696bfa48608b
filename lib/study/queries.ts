import "server-only";
import * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { openChanges } from "./list-change";
import { findListChanges } from "./list-changes";
import { findCampaigns, findUnitFigures } from "./participation-rows";
import { canKeepCampaigns, canSeeCampaign, entryLock } from "./policy";
import { type MembersOnList, type StudyUnit, unitState } from "./study-unit";
import { findStudyUnit } from "./study-unit-row";
import { countMembersOnList } from "./summons";
import { type Campaign, type CampaignParticipation, campaignTotals, judgeUnit } from "./unit-participation";

/**
 * A campaign with its units judged on a day and its totals, over the units in the viewer's scope, in two statements. For use inside
 * a scope that is already open, so that other pages show the very same figures. Null when there is no such campaign.
 */
export async function campaignParticipation(
  db: ScopedDb,
  campaignId: string,
  today: CalendarDate,
): Promise<CampaignParticipation | null> {
  const [campaign] = await findCampaigns(db, { id: campaignId });
  if (!campaign) return null;
  const [participation] = await participationOf(db, [campaign], today);
  return participation ?? null;
}

/**
 * The latest opened campaigns on a day, newest first, in the same two statements. One that has not started by then is shown only
 * while there is no other, and never for a day that is past: its figures are not of that day.
 */
export async function latestCampaigns(
  db: ScopedDb,
  { on, today }: { on: CalendarDate; today: CalendarDate },
  most: number,
): Promise<CampaignParticipation[]> {
  const found = await findCampaigns(db, { latestOn: on, most });
  const started = found.filter(({ startsOn }) => startsOn <= on);
  return participationOf(db, started.length > 0 || on < today ? started : found.slice(0, 1), on);
}

/** Every campaign the viewer may see, newest first, with its units in scope. */
export function listCampaigns(viewer: Viewer): Promise<CampaignParticipation[]> {
  return withScope(viewer, (db) => campaignsInScope(db, viewer));
}

/** The same inside a scope that is already open. */
export async function campaignsInScope(db: ScopedDb, viewer: Viewer): Promise<CampaignParticipation[]> {
  const campaigns = await findCampaigns(db, { drafts: canKeepCampaigns(viewer) });
  return participationOf(db, campaigns, viewer.today);
}

/** One campaign as its page shows it, or null: not there, and a draft for those who do not make campaigns. */
export async function getCampaign(viewer: Viewer, id: string): Promise<CampaignParticipation | null> {
  return withScope(viewer, (db) => campaignInScope(db, viewer, id));
}

/** The same inside a scope that is already open. */
export async function campaignInScope(
  db: ScopedDb,
  viewer: Viewer,
  id: string,
): Promise<CampaignParticipation | null> {
  if (!isUuid(id)) return null;
  const found = await campaignParticipation(db, id, viewer.today);
  return found && canSeeCampaign(viewer, found.campaign) ? found : null;
}

/** A unit in a campaign, by the code of its organisation; null when there is none in the viewer's scope. */
export async function getStudyUnit(
  viewer: Viewer,
  campaignId: string,
  code: string,
): Promise<StudyUnit | null> {
  const place = readPlace(campaignId, code);
  return place && withScope(viewer, (db) => findStudyUnit(db, place.campaignId, place.code));
}

/** The same as its page shows it: with how many differences from the register could be settled in its list. */
export async function getStudyUnitPage(
  viewer: Viewer,
  campaignId: string,
  code: string,
): Promise<{ unit: StudyUnit; listChanges: number } | null> {
  const place = readPlace(campaignId, code);
  if (!place) return null;
  return withScope(viewer, async (db) => {
    const unit = await findStudyUnit(db, place.campaignId, place.code);
    if (!unit) return null;
    const isOpen = unit.list !== null && entryLock(unitState(unit)) === null;
    const changes =
      isOpen && (await findListChanges(db, { ...unit, campaignId: unit.campaign.id }, viewer.today));
    return { unit, listChanges: changes ? openChanges(changes) : 0 };
  });
}

/** The same for entering numbers, with the members on the unit's list, from whom those summoned are reckoned. */
export async function getStudyEntry(
  viewer: Viewer,
  campaignId: string,
  code: string,
): Promise<(StudyUnit & { onList: MembersOnList }) | null> {
  const place = readPlace(campaignId, code);
  if (!place) return null;
  return withScope(viewer, async (db) => {
    const unit = await findStudyUnit(db, place.campaignId, place.code);
    if (!unit) return null;
    return {
      ...unit,
      onList: unit.list ?? (await countMembersOnList(db, unit.organizationId, viewer.today)),
    };
  });
}

async function participationOf(
  db: ScopedDb,
  campaigns: readonly Campaign[],
  today: CalendarDate,
): Promise<CampaignParticipation[]> {
  const figures = await findUnitFigures(
    db,
    campaigns.map(({ id }) => id),
  );
  return campaigns.map((campaign) => {
    const units = figures
      .filter(({ campaignId }) => campaignId === campaign.id)
      .map((unit) => judgeUnit(unit, campaign, today));
    return { campaign, units, totals: campaignTotals(units) };
  });
}

/** What an address names, before the database is asked: words that cannot be an id or a code lead nowhere. */
export function readPlace(campaignId: string, code: string): { campaignId: string; code: string } | null {
  const isCode = /^[a-z0-9][a-z0-9.-]{0,31}$/i.test(code);
  return isUuid(campaignId) && isCode ? { campaignId, code: code.toUpperCase() } : null;
}

function isUuid(word: string): boolean {
  return z.uuid().safeParse(word).success;
}
