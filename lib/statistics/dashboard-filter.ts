import type { SearchParams } from "nuqs/server";
import { listHref } from "@/components/data-table/list-href";
import type { Role } from "@/lib/access/permissions";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { memberFilterWords } from "@/lib/members/filter-words";
import { permittedSearch } from "@/lib/members/permitted-search";
import { loadMemberSearch, type MemberSearch, membersHref } from "@/lib/members/search";

type FilterWord = (typeof memberFilterWords)[number];

/** Whose figures a page shows: the filters of the list of members, by the same words in its address. */
export type DashboardFilter = Pick<MemberSearch, FilterWord>;

export const noFilter: DashboardFilter = pickFilter(loadMemberSearch(new URLSearchParams()));

/** Who asks, and what day it is for them. */
export type Reader = { role: Role; today: CalendarDate };

/** The filter in an address, as far as the viewer may ask it. */
export function readFilter(params: SearchParams, viewer: { role: Role }): DashboardFilter {
  return permittedSearch(viewer, pickFilter(loadMemberSearch(params)));
}

/** The search of members whose list is of these people; `on` is their day when it is not today. */
export function searchOf(filter: DashboardFilter, on: CalendarDate | null): MemberSearch {
  return { ...loadMemberSearch(new URLSearchParams()), ...filter, on };
}

/** Whether anything but the given words is filtered by: some figures can follow only those. */
export function isFilteredBeyond(filter: DashboardFilter, words: readonly FilterWord[]): boolean {
  return memberFilterWords.some((word) => !words.includes(word) && filter[word] !== null);
}

/** The words in use, as they stand in an address. */
export function filterQuery(filter: DashboardFilter): Record<string, string> {
  return Object.fromEntries(
    memberFilterWords.flatMap((word) => (filter[word] === null ? [] : [[word, String(filter[word])]])),
  );
}

/**
 * The list of those among the filtered who have a trait besides, or undefined where one list cannot say both: a filter has one
 * value at a time.
 */
export function listWithin(
  filter: DashboardFilter,
  trait: Partial<DashboardFilter>,
  on: CalendarDate | null,
): string | undefined {
  const contradicts = wordsOf(trait).some(
    // An organisation below the one asked for says both.
    (word) => word !== "unit" && filter[word] !== null && filter[word] !== trait[word],
  );
  return contradicts ? undefined : membersHref({ ...filter, ...trait, on });
}

/** The page with a trait as a further filter, or without it where it is one already. */
export function toggleHref(here: string, filter: DashboardFilter, trait: Partial<DashboardFilter>): string {
  const words = wordsOf(trait);
  const isOn = words.every((word) => filter[word] === trait[word]);
  return listHref(
    "/",
    here,
    Object.fromEntries(words.map((word) => [word, isOn ? null : String(trait[word])])),
  );
}

function wordsOf(trait: Partial<DashboardFilter>): FilterWord[] {
  return memberFilterWords.filter((word) => trait[word] !== undefined);
}

/** The filters of a search, whoever may ask them. */
export function pickFilter({
  on: _on,
  q: _q,
  sort: _sort,
  page: _page,
  size: _size,
  ...filter
}: MemberSearch): DashboardFilter {
  return filter;
}
