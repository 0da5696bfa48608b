import { roles } from "@/lib/access/permissions";
import { nameSortKey } from "@/lib/text/name-sort-key";
import { searchKey } from "@/lib/text/search-key";
import { type Account, accountStates } from "./account";
import type { AccountSearch, AccountSort } from "./search";

/** The accounts a search keeps, in its order; equal ones stay as they came. There are about as many as units. */
export function arrangeAccounts(
  accounts: readonly Account[],
  { q, role, state, sort }: Pick<AccountSearch, "q" | "role" | "state" | "sort">,
): Account[] {
  const words = searchKey(q).split(" ").filter(Boolean);
  const kept = accounts.filter(
    (account) =>
      (role === null || account.role === role) &&
      (state === null || account.state === state) &&
      words.every((word) => keyOf(account).includes(word)),
  );
  if (sort === null) return kept;
  const sign = sort.direction === "asc" ? 1 : -1;
  return kept.sort((a, b) => sign * comparisons[sort.column](a, b));
}

function keyOf({ username, displayName, organization }: Account): string {
  return searchKey([username, displayName, organization.name, organization.code].join(" "));
}

const collator = new Intl.Collator("vi");

const comparisons: Readonly<Record<AccountSort["column"], (a: Account, b: Account) => number>> = {
  username: (a, b) => collator.compare(a.username, b.username),
  name: (a, b) => (nameSortKey(a.displayName) < nameSortKey(b.displayName) ? -1 : 1),
  role: (a, b) => roles.indexOf(a.role) - roles.indexOf(b.role),
  unit: (a, b) => collator.compare(a.organization.name, b.organization.name),
  state: (a, b) => accountStates.indexOf(a.state) - accountStates.indexOf(b.state),
};
