import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";
import type { OfficerPosition, OfficerRow, OrganizationRow } from "../demo-rows";
import type { Person } from "../people/generate-people";
import type { Rank } from "../people/posts";
import { onWeekday } from "../people/weekday";
import type { Random } from "../random/create-random";
import { repeat } from "../random/repeat";

/** The committees of a unit and of what is under it, elected among its members. */
export function generateOfficers(
  organizations: readonly OrganizationRow[],
  people: readonly Person[],
  nextId: () => string,
  random: Random,
): OfficerRow[] {
  return organizations.flatMap((organization) => {
    const { term, electedOn } = drawCongress(organization, random);
    const approvedOn = onWeekday(addDays(electedOn, random.int(7, 18)));
    const cells = cellsUnder(organization, organizations);
    const candidates = people
      .filter((person) => canBeElected(person, cells, electedOn))
      .sort((a, b) => standing(organization, a) - standing(organization, b) || byPartyAge(a, b));
    return committeeOf(organization, candidates.length).flatMap((position, index): OfficerRow[] => {
      const member = candidates[index]?.member;
      if (!member) return [];
      const { id: memberId, fullName } = member;
      return [
        {
          id: nextId(),
          organizationId: organization.id,
          memberId,
          fullName,
          position,
          term,
          electedOn,
          approvedOn,
          startsOn: electedOn,
        },
      ];
    });
  });
}

/** Cells met first, in the early months of 2020 and for half the term; the units above them until the summer. */
function drawCongress({ kind }: OrganizationRow, random: Random): { term: string; electedOn: CalendarDate } {
  return kind === "CELL"
    ? { term: "2020–2022", electedOn: onWeekday(addDays("2020-01-20", random.int(0, 40))) }
    : { term: "2020–2025", electedOn: onWeekday(addDays("2020-04-20", random.int(0, 75))) };
}

function cellsUnder(
  { id, kind }: OrganizationRow,
  organizations: readonly OrganizationRow[],
): ReadonlySet<string> {
  if (kind === "BASE_COMMITTEE") return new Set(organizations.map((organization) => organization.id));
  const children = organizations.filter(({ parentId }) => parentId === id);
  return new Set([id, ...children.map((organization) => organization.id)]);
}

function canBeElected(
  { member, rank, memberships }: Person,
  cells: ReadonlySet<string>,
  on: CalendarDate,
): boolean {
  const last = memberships.at(-1);
  return (
    last !== undefined &&
    last.endsOn === null &&
    last.startsOn <= on &&
    cells.has(last.organizationId) &&
    member.officialOn !== null &&
    member.officialOn <= on &&
    member.exemptFrom === null &&
    rank !== "PENSIONER"
  );
}

/** A unit is led by the head of its agency, a cell by the head of its room. */
function standing({ kind }: OrganizationRow, { rank }: Person): number {
  const order: readonly Rank[] =
    kind === "CELL"
      ? ["HEAD", "DEPUTY_HEAD", "UNIT_DEPUTY", "UNIT_HEAD", "STAFF", "SUPPORT"]
      : ["UNIT_HEAD", "UNIT_DEPUTY", "HEAD", "DEPUTY_HEAD", "STAFF", "SUPPORT"];
  return order.indexOf(rank);
}

function byPartyAge(a: Person, b: Person): number {
  return a.member.admittedOn < b.member.admittedOn ? -1 : a.member.admittedOn > b.member.admittedOn ? 1 : 0;
}

/** Positions to fill: a committee only where at least nine can be elected, its standing committee at most a third of it. */
function committeeOf({ kind }: OrganizationRow, electable: number): OfficerPosition[] {
  if (kind === "BASE_COMMITTEE") {
    if (electable >= 250)
      return [...standingCommittee, "STANDING_MEMBER", "STANDING_MEMBER", ...ordinary(10)];
    if (electable >= 80)
      return ["SECRETARY", "PERMANENT_DEPUTY_SECRETARY", "STANDING_MEMBER", ...ordinary(8)];
    return ["SECRETARY", "DEPUTY_SECRETARY", ...ordinary(5)];
  }
  if (kind === "PART_COMMITTEE") return ["SECRETARY", "DEPUTY_SECRETARY", ...ordinary(3)];
  if (electable < 9) return electable < 6 ? ["SECRETARY"] : ["SECRETARY", "DEPUTY_SECRETARY"];
  return ["SECRETARY", "DEPUTY_SECRETARY", ...ordinary(electable < 16 ? 1 : 3)];
}

const standingCommittee: readonly OfficerPosition[] = [
  "SECRETARY",
  "PERMANENT_DEPUTY_SECRETARY",
  "DEPUTY_SECRETARY",
];

function ordinary(count: number): OfficerPosition[] {
  return repeat<OfficerPosition>(count, "COMMITTEE_MEMBER");
}
