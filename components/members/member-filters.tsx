"use client";

import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/data-table/filter-bar";
import { type MemberFilterScope, useMemberFilters } from "./use-member-filters";

/** Search and filters of the list: each filter is one parameter of the address, with one value of a closed set. */
export function MemberFilters(scope: MemberFilterScope) {
  const t = useTranslations("members");
  return <FilterBar searchLabel={t("list.search")} filters={useMemberFilters(scope)} />;
}
