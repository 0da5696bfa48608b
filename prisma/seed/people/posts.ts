import type { OccupationGroup } from "@/lib/members/code-lists";
import { leaderTitles, staffTitles } from "../data/job-titles";
import type { Cell } from "../organizations/generate-branch";
import type { UnitPlan } from "../organizations/unit-plans";
import type { Random } from "../random/create-random";
import { repeat } from "../random/repeat";
import { weightedWords } from "../random/weighted";

/** From the head of the agency to those retired from it. */
export type Rank = "UNIT_HEAD" | "UNIT_DEPUTY" | "HEAD" | "DEPUTY_HEAD" | "STAFF" | "SUPPORT" | "PENSIONER";

/** The place of one member: the cell, and what the person does in the agency (`jobTitleOf` has the last word). */
export type Post = { cellId: string; rank: Rank; jobTitle: string | null; occupationGroup: OccupationGroup };

/** One post for each member of the unit, cell by cell: leaders first, then the rooms' heads, then everybody else. */
export function listPosts(unit: UnitPlan, cells: readonly Cell[], random: Random): Post[] {
  const drawStaff = weightedWords(staffTitles(unit.code, unit.typeCode));
  const pensionerShare = unit.typeCode === "11" ? 0.09 : 0.006;
  return cells.flatMap((cell, index) => {
    const leading = leadingPosts(unit, cell, index, cells.length);
    const { id: cellId, shortName } = cell.organization;
    return Array.from({ length: cell.size }, (_, order): Post => {
      const [rank, jobTitle] = leading[order] ?? drawOrdinary(random, pensionerShare, drawStaff);
      return { cellId, rank, jobTitle, occupationGroup: occupationOf(rank, unit.typeCode, shortName) };
    });
  });
}

type RankAndTitle = readonly [Rank, title: string | null];

/** The agency's head is in the first cell, each deputy in another; every room has a head and a deputy for each nine. */
function leadingPosts(
  unit: UnitPlan,
  { organization, size }: Cell,
  index: number,
  cellCount: number,
): RankAndTitle[] {
  const agency = leaderTitles(unit.shortName);
  const isWholeAgency = unit.kind === "BASE_CELL";
  const room = leaderTitles(isWholeAgency ? "Ban" : organization.shortName);
  const nines = Math.round(size / 9);
  const deputies = [1, 2, 3].filter(
    (deputy) => deputy <= Math.ceil(unit.members / 25) && deputy % cellCount === index,
  );
  return [
    ...repeat<RankAndTitle>(index === 0 ? 1 : 0, ["UNIT_HEAD", agency.head]),
    ...repeat<RankAndTitle>(deputies.length, ["UNIT_DEPUTY", agency.deputy]),
    ...repeat<RankAndTitle>(isWholeAgency ? nines : 1, ["HEAD", room.head]),
    ...repeat<RankAndTitle>(Math.max(1, nines), ["DEPUTY_HEAD", room.deputy]),
  ];
}

/** Where somebody who has since left once worked: an ordinary post in one of the cells. */
export function drawPost(unit: UnitPlan, cell: Cell, random: Random): Post {
  return {
    cellId: cell.organization.id,
    rank: "STAFF",
    jobTitle: weightedWords(staffTitles(unit.code, unit.typeCode))(random),
    occupationGroup: occupationOf("STAFF", unit.typeCode, cell.organization.shortName),
  };
}

function drawOrdinary(
  random: Random,
  pensionerShare: number,
  drawStaff: (random: Random) => string,
): RankAndTitle {
  const chance = random.next();
  if (chance < pensionerShare) return ["PENSIONER", null];
  return chance > 0.945 ? ["SUPPORT", null] : ["STAFF", drawStaff(random)];
}

const publicServiceRoom = /^(Trung tâm|Viện|Báo|Nhà|Cung|Ban Quản lý|Quỹ|Vườn|Cổng)/;

function occupationOf(rank: Rank, typeCode: string, room: string): OccupationGroup {
  if (rank === "PENSIONER") return "RETIRED";
  if (rank === "SUPPORT") return "OTHER";
  if (typeCode === "6a" || publicServiceRoom.test(room)) return "PUBLIC_SERVICE_EMPLOYEE";
  if (typeCode === "4") return "PARTY_AGENCY_OFFICIAL";
  return typeCode === "5" ? "STATE_AGENCY_OFFICIAL" : "OTHER";
}
