"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { DataTable } from "@/components/data-table/data-table";
import type { Sort } from "@/components/data-table/data-table-column";
import type { ListReach, MemberRow, UnitChoice } from "@/lib/members/member-list";
import { memberColumns } from "./member-columns";
import { MemberFilters } from "./member-filters";

type MemberTableProps = {
  rows: readonly MemberRow[];
  total: number;
  page: number;
  pageSize: number;
  sort: Sort;
  reach: ListReach;
  units: readonly UnitChoice[];
  thisYear: number;
};

/** The table of members with its search and filters. */
export function MemberTable({ reach, units, thisYear, ...list }: MemberTableProps) {
  const t = useTranslations("members");
  const columns = useMemo(() => memberColumns(t, reach), [t, reach]);
  return (
    <DataTable
      {...list}
      caption={t("list.caption")}
      columns={columns}
      getRowId={(row) => row.id}
      getRowHref={(row) => `/members/${row.id}`}
      toolbar={<MemberFilters reach={reach} units={units} thisYear={thisYear} />}
    />
  );
}
