import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";
import type { Sex } from "@/lib/members/code-lists";
import { nameSortKey } from "@/lib/text/name-sort-key";
import { searchKey } from "@/lib/text/search-key";
import { businessOn } from "../demo-dates";
import type { MemberRow } from "../demo-rows";
import type { UnitPlan } from "../organizations/unit-plans";
import type { Random } from "../random/create-random";
import { type Background, drawBackground } from "./background";
import { drawCareer } from "./career";
import { cardNumber, recordNumber } from "./document-numbers";
import { drawExemption } from "./exemption";
import { jobTitleOf } from "./job-title";
import type { Post, Rank } from "./posts";
import { drawQualifications } from "./qualifications";

/**
 * A person for the post. `order` is the person's running number in the unit; `colleagues` are those generated so far: now
 * and then somebody bears the name of one of them. `admittedBefore` bounds the ceremony.
 */
export function generateMember(
  unit: UnitPlan,
  post: Post,
  id: string,
  order: number,
  colleagues: readonly MemberRow[],
  random: Random,
  admittedBefore: CalendarDate = businessOn,
): MemberRow {
  const { cellId, rank, occupationGroup } = post;
  const sex: Sex = random.chance(femaleShare(unit.code, rank)) ? "FEMALE" : "MALE";
  const career = drawCareer(random, rank, sex, admittedBefore);
  const own = drawBackground(random, sex, career.bornOn, unit.code === "BDT" ? 0.45 : 0.027);
  const background = random.chance(0.05) ? asNamesake(own, sex, career.bornOn, colleagues, random) : own;
  const number = unit.firstNumber + order;
  // The card is made within weeks of the recognition.
  const hasCard = career.officialOn !== null && career.officialOn < addDays(businessOn, -40);
  const card = cardNumber(number, random);
  return {
    id,
    organizationId: cellId,
    leftOn: null,
    ...background,
    searchKey: searchKey(background.fullName),
    sortKey: nameSortKey(background.fullName),
    sex,
    ...career,
    ...drawQualifications(random, rank, career.bornOn, academicUnits.has(unit.code)),
    occupationGroup,
    jobTitle: jobTitleOf(post, sex, career.bornOn, random),
    cardNumber: hasCard ? card : null,
    recordNumber: recordNumber(number, random),
    ...drawExemption(random, rank, career),
  };
}

const academicUnits: ReadonlySet<string> = new Set(["LHP", "TCBQLGD", "VNCPT", "LHHKHKT"]);

const femaleSharesByRank: Readonly<Record<Rank, number>> = {
  UNIT_HEAD: 0.22,
  UNIT_DEPUTY: 0.32,
  HEAD: 0.4,
  DEPUTY_HEAD: 0.49,
  STAFF: 0.56,
  SUPPORT: 0.3,
  PENSIONER: 0.4,
};

/** How far some agencies are from the usual share. */
const femaleShareShifts: Readonly<Record<string, number>> = {
  HPN: 0.36,
  SGDDT: 0.12,
  SYT: 0.1,
  BHXH: 0.1,
  KBNN: 0.1,
  LDLD: 0.08,
  STC: 0.06,
  TTLT: 0.12,
  HCTD: 0.1,
  BQLGT: -0.24,
  BQLDD: -0.18,
  BQLCN: -0.18,
  SGTVT: -0.2,
  SXD: -0.14,
  CHQ: -0.1,
  TTTP: -0.08,
  HCCB: -0.45,
};

function femaleShare(unitCode: string, rank: Rank): number {
  return Math.max(0.05, femaleSharesByRank[rank] + (femaleShareShifts[unitCode] ?? 0));
}

/** The name of a colleague, if the one drawn is of the same people, sex and generation and born on another day. */
function asNamesake(
  own: Background,
  sex: Sex,
  bornOn: CalendarDate,
  colleagues: readonly MemberRow[],
  random: Random,
): Background {
  const colleague = colleagues[random.int(0, colleagues.length - 1)];
  if (!colleague || colleague.sex !== sex || colleague.ethnicityCode !== own.ethnicityCode) return own;
  const years = Math.abs(Number(colleague.bornOn.slice(0, 4)) - Number(bornOn.slice(0, 4)));
  return years < 12 && colleague.bornOn !== bornOn ? { ...own, fullName: colleague.fullName } : own;
}
