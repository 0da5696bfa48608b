import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";
import { hasReported, hasStudied } from "@/lib/study/status";
import type { StudyProduct } from "@/lib/study/terms";
import { businessOn } from "../demo-dates";
import type {
  AttendanceRow,
  DemoRows,
  OfficerRow,
  OrganizationRow,
  SessionRow,
  StudyUnitRow,
} from "../demo-rows";
import type { Person } from "../people/generate-people";
import { onWeekday } from "../people/weekday";
import { createRandom, type Random } from "../random/create-random";
import { amongMembers, drawNumbers, type Numbers, summonedOf } from "./attendance";
import type { CampaignPlan } from "./campaign-plans";
import type { Fate } from "./fates";
import { callRolls, listSummons } from "./roll";
import { dayIn, drawSessions, type Speaker } from "./sessions";

type StudyRows = Pick<
  DemoRows,
  "study_unit" | "study_attendance" | "study_session" | "study_summons" | "study_roll_entry"
>;

type World = {
  base: OrganizationRow;
  people: readonly Person[];
  /** Who may have spoken to the unit's people. */
  speakers: readonly [Speaker, ...Speaker[]];
  nextId: () => string;
  random: Random;
  /** The base and its cells. */
  organizations: readonly OrganizationRow[];
  officers: readonly OfficerRow[];
  /** Ids and chance of the lists and rolls, apart from all else. */
  rolls: { nextId: () => string; random: Random };
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
    ...countList(people, plan.countedOn),
    essays: null,
    commitments: null,
  };
  const { turnout } = fate;
  const summons = listSummons(unit, placed(world, plan.countedOn), world.officers, world.rolls.nextId);
  if (turnout === "NONE") {
    return {
      study_unit: [unit],
      study_attendance: [],
      study_session: [],
      study_summons: summons,
      study_roll_entry: [],
    };
  }
  const members = summons.length;
  const owned = { studyUnitId: unit.id, organizationId: base.id };
  const numbers = amongMembers(
    plan.row.audiences.map((audience) =>
      drawNumbers(random, audience, summonedOf(audience, members), turnout),
    ),
  );
  const attendance = numbers.map((row): AttendanceRow => ({ id: nextId(), ...owned, ...row }));
  const sessions = drawSessions(random, plan, numbers, speakers).map(
    (session): SessionRow => ({ id: nextId(), ...owned, ...session }),
  );
  const [ofMembers] = numbers;
  // Totals alone are the fast way: two units in three of the running campaigns have called no roll.
  const hasRoll = plan.row.status === "CLOSED" || world.rolls.random.chance(0.35);
  return {
    study_unit: [{ ...unit, ...drawProducts(plan, fate, numbers, base.code) }],
    study_attendance: attendance,
    study_session: sessions,
    study_summons: summons,
    study_roll_entry: hasRoll && ofMembers ? callRolls(summons, sessions, ofMembers, world.rolls.random) : [],
  };
}

/** The people summoned and their cells of that day. */
function placed({ people, organizations }: World, on: CalendarDate) {
  const cells = new Map(organizations.map((cell) => [cell.id, cell]));
  return people.flatMap((person) => {
    const stay = person.memberships.find((candidate) => isHeld(candidate, on));
    const cell = stay && cells.get(stay.organizationId);
    return cell && isSummoned(person, on) ? [{ ...person, cell }] : [];
  });
}

function countList(people: readonly Person[], on: CalendarDate) {
  const headcount = people.filter(({ memberships }) => memberships.some((stay) => isHeld(stay, on))).length;
  const summoned = people.filter((person) => isSummoned(person, on)).length;
  return { listedOn: on, headcount, exempt: headcount - summoned, away: 0, guests: 0 };
}

function isHeld({ startsOn, endsOn }: Person["memberships"][number], on: CalendarDate): boolean {
  return startsOn <= on && (endsOn === null || endsOn > on);
}

/** On the list of the day and not exempt from Party activity. */
function isSummoned({ member, memberships }: Person, on: CalendarDate): boolean {
  const isListed = memberships.some((stay) => isHeld(stay, on));
  const { exemptFrom, exemptTo } = member;
  const isExempt = exemptFrom !== null && exemptFrom <= on && (exemptTo === null || exemptTo > on);
  return isListed && !isExempt;
}

/** Essays and pledges of those who studied, but for a few who are still writing. */
function drawProducts(
  { row }: CampaignPlan,
  { status }: Fate,
  [members]: readonly Numbers[],
  unitCode: string,
): Pick<StudyUnitRow, "essays" | "commitments"> {
  if (!members || !hasStudied(status)) return { essays: null, commitments: null };
  const attended = members.present + members.madeUp;
  const missing = createRandom(`${unitCode}/${row.planNumber}/products`).int(0, Math.floor(attended / 20));
  const asked = (product: StudyProduct) => (row.products.includes(product) ? attended - missing : null);
  return { essays: asked("ESSAY"), commitments: asked("COMMITMENT") };
}

/** The unit's papers and dates, as far as its status says it came. */
function drawCourse(
  { plans, reports, row }: CampaignPlan,
  { status, returnReason }: Fate,
  { base, random }: World,
): Omit<
  StudyUnitRow,
  "id" | "campaignId" | "organizationId" | keyof ReturnType<typeof countList> | "essays" | "commitments"
> {
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
