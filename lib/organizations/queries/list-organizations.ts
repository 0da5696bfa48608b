import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { matchingNodes, matchingTree, sortedNodes, totalsOf } from "../arrange";
import { isBase } from "../kinds";
import type { OrganizationList } from "../organization-list";
import type { OrganizationRow } from "../organization-node";
import type { OrganizationSearch } from "../search";
import { readNodes } from "./read-nodes";

/**
 * The organisations in the viewer's scope. The table is of base organisations unless a kind is asked for; a secretary's
 * is of the own unit with everything below it.
 */
export async function listOrganizations(
  viewer: Viewer,
  search: OrganizationSearch,
): Promise<OrganizationList> {
  const nodes = await withScope(viewer, (db) => readNodes(db, viewer));
  const matches = matchingNodes(nodes, search);
  if (search.view === "tree") {
    return { totals: totalsOf(matches), view: "tree", ...matchingTree(nodes, matches) };
  }
  const showsAllLevels = viewer.role === "SECRETARY" || search.kind !== null;
  const listed = showsAllLevels ? matches : matches.filter((node) => isBase(node.kind));
  const lastPage = Math.max(1, Math.ceil(listed.length / search.pageSize));
  const page = Math.min(search.page, lastPage);
  return {
    totals: totalsOf(listed),
    view: "table",
    rows: sortedNodes(listed, search.sort)
      .slice((page - 1) * search.pageSize, page * search.pageSize)
      .map(toRow),
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
