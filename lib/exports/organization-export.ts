import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { asOfDate } from "@/lib/dates/as-of";
import type { ScopedDb } from "@/lib/db/with-scope";
import { listedNodes, totalsOf } from "@/lib/organizations/arrange";
import type { OrganizationNode } from "@/lib/organizations/organization-node";
import { readNodes } from "@/lib/organizations/queries/read-nodes";
import { type OrganizationFilter, organizationSearch } from "@/lib/organizations/search";
import { columnsOnScreen, type DescribedFilter, type ExportTable, inOneBatch } from "./export-table";
import { organizationExportColumns } from "./organization-export-columns";
import type { Words } from "./words";

/** The table of organisations at an address, all its pages. */
export async function openOrganizationExport(
  db: ScopedDb,
  viewer: Viewer,
  params: URLSearchParams,
  words: Words,
): Promise<ExportTable<OrganizationNode>> {
  const search = await organizationSearch(Promise.resolve(Object.fromEntries(params)));
  const asOf = asOfDate(search.on, viewer.today);
  const rows = listedNodes(await readNodes(db, viewer, { on: asOf }), search, viewer);
  const totals = totalsOf(rows);
  const columns = organizationExportColumns(words, {
    showsPeople: totals.members !== null,
    showsParent: totals.bases < rows.length,
  });
  return {
    title: words.t("organizations.listCaption"),
    filters: describeFilters(search, words),
    asOf,
    columns: columnsOnScreen(columns, params.get("cols")),
    total: rows.length,
    rows: inOneBatch(rows),
  };
}

function describeFilters({ q, kind, type }: OrganizationFilter, { t }: Words): DescribedFilter[] {
  return [
    ...(q === "" ? [] : [{ name: "q", label: t("exports.search"), value: `“${q}”` }]),
    ...(kind === null
      ? []
      : [{ name: "kind", label: t("organizations.columns.kind"), value: t(`organizations.kinds.${kind}`) }]),
    ...(type === null
      ? []
      : [{ name: "type", label: t("organizations.columns.type"), value: t(`organizations.types.${type}`) }]),
  ];
}
