import { addDays, addMonths, type CalendarDate } from "@/lib/dates/calendar-date";
import type { DatePrecision } from "@/lib/dates/partial-date";
import type { Sex } from "@/lib/members/code-lists";
import { businessOn } from "../demo-dates";
import type { Random } from "../random/create-random";
import { weighted } from "../random/weighted";
import type { Rank } from "./posts";
import { onWeekday } from "./weekday";

/** A life's dates as the register has them. */
export type Career = {
  bornOn: CalendarDate;
  bornPrecision: DatePrecision;
  admissionDecidedOn: CalendarDate | null;
  admittedOn: CalendarDate;
  /** Null while probationary, be it overdue. */
  officialOn: CalendarDate | null;
};

/** Draws dates that fit the post: leaders are older and longer in the Party, women retire at 55, men at 60. */
export function drawCareer(random: Random, rank: Rank, sex: Sex, before: CalendarDate = businessOn): Career {
  const { joined, member } = drawYears(random, rank, sex);
  const admittedOn = ceremonyNear(random, addDays(before, -Math.round(member * DAYS_PER_YEAR)), before);
  const birth = addDays(admittedOn, -Math.round(joined * DAYS_PER_YEAR));
  return {
    ...asRecorded(random, birth),
    // The ceremony follows within 30 working days; some decisions of the early years are lost.
    admissionDecidedOn:
      admittedOn < "1996" && random.chance(0.06) ? null : onWeekday(addDays(admittedOn, -random.int(5, 36))),
    admittedOn,
    officialOn: recognizedOn(random, admittedOn),
  };
}

const DAYS_PER_YEAR = 365.2425;

/** Age and years in the Party that go with a post. */
const bounds: Readonly<Record<Rank, { age: readonly [number, number]; years: number }>> = {
  UNIT_HEAD: { age: [46, 60], years: 15 },
  UNIT_DEPUTY: { age: [41, 60], years: 11 },
  HEAD: { age: [37, 60], years: 8 },
  DEPUTY_HEAD: { age: [32, 60], years: 5 },
  STAFF: { age: [22, 60], years: 0 },
  SUPPORT: { age: [25, 60], years: 0 },
  PENSIONER: { age: [58, 82], years: 28 },
};

const drawJoiningAge = weighted<number>(
  [1, 2, 3, 5, 8, 9, 10, 10, 9, 8.5, 7.5, 6.5, 5.5, 5, 4, 3.5, 3, 2.5, 2, 2, 1.5, 1, 1, 0.7, 0.5, 0.5].map(
    (weight, index) => [19 + index, weight],
  ),
);

/** Years in the Party: about as many were admitted each year; the older years thin out. */
const drawYearsInParty = weighted<number>(
  Array.from({ length: 46 }, (_, year) => [year, year < 20 ? 1 : year < 32 ? 0.85 : year < 38 ? 0.4 : 0.1]),
);

function drawYears(random: Random, rank: Rank, sex: Sex): { joined: number; member: number } {
  const [youngest, oldest] = bounds[rank].age;
  const retires = sex === "FEMALE" && oldest === 60 && !rank.startsWith("UNIT") ? 55.3 : oldest;
  for (;;) {
    const joined = drawJoiningAge(random) + random.next();
    const member = drawYearsInParty(random) + random.next();
    const age = joined + member;
    if (age >= youngest && age < retires && member >= bounds[rank].years) return { joined, member };
  }
}

/** 03/02, 19/05, 02/09 (on the eve) and 07/11 (likewise), as month and day. */
const feasts: readonly [string, ...string[]] = ["02-03", "05-19", "09-01", "11-06"];

/** Ceremonies are held on working days, often for one of the great anniversaries. */
function ceremonyNear(random: Random, date: CalendarDate, before: CalendarDate): CalendarDate {
  const feast = random.pick(feasts);
  const day = random.chance(0.22) ? `${date.slice(0, 4)}-${feast}` : date;
  return onWeekday(day <= before ? day : date);
}

function asRecorded(random: Random, birth: CalendarDate): Pick<Career, "bornOn" | "bornPrecision"> {
  const chance = random.next() * (birth < "1970" ? 0.35 : 1);
  if (chance < 0.014) return { bornOn: `${birth.slice(0, 4)}-01-01`, bornPrecision: "YEAR" };
  if (chance < 0.021) return { bornOn: `${birth.slice(0, 7)}-01`, bornPrecision: "MONTH" };
  return { bornOn: birth, bornPrecision: "DAY" };
}

/** Exactly twelve months after the ceremony, however late the meeting is; a few wait for theirs. */
function recognizedOn(random: Random, admittedOn: CalendarDate): CalendarDate | null {
  const dueOn = addMonths(admittedOn, 12);
  if (dueOn > businessOn) return null;
  const isWaiting = dueOn > addDays(businessOn, -60) && random.chance(0.25);
  return isWaiting ? null : dueOn;
}
