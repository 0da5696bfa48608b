import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { asOfDate } from "@/lib/dates/as-of";
import type { ScopedDb } from "@/lib/db/with-scope";
import { permittedSearch } from "@/lib/members/permitted-search";
import { loadMemberSearch } from "@/lib/members/search";
import { describeMemberFilters } from "../describe-member-filters";
import type { ExportTable } from "../export-table";
import type { DocumentFrame } from "../official/document-frame";
import { unitNameOf } from "../unit-name-of";
import { withTotal } from "../with-total";
import type { Words } from "../words";
import { readRegister } from "./read-register";
import { type RegisterColumn, registerColumns } from "./register-columns";
import { registerFrame } from "./register-head";
import type { RegisterRow } from "./register-row";

/** Sổ danh sách đảng viên over the list at an address: its rows, by unit and cell, in the layout of the form. */
export type Register = Pick<ExportTable<never>, "title" | "filters" | "asOf" | "total"> & {
  frame: DocumentFrame;
  columns: readonly RegisterColumn[];
  rows: AsyncIterable<RegisterRow[]>;
};

export async function openRegister(
  db: ScopedDb,
  viewer: Viewer,
  params: URLSearchParams,
  words: Words,
): Promise<Register> {
  const search = permittedSearch(viewer, loadMemberSearch(params));
  const filters = describeMemberFilters(search, await unitNameOf(db, search.unit), words);
  const asOf = asOfDate(search.on, viewer.today);
  const frame = await registerFrame(db, viewer, search.unit, words);
  return {
    title: words.t("exports.register.page"),
    filters,
    asOf,
    frame,
    columns: registerColumns(words, asOf, viewer),
    ...(await withTotal(readRegister(db, viewer, search))),
  };
}
