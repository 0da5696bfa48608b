import { searchKey } from "@/lib/text/search-key";
import type { OverviewSearch, UnitSearch } from "./load-search";
import type { ProgressFilter, UnitSort } from "./search";
import { hasOrganised, hasReported } from "./status";
import { type StudyStatus, studyStatuses } from "./terms";
import type { UnitParticipation } from "./unit-participation";

/**
 * The units of a campaign that match a search, in its order. Done here and not in SQL because late, below and the rates come from
 * the rules that every page shares, over the 67 rows the page reads anyway.
 */
export function arrangeUnits(units: readonly UnitParticipation[], search: UnitSearch): UnitParticipation[] {
  const matches = units.filter(
    (unit) =>
      isFound(unit, search) &&
      (search.late === null || unit.late) &&
      (search.below === null || unit.below) &&
      (search.status === null || unit.status === search.status) &&
      (search.progress === null || hasCome(unit.status, search.progress)),
  );
  return inOrder(matches, search.sort);
}

/** Whether the words typed and the type chosen fit a unit: "so cong thuong" finds Sở Công Thương, and so does its code. */
export function isFound(
  unit: Pick<UnitParticipation, "code" | "searchKey" | "typeCode">,
  { q, type }: Pick<OverviewSearch, "q" | "type">,
): boolean {
  if (type !== null && unit.typeCode !== type) return false;
  const text = `${unit.searchKey} ${unit.code.toLowerCase()}`;
  return searchKey(q)
    .split(" ")
    .every((word) => text.includes(word));
}

function hasCome(status: StudyStatus, progress: ProgressFilter): boolean {
  switch (progress) {
    case "organised":
      return hasOrganised(status);
    case "not-organised":
      return !hasOrganised(status);
    case "reported":
      return hasReported(status);
    case "not-reported":
      return !hasReported(status);
  }
}

/** Units without a value stand last, whichever way the column is sorted; equals keep the office's order. */
function inOrder(units: readonly UnitParticipation[], { column, direction }: UnitSort): UnitParticipation[] {
  const turn = direction === "asc" ? 1 : -1;
  if (column === "name") return turn === 1 ? [...units] : units.toReversed();
  const keyOf = sortKeys[column];
  return units.toSorted((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return left < right ? -turn : left > right ? turn : 0;
  });
}

const sortKeys: Record<
  Exclude<UnitSort["column"], "name">,
  (unit: UnitParticipation) => number | string | null
> = {
  attention,
  members: (unit) => unit.membersRatePercent,
  overall: (unit) => unit.overallRatePercent,
  sessions: (unit) => unit.sessionCount,
  reportedOn: (unit) => unit.reportedOn,
};

/** Small is urgent: the later the earlier, then below the threshold, then returned, then by how far the unit has come. */
function attention(unit: UnitParticipation): number {
  if (unit.lateness) return -1_000_000 - unit.lateness.days * 10 + studyStatuses.indexOf(unit.status);
  if (unit.status === "RETURNED") return -2_000;
  if (unit.below) return -1_000 + (unit.membersRatePercent ?? 0);
  return studyStatuses.indexOf(unit.status);
}
