import { sortWord } from "@/components/data-table/sort-word";
import { loadMemberSearch, membersHref } from "@/lib/members/search";
import { organizationSearch } from "@/lib/organizations/search";
import { dashboardLook } from "@/lib/statistics/dashboard";
import type { ViewList } from "./view-list";

/**
 * The address of a list as a view keeps it: every word read by the list's own parsers and written back in one order,
 * defaults and unknown words dropped. Two addresses that show the same have the same canonical form. Left out are the page,
 * the date and the view itself: none of them is a way of looking.
 */
export async function canonicalQuery(list: ViewList, query: string): Promise<string> {
  const asked = new URLSearchParams(query);
  const rows = await readers[list](asked);
  for (const word of ["page", "on"]) rows.delete(word);
  if (list !== "home") setDisplay(rows, asked);
  return rows.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
}

function setDisplay(rows: URLSearchParams, asked: URLSearchParams) {
  for (const [word, shape] of displayWords) {
    const value = asked.get(word) ?? "";
    if (shape.test(value)) rows.set(word, value);
  }
}

/** How rows look, the same in every list: columns in their order, their widths, the height of rows. */
const displayWords: readonly [string, RegExp][] = [
  ["cols", /^[A-Za-z]{1,40}(,[A-Za-z]{1,40}){0,30}$/],
  ["widths", /^[A-Za-z]{1,40}:\d{2,4}(,[A-Za-z]{1,40}:\d{2,4}){0,30}$/],
  ["dense", /^1$/],
];

const readers: Readonly<Record<ViewList, (asked: URLSearchParams) => Promise<URLSearchParams>>> = {
  members: async (asked) => queryOf(membersHref(loadMemberSearch(asked))),
  organizations: async (asked) => {
    const search = await organizationSearch(Promise.resolve(Object.fromEntries(asked)));
    const { view, q, kind, type, sort, pageSize } = search;
    const words = {
      view: view === "table" ? null : view,
      q,
      kind,
      type,
      sort: sortWord(sort),
      size: pageSize === usualOrganizations ? null : String(pageSize),
    };
    return new URLSearchParams(
      Object.entries(words).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    );
  },
  home: async (asked) => new URLSearchParams(dashboardLook(Object.fromEntries(asked))),
};

const usualOrganizations = 100;

function queryOf(href: string): URLSearchParams {
  return new URLSearchParams(href.split("?")[1] ?? "");
}
