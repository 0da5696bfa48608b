import type { OrganizationTotals } from "./arrange";
import type { OrganizationRow, TreeBranch } from "./organization-node";

/** The list as a page of a table, or as a tree with the nodes to unfold. */
export type OrganizationList = { totals: OrganizationTotals } & (
  | { view: "table"; rows: OrganizationRow[]; total: number; page: number }
  | { view: "tree"; branches: TreeBranch[]; open: Set<string> }
);
