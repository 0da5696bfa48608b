import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";
import { hasReported, hasStudied } from "@/lib/study/status";
import { businessOn } from "../demo-dates";
import type { AttendanceRow, DemoRows, OrganizationRow, SessionRow, StudyUnitRow } from "../demo-rows";
import type { Person } from "../people/generate-people";
import { onWeekday } from "../people/weekday";
import type { Random } from "../random/create-random";
import { drawNumbers, summonedOf } from "./attendance";
import type { CampaignPlan } from "./campaign-plans";
import type { Fate } from "./fates";
import { dayIn, drawSessions, type Speaker } from "./sessions";

type StudyRows = Pick<DemoRows, "study_unit" | "study_attendance" | "study_session">;

type World = {
  base: OrganizationRow;
  people: readonly Person[];
  /** Who may have spoken to the unit's people. */
  speakers: readonly [Speaker, ...Speaker[]];
  nextId: () => string;
  random: Random;
};

/** What a unit did in a campaign. A unit without members has not begun. */
export function generateStudy(plan: CampaignPlan, campaignId: string, world: World): StudyRows {
  const { base, people, nextId, random, speakers } = world;
  const fate: Fate = people.length > 0 ? plan.fateOf(base.code) : { status: "NOT_STARTED", turnout: "NONE" };
  const unit: StudyUnitRow = {
    id: nextId(),
    campaignId,
    organizationId: base.id,
    ...drawCourse(plan, fate, world),
  };
  const { turnout } = fate;
  if (turnout === "NONE") return { study_unit: [unit], study_attendance: [], study_session: [] };
  const members = people.filter((person) => isSummoned(person, plan.countedOn)).length;
  const owned = { studyUnitId: unit.id, organizationId: base.id };
  const numbers = plan.row.audiences.map((audience) =>
    drawNumbers(random, audience, summonedOf(audience, members), turnout),
  );
  return {
    study_unit: [unit],
    study_attendance: numbers.map((row): AttendanceRow => ({ id: nextId(), ...owned, ...row })),
    study_session: drawSessions(random, plan, numbers, speakers).map(
      (session): SessionRow => ({ id: nextId(), ...owned, ...session }),
    ),
  };
}

/** On the list of the day and not exempt from Party activity. */
function isSummoned({ member, memberships }: Person, on: CalendarDate): boolean {
  const isListed = memberships.some(
    ({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn > on),
  );
  const { exemptFrom, exemptTo } = member;
  const isExempt = exemptFrom !== null && exemptFrom <= on && (exemptTo === null || exemptTo > on);
  return isListed && !isExempt;
}

/** The unit's papers and dates, as far as its status says it came. */
function drawCourse(
  { plans, reports, row }: CampaignPlan,
  { status, returnReason }: Fate,
  { base, random }: World,
): Omit<StudyUnitRow, "id" | "campaignId" | "organizationId"> {
  const issuer = base.kind === "BASE_CELL" ? "CB" : "ĐU";
  const wasReported = hasReported(status) || status === "RETURNED";
  const reportedOn = wasReported ? dayIn(random, reports) : null;
  const isCommonTheme = row.audiences.length === 1;
  const hasProgramme = hasStudied(status) && !isCommonTheme;
  return {
    status,
    planNumber: status === "NOT_STARTED" ? null : `${twoDigits(random.int(1, 40))}-KH/${issuer}`,
    planOn: status === "NOT_STARTED" ? null : dayIn(random, plans),
    programmeNumber: hasProgramme ? `${twoDigits(random.int(1, 9))}-CTr/${issuer}` : null,
    programmeOn: hasProgramme ? (reportedOn ?? dayIn(random, reports)) : null,
    reportedOn,
    confirmedOn: status === "CONFIRMED" && reportedOn ? confirmedAfter(reportedOn, random) : null,
    returnReason: returnReason ?? null,
  };
}

/** A working day within the week, and not after the business date. */
function confirmedAfter(reportedOn: CalendarDate, random: Random): CalendarDate {
  const day = onWeekday(addDays(reportedOn, random.int(2, 6)));
  return day > businessOn ? businessOn : day > reportedOn ? day : reportedOn;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
