import {
  createLoader,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  type SearchParams,
} from "nuqs/server";
import { pageSizes } from "@/components/data-table/page-sizes";
import { parseSortWords } from "@/components/data-table/sort-word";
import { asOfParser } from "@/lib/dates/as-of";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type UnitKind, unitKinds } from "./kinds";
import { type OrganizationType, organizationTypes } from "./organization-types";

const organizationSortColumns = [
  "name",
  "code",
  "kind",
  "type",
  "cells",
  "members",
  "probationary",
  "secretary",
] as const;

export type OrganizationSort = {
  column: (typeof organizationSortColumns)[number];
  direction: "asc" | "desc";
};

export type OrganizationFilter = { q: string; kind: UnitKind | null; type: OrganizationType | null };

/** The list as its address says it: `/organizations?view=tree&q=so&type=5`. */
export type OrganizationSearch = OrganizationFilter & {
  /** The organisations and headcounts of that day; null = today. */
  on: CalendarDate | null;
  view: "table" | "tree";
  /** None = the order the office lists its organisations in. */
  sort: readonly OrganizationSort[];
  /** From 1; a page past the end shows the last one. */
  page: number;
  pageSize: number;
};

const load = createLoader({
  on: asOfParser,
  view: parseAsStringLiteral(["table", "tree"]).withDefault("table"),
  q: parseAsString.withDefault(""),
  kind: parseAsStringLiteral(unitKinds),
  type: parseAsStringLiteral(organizationTypes),
  sort: parseAsString,
  page: parseAsInteger.withDefault(1),
  size: parseAsInteger,
});

/** Reads an address; whatever is not one of the closed words counts as not said. */
export async function organizationSearch(params: Promise<SearchParams>): Promise<OrganizationSearch> {
  const { sort, size, page, ...rest } = await load(params);
  return {
    ...rest,
    sort: parseSortWords(sort, organizationSortColumns) ?? [],
    page: Math.max(1, page),
    // The whole bloc on one page: its units are compared with each other.
    pageSize: pageSizes.find((known) => known === size) ?? 100,
  };
}

/** The address of a view of the list, from its first page on. */
export function organizationListHref({
  view,
  q,
  kind,
  type,
  on = null,
}: OrganizationFilter & Pick<OrganizationSearch, "view"> & Partial<Pick<OrganizationSearch, "on">>): string {
  const given = Object.entries({ view: view === "table" ? null : view, q, kind, type, on });
  const params = new URLSearchParams(given.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return params.size === 0 ? "/organizations" : `/organizations?${params}`;
}
