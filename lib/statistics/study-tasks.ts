import "server-only";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import { type CampaignPhase, phaseOf } from "@/lib/study/deadline";
import { asksForSomething, type NextAct, nextActOf } from "@/lib/study/next-act";
import { findCampaigns, findUnitFigures } from "@/lib/study/participation-rows";
import { type Campaign, judgeUnit, type UnitParticipation } from "@/lib/study/unit-participation";

/** A unit's part in a campaign: where it stands, how long it still has, and its next act. */
export type StudyTask = {
  campaign: Campaign;
  unit: UnitParticipation;
  phase: CampaignPhase;
  act: NextAct;
  /** Whether the unit itself has something to do now. */
  isDue: boolean;
};

/**
 * The open campaigns of the one unit in scope. Those that ask for something come first, the latest before the others; then
 * the newest.
 */
export async function readStudyTasks(db: ScopedDb, today: CalendarDate): Promise<StudyTask[]> {
  const campaigns = (await findCampaigns(db, { drafts: false })).filter(({ status }) => status === "OPEN");
  const units = await findUnitFigures(
    db,
    campaigns.map(({ id }) => id),
  );
  const tasks = campaigns.flatMap((campaign): StudyTask[] => {
    const figures = units.find(({ campaignId }) => campaignId === campaign.id);
    if (!figures) return [];
    const unit = judgeUnit(figures, campaign, today);
    const facts = { sessionCount: unit.sessionCount, membersSummoned: unit.members.summoned };
    const act = nextActOf(
      { status: unit.status, ...facts },
      { status: campaign.status, hasStarted: campaign.startsOn <= today },
    );
    return [{ campaign, unit, phase: phaseOf(campaign, today), act, isDue: asksForSomething(act) }];
  });
  return tasks.toSorted(
    (a, b) =>
      Number(b.isDue) - Number(a.isDue) || (b.unit.lateness?.days ?? 0) - (a.unit.lateness?.days ?? 0),
  );
}
