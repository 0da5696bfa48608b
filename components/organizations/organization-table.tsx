"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { DataTable } from "@/components/data-table/data-table";
import type { DataTableColumn } from "@/components/data-table/data-table-column";
import { EmptyState } from "@/components/ui/empty-state";
import { ViewMenu } from "@/components/views/view-menu";
import { formatInteger } from "@/lib/i18n/format";
import { isCell } from "@/lib/organizations/kinds";
import { type OrganizationRow, organizationHref } from "@/lib/organizations/organization-node";
import type { OrganizationSort } from "@/lib/organizations/search";
import type { OpenView } from "@/lib/views/saved-view";
import { OrganizationFilters } from "./organization-filters";

// Needed only once an address has moved away from its view.
const ViewDrift = dynamic(() => import("@/components/views/view-drift").then((module) => module.ViewDrift));

type OrganizationTableProps = {
  rows: readonly OrganizationRow[];
  total: number;
  page: number;
  pageSize: number;
  sort: readonly OrganizationSort[];
  /** Without people there are no columns about them. */
  showsPeople: boolean;
  /** Below the base level a name alone does not say whose cell it is. */
  showsParent: boolean;
  /** The saved view the address came from. */
  view: OpenView | null;
  canShareViews: boolean;
};

/** The organisations side by side. */
export function OrganizationTable(props: OrganizationTableProps) {
  const { showsPeople, showsParent, view, canShareViews, ...list } = props;
  const t = useTranslations("organizations");
  const locale = useLocale();

  const columns = useMemo((): DataTableColumn<OrganizationRow>[] => {
    const number = (value: number | undefined) => formatInteger(value ?? null, locale);
    const people: DataTableColumn<OrganizationRow>[] = [
      {
        id: "members",
        header: t("columns.members"),
        sort: "desc",
        align: "end",
        cell: (row) => number(row.people?.members),
      },
      {
        id: "probationary",
        header: t("columns.probationary"),
        sort: "desc",
        align: "end",
        cell: (row) => number(row.people?.probationary),
      },
      {
        id: "secretary",
        header: t("columns.secretary"),
        sort: "asc",
        cell: (row) => row.people?.secretary ?? "—",
      },
    ];
    return [
      { id: "name", header: t("columns.name"), sort: "asc", cell: (row) => row.name },
      { id: "code", header: t("columns.code"), sort: "asc", cell: (row) => row.code },
      {
        id: "parent",
        header: t("columns.parent"),
        hidden: !showsParent,
        wrap: true,
        cell: (row) => row.parentName,
      },
      {
        id: "kind",
        header: t("columns.kind"),
        sort: "asc",

        cell: (row) => row.kindLabel ?? t(`kinds.${row.kind}`),
      },
      {
        id: "type",
        header: t("columns.type"),
        sort: "asc",
        wrap: true,
        hidden: showsParent,
        cell: (row) => row.typeCode && `${row.typeCode} · ${t(`types.${row.typeCode}`)}`,
      },
      {
        id: "cells",
        header: t("columns.cells"),
        sort: "desc",
        align: "end",
        cell: (row) => (isCell(row.kind) ? "—" : number(row.cells)),
      },
      ...(showsPeople ? people : []),
    ];
  }, [t, locale, showsPeople, showsParent]);

  return (
    <DataTable
      {...list}
      caption={t("listCaption")}
      columns={columns}
      getRowId={(row) => row.code}
      getRowHref={(row) => organizationHref(row.code)}
      toolbar={
        <>
          <OrganizationFilters />
          {view?.isDrifted && <ViewDrift view={view} />}
        </>
      }
      views={<ViewMenu list="organizations" current={view} canShare={canShareViews} />}
      selection={{ nameOf: (row) => row.name, noun: t("listNoun") }}
      empty={<EmptyState title={t("emptyTitle")}>{t("emptyFiltered")}</EmptyState>}
    />
  );
}
