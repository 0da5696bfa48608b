import { describeMemberFilters } from "@/lib/exports/describe-member-filters";
import { memberFilterWords } from "@/lib/members/filter-words";
import { searchOf } from "./dashboard-filter";
import type { Words } from "./words";

/** The filters of the page in use, of those given: "Giới tính: Nữ". */
export function filtersInWords(
  { filter, on, unitName, ...words }: Words,
  followed: readonly string[] = memberFilterWords,
): string[] {
  return describeMemberFilters(searchOf(filter, on), unitName, words)
    .filter(({ name }) => followed.includes(name))
    .map(({ label, value }) => `${label}: ${value}`);
}
