import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { asOfDate } from "@/lib/dates/as-of";
import type { ScopedDb } from "@/lib/db/with-scope";
import { listReach } from "@/lib/members/member-list";
import { permittedSearch } from "@/lib/members/permitted-search";
import { type MemberForExport, readMembersForExport } from "@/lib/members/queries/read-members-for-export";
import { loadMemberSearch } from "@/lib/members/search";
import { describeMemberFilters } from "./describe-member-filters";
import { columnsOnScreen, type ExportTable } from "./export-table";
import { memberExportColumns } from "./member-export-columns";
import { unitNameOf } from "./unit-name-of";
import { withTotal } from "./with-total";
import type { Words } from "./words";

/** The list of members at an address, all its pages. */
export async function openMemberExport(
  db: ScopedDb,
  viewer: Viewer,
  params: URLSearchParams,
  words: Words,
): Promise<ExportTable<MemberForExport>> {
  const search = permittedSearch(viewer, loadMemberSearch(params));
  const asOf = asOfDate(search.on, viewer.today);
  const unitName = await unitNameOf(db, search.unit);
  return {
    title: words.t("members.list.caption"),
    filters: describeMemberFilters(search, unitName, words),
    asOf,
    columns: columnsOnScreen(memberExportColumns(words, listReach(viewer), asOf), params.get("cols")),
    ...(await withTotal(readMembersForExport(db, viewer, search))),
  };
}
