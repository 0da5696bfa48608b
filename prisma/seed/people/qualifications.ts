import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { PoliticalTheoryLevel, ProfessionalLevel } from "@/lib/members/code-lists";
import type { MemberRow } from "../demo-rows";
import type { Random } from "../random/create-random";
import { type Draw, weighted } from "../random/weighted";
import type { Rank } from "./posts";

export type Qualifications = Pick<
  MemberRow,
  "generalEducation" | "generalEducationNote" | "professionalLevel" | "academicTitle" | "politicalTheory"
>;

/** Draws what a person of this post and age has learned. Schools and institutes (`isAcademic`) have more doctors. */
export function drawQualifications(
  random: Random,
  rank: Rank,
  bornOn: CalendarDate,
  isAcademic: boolean,
): Qualifications {
  const professionalLevel = drawProfessional(random, rank, isAcademic);
  const isProfessor =
    professionalLevel === "DOCTOR" && bornOn < "1978" && random.chance(isAcademic ? 0.3 : 0.05);
  return {
    ...drawGeneral(random, rank, bornOn),
    professionalLevel,
    academicTitle: isProfessor ? (random.chance(0.1) ? "PROFESSOR" : "ASSOCIATE_PROFESSOR") : null,
    politicalTheory: politicalTheoryOf(rank, bornOn)(random),
  };
}

/** Ten classes until the reform reached those born in the early seventies, twelve since. */
function drawGeneral(
  random: Random,
  rank: Rank,
  bornOn: CalendarDate,
): Pick<Qualifications, "generalEducation" | "generalEducationNote"> {
  const isTenYear = bornOn < "1973";
  if (rank === "SUPPORT" && bornOn < "1976" && random.chance(0.12)) {
    return { generalEducation: "LOWER_SECONDARY", generalEducationNote: isTenYear ? "7/10" : "9/12" };
  }
  return { generalEducation: "UPPER_SECONDARY", generalEducationNote: isTenYear ? "10/10" : "12/12" };
}

type Professional = ProfessionalLevel | null;

const leaderLevels = weighted<Professional>([
  ["UNIVERSITY", 24],
  ["MASTER", 62],
  ["DOCTOR", 14],
]);
const roomLevels = weighted<Professional>([
  ["UNIVERSITY", 44],
  ["MASTER", 52],
  ["DOCTOR", 4],
]);
const staffLevels = weighted<Professional>([
  ["INTERMEDIATE", 2],
  ["COLLEGE", 4],
  ["UNIVERSITY", 62],
  ["MASTER", 30.5],
  ["DOCTOR", 1],
  [null, 0.5],
]);
const academicLevels = weighted<Professional>([
  ["UNIVERSITY", 30],
  ["MASTER", 56],
  ["DOCTOR", 14],
]);
const supportLevels = weighted<Professional>([
  ["ELEMENTARY", 30],
  ["INTERMEDIATE", 34],
  ["COLLEGE", 14],
  ["UNIVERSITY", 20],
  [null, 2],
]);

function drawProfessional(random: Random, rank: Rank, isAcademic: boolean): Professional {
  if (rank === "SUPPORT") return supportLevels(random);
  if (rank === "UNIT_HEAD" || rank === "UNIT_DEPUTY") return leaderLevels(random);
  if (isAcademic) return academicLevels(random);
  return rank === "STAFF" ? staffLevels(random) : roomLevels(random);
}

type Theory = PoliticalTheoryLevel | null;

/** Weights of none, elementary, intermediate, advanced, bachelor, and of a blank in the record. */
function theory(...weights: readonly [number, number, number, number, number, number]): Draw<Theory> {
  const levels: Theory[] = ["NONE", "ELEMENTARY", "INTERMEDIATE", "ADVANCED", "BACHELOR", null];
  return weighted(levels.map((level, index) => [level, weights[index] ?? 0]));
}

const theories = {
  leader: theory(0, 0, 0, 86, 14, 0),
  head: theory(0, 2, 24, 68, 6, 0),
  deputy: theory(0, 6, 54, 37, 3, 0),
  young: theory(16, 68, 15, 0, 0, 1),
  middle: theory(3, 48, 44, 4, 0.4, 0.6),
  old: theory(1, 34, 52, 11, 1.5, 0.5),
  support: theory(14, 72, 12, 0, 0, 2),
};

function politicalTheoryOf(rank: Rank, bornOn: CalendarDate): Draw<Theory> {
  switch (rank) {
    case "UNIT_HEAD":
    case "UNIT_DEPUTY":
      return theories.leader;
    case "HEAD":
      return theories.head;
    case "DEPUTY_HEAD":
      return theories.deputy;
    case "SUPPORT":
      return theories.support;
    case "STAFF":
    case "PENSIONER":
      return bornOn > "1990" ? theories.young : bornOn > "1978" ? theories.middle : theories.old;
  }
}
