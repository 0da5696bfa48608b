import { addDays } from "@/lib/dates/calendar-date";
import { openedOn } from "../demo-dates";
import type { MemberRow, MembershipRow } from "../demo-rows";
import type { Cell } from "../organizations/generate-branch";
import type { UnitPlan } from "../organizations/unit-plans";
import type { Random } from "../random/create-random";
import { repeat } from "../random/repeat";
import { shuffled } from "../random/shuffled";
import { generateMember } from "./generate-member";
import {
  arrived,
  beforeCongress,
  dayBetween,
  isAdmittedSinceCongress,
  left,
  membershipSinceStart,
  moved,
  type Period,
  sinceCongress,
  sinceOpening,
} from "./membership-history";
import { drawPost, listPosts, type Rank } from "./posts";

export type Person = { member: MemberRow; rank: Rank; memberships: readonly MembershipRow[] };

type World = { unit: UnitPlan; cells: readonly [Cell, ...Cell[]]; nextId: () => string; random: Random };

/** The unit's members of the business date, cell by cell, and after them those who left since the register was opened. */
export function generatePeople(world: World): Person[] {
  const { unit, random } = world;
  const present = generatePresent(world);
  const admitted = present.filter(isAdmittedSinceCongress).length;
  const departures = Math.max(nearly(random, 0.0048 * unit.members), admitted - unit.gained);
  const periods = [
    ...repeat(nearly(random, 0.0143 * unit.members), beforeCongress),
    ...repeat(departures, sinceCongress),
  ];
  return [
    ...withMovements(world, present, unit.gained - admitted + departures),
    ...periods.map((period, index) => generateLeft(world, present.length + index, period)),
  ];
}

function generatePresent({ unit, cells, nextId, random }: World): Person[] {
  const members: MemberRow[] = [];
  return listPosts(unit, cells, random).map((post) => {
    const member = generateMember(unit, post, nextId(), members.length, members, random);
    members.push(member);
    return { member, rank: post.rank, memberships: [membershipSinceStart(member, nextId())] };
  });
}

/** Some came from other bodies (`arrivals` of them since the congress), some from another cell of the unit. */
function withMovements(
  { unit, cells, nextId, random }: World,
  present: Person[],
  arrivals: number,
): Person[] {
  const earlierArrivals = nearly(random, 0.0083 * unit.members);
  const moves = cells.length > 2 ? nearly(random, 0.014 * unit.members) : 0;
  const movable = present.filter(
    ({ rank, memberships: [first] }) =>
      first?.startReason === "OPENING" && rank !== "UNIT_HEAD" && rank !== "HEAD",
  );
  const changed = new Map<Person, readonly MembershipRow[]>();
  for (const [index, person] of shuffled(movable, random)
    .slice(0, arrivals + earlierArrivals + moves)
    .entries()) {
    const [first] = person.memberships;
    if (!first) continue;
    if (index < arrivals) {
      changed.set(person, [arrived(first, dayBetween(random, sinceCongress))]);
    } else if (index < arrivals + earlierArrivals) {
      changed.set(person, [arrived(first, dayBetween(random, beforeCongress))]);
    } else {
      const { organization } = random.pick(cells);
      if (organization.id === first.organizationId) continue;
      changed.set(person, moved(first, organization.id, dayBetween(random, sinceOpening), nextId()));
    }
  }
  return present.map((person) => ({ ...person, memberships: changed.get(person) ?? person.memberships }));
}

/** Somebody of the opening balance who left the bloc in the period. */
function generateLeft({ unit, cells, nextId, random }: World, order: number, period: Period): Person {
  const post = drawPost(unit, random.pick(cells), random);
  const member = generateMember(unit, post, nextId(), order, [], random, addDays(openedOn, -1));
  const leftOn = dayBetween(random, period);
  const wasRecognized = member.officialOn !== null && member.officialOn < leftOn;
  return {
    member: {
      ...member,
      leftOn,
      officialOn: wasRecognized ? member.officialOn : null,
      cardNumber: wasRecognized ? member.cardNumber : null,
      exemptFrom: null,
      exemptTo: null,
    },
    rank: post.rank,
    memberships: [left(membershipSinceStart(member, nextId()), leftOn, random)],
  };
}

/** A whole number near the value, exact on the average. */
function nearly(random: Random, value: number): number {
  return Math.floor(value) + (random.chance(value % 1) ? 1 : 0);
}
