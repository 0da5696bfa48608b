import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { asOfDate } from "@/lib/dates/as-of";
import { withScope } from "@/lib/db/with-scope";
import { listedNodes, matchingNodes, matchingTree, totalsOf } from "../arrange";
import type { OrganizationList } from "../organization-list";
import type { OrganizationRow } from "../organization-node";
import type { OrganizationSearch } from "../search";
import { readNodes } from "./read-nodes";

/** The organisations in the viewer's scope, as a page of the table or as a tree. */
export async function listOrganizations(
  viewer: Viewer,
  search: OrganizationSearch,
): Promise<OrganizationList> {
  const nodes = await withScope(viewer, (db) =>
    readNodes(db, viewer, { on: asOfDate(search.on, viewer.today) }),
  );
  if (search.view === "tree") {
    const matches = matchingNodes(nodes, search);
    return { totals: totalsOf(matches), view: "tree", ...matchingTree(nodes, matches) };
  }
  const listed = listedNodes(nodes, search, viewer);
  const lastPage = Math.max(1, Math.ceil(listed.length / search.pageSize));
  const page = Math.min(search.page, lastPage);
  return {
    totals: totalsOf(listed),
    view: "table",
    rows: listed.slice((page - 1) * search.pageSize, page * search.pageSize).map(toRow),
    total: listed.length,
    page,
  };
}

/** Only what the browser shows travels to it. */
function toRow({
  code,
  name,
  parentName,
  kind,
  kindLabel,
  typeCode,
  cells,
  people,
}: OrganizationRow): OrganizationRow {
  return { code, name, parentName, kind, kindLabel, typeCode, cells, people };
}
