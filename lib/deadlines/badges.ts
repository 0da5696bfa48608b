import { addDays, addMonths, type CalendarDate } from "@/lib/dates/calendar-date";
import { addWorkingDays } from "@/lib/dates/working-days";
import { type AwardWindow, type BadgeLevel, badgeLevels, badgeRule } from "./badge-rule";
import { inForce } from "./dated-rule";
import { latestStart } from "./term";

/** One award of Huy hiệu Đảng: the day, the days within which the Party age is reached, and when the dossier goes up. */
export type Award = { on: CalendarDate; from: CalendarDate; to: CalendarDate; dossierDueOn: CalendarDate };

/** The next awards from a day on, that day's own included. */
export function nextAwards(today: CalendarDate, count: number): Award[] {
  const year = Number(today.slice(0, 4));
  const years = Array.from({ length: Math.ceil(count / 4) + 1 }, (_, index) => year + index);
  return years
    .flatMap(awardsOf)
    .filter(({ on }) => on >= today)
    .slice(0, count);
}

/** The award at which a Party age reached that day is honoured. */
export function awardFor(reachedOn: CalendarDate): Award {
  const award = nextAwards(addDays(reachedOn, -31), 8).find(
    ({ from, to }) => from <= reachedOn && reachedOn <= to,
  );
  if (!award) throw new Error(`No award for ${reachedOn}`);
  return award;
}

/** The day on which so many years of Party age are complete, counted from `since`. */
export function reachesOn(since: CalendarDate, level: BadgeLevel): CalendarDate {
  return addMonths(since, level * 12);
}

/** The level whose award is still to come, and when; null for whoever has passed them all. */
export function nextBadge(
  since: CalendarDate,
  today: CalendarDate,
): { level: BadgeLevel; reachedOn: CalendarDate; award: Award } | null {
  for (const level of badgeLevels) {
    const reachedOn = reachesOn(since, level);
    // No award is further than three months from the day: the many levels of the past cost nothing.
    if (addDays(reachedOn, 100) < today) continue;
    const award = awardFor(reachedOn);
    if (award.on >= today) return { level, reachedOn, award };
  }
  return null;
}

/** The first day on which the seriously ill may be given the badge. */
export function earlyAwardFrom(since: CalendarDate, level: BadgeLevel): CalendarDate {
  const reachedOn = reachesOn(since, level);
  const { earlyMonths, longEarlyMonths, longEarlyFromLevel } = inForce(badgeRule, reachedOn);
  return addMonths(reachedOn, -(level >= longEarlyFromLevel ? longEarlyMonths : earlyMonths));
}

/** Between which days of its beginning a Party age reaches the level within the award's window; both inclusive. */
export function sinceWithin(
  { from, to }: Award,
  level: BadgeLevel,
): { first: CalendarDate; last: CalendarDate } {
  const months = level * 12;
  return { first: addDays(latestStart(addDays(from, -1), months), 1), last: latestStart(to, months) };
}

const known = new Map<number, readonly Award[]>();

/** The awards of a year, reckoned once: every line of a list asks for them. */
function awardsOf(year: number): readonly Award[] {
  const awards =
    known.get(year) ?? inForce(badgeRule, `${year}-01-01`).windows.map((window) => awardOf(year, window));
  known.set(year, awards);
  return awards;
}

function awardOf(year: number, { month, day, fromMonth, toMonth }: AwardWindow): Award {
  const on = date(year, month, day);
  const from = date(fromMonth > toMonth ? year - 1 : year, fromMonth, 1);
  const to = addDays(addMonths(date(year, toMonth, 1), 1), -1);
  return { on, from, to, dossierDueOn: addWorkingDays(on, -inForce(badgeRule, on).dossierWorkingDays) };
}

function date(year: number, month: number, day: number): CalendarDate {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
