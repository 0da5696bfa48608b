import type { StudyAudience } from "@/lib/study/terms";
import type { AttendanceRow } from "../demo-rows";
import type { Random } from "../random/create-random";
import type { Fate } from "./fates";

/** What is counted of one audience. */
export type Numbers = Omit<AttendanceRow, "id" | "studyUnitId" | "organizationId">;

/** How many of each audience a unit with so many members summons; cadres are among the members. */
export function summonedOf(audience: StudyAudience, membersSummoned: number): number {
  switch (audience) {
    case "MEMBERS":
      return membersSummoned;
    case "CADRES":
      return Math.min(membersSummoned, Math.max(3, Math.round(membersSummoned * 0.12)));
    case "NON_MEMBER_STAFF":
      return Math.round(membersSummoned * 0.35);
    case "UNION_MEMBERS":
      return Math.round(membersSummoned * 0.2);
    case "RETIRED":
      return 0;
  }
}

/**
 * Draws the numbers of one audience. Absence is rounded towards the side of the threshold the unit is on, so that it is
 * on that side whether one looks at the members alone or at everybody.
 */
export function drawNumbers(
  random: Random,
  audience: StudyAudience,
  summoned: number,
  turnout: Exclude<Fate["turnout"], "NONE">,
): Numbers {
  if (turnout === "PARTIAL") {
    const present = Math.floor(summoned * between(random, 0.5, 0.7));
    return {
      audience,
      summoned,
      present,
      excused: Math.floor((summoned - present) / 10),
      unexcused: 0,
      madeUp: 0,
    };
  }
  const isBelow = turnout === "BELOW";
  const stillAbsent = isBelow
    ? Math.ceil(summoned * between(random, 0.065, 0.13))
    : Math.floor(summoned * between(random, 0.005, 0.048));
  const madeUp = Math.floor(summoned * between(random, 0, isBelow ? 0.01 : 0.025));
  const absent = stillAbsent + madeUp;
  const unexcused = Math.floor(absent * between(random, 0, isBelow ? 0.4 : 0.25));
  return { audience, summoned, present: summoned - absent, excused: absent - unexcused, unexcused, madeUp };
}

/** The cadres are some of the members: whatever is said of them cannot be said of more people than of the members. */
export function amongMembers(numbers: readonly Numbers[]): Numbers[] {
  const members = numbers.find(({ audience }) => audience === "MEMBERS");
  return numbers.map((row) => {
    if (row.audience !== "CADRES" || !members) return row;
    const unexcused = Math.min(row.unexcused, members.unexcused);
    const excused = Math.min(row.excused + row.unexcused - unexcused, members.excused);
    const turnedUp = row.excused + row.unexcused - excused - unexcused;
    const present = Math.min(row.present + turnedUp, members.present);
    return {
      ...row,
      present,
      excused,
      unexcused,
      madeUp: Math.min(row.madeUp, members.madeUp, row.summoned - present),
    };
  });
}

function between(random: Random, least: number, most: number): number {
  return least + random.next() * (most - least);
}
