import {
  createLoader,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  type SearchParams,
} from "nuqs/server";
import { pageSizes } from "@/components/data-table/page-sizes";
import { parseSortWord } from "@/components/data-table/sort-word";
import { type Role, roles } from "@/lib/access/permissions";
import { type AccountState, accountStates } from "./account";

const accountSortColumns = ["username", "name", "role", "unit", "state"] as const;

export type AccountSort = { column: (typeof accountSortColumns)[number]; direction: "asc" | "desc" };

/** The list of accounts as its address says it. */
export type AccountSearch = {
  q: string;
  role: Role | null;
  state: AccountState | null;
  /** Null = by role, then in the office's order of units. */
  sort: AccountSort | null;
  page: number;
  pageSize: number;
};

const load = createLoader({
  q: parseAsString.withDefault(""),
  role: parseAsStringLiteral(roles),
  state: parseAsStringLiteral(accountStates),
  sort: parseAsString,
  page: parseAsInteger.withDefault(1),
  size: parseAsInteger,
});

/** Reads an address; whatever is not one of the closed words counts as not said. */
export async function accountSearch(params: Promise<SearchParams>): Promise<AccountSearch> {
  const { sort, size, page, ...rest } = await load(params);
  return {
    ...rest,
    sort: parseSortWord(sort, accountSortColumns),
    page: Math.max(1, page),
    pageSize: pageSizes.find((known) => known === size) ?? 100,
  };
}
