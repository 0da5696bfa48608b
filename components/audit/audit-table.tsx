"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { DataTable } from "@/components/data-table/data-table";
import type { DataTableColumn } from "@/components/data-table/data-table-column";
import { EmptyState } from "@/components/ui/empty-state";
import type { AuditLine } from "@/lib/audit/audit-line";
import { formatClockTime } from "@/lib/i18n/format-time";
import { AuditFilters, type AuditFiltersProps } from "./audit-filters";
import { OutcomeDot } from "./outcome-dot";
import { useActionWord } from "./use-action-word";

type AuditTableProps = AuditFiltersProps & {
  rows: readonly AuditLine[];
  total: number;
  page: number;
  pageSize: number;
};

/** The lines of the trail, newest first; a line opens what it changed. */
export function AuditTable({ accounts, units, ...list }: AuditTableProps) {
  const t = useTranslations("audit");
  const wordOf = useActionWord();

  const columns = useMemo(
    (): DataTableColumn<AuditLine>[] => [
      { id: "at", header: t("columns.at"), cell: ({ at }) => formatClockTime(at, { withDate: true }) },
      {
        id: "who",
        header: t("columns.who"),
        wrap: true,
        cell: ({ account, actedFor }) =>
          actedFor === null
            ? (account?.name ?? t("nobody"))
            : t("deputy", { name: account?.name ?? "", principal: actedFor }),
      },
      { id: "action", header: t("columns.action"), wrap: true, cell: wordOf },
      {
        id: "outcome",
        header: t("columns.outcome"),
        cell: ({ outcome }) => <OutcomeDot outcome={outcome} />,
      },
      {
        id: "subject",
        header: t("columns.subject"),
        wrap: true,
        cell: ({ subject }) => subject?.name ?? "—",
      },
      { id: "unit", header: t("columns.unit"), wrap: true, cell: ({ unit }) => unit?.name ?? "—" },
      {
        id: "account",
        header: t("columns.account"),
        hidden: true,
        cell: ({ account }) => account?.username ?? "—",
      },
      { id: "network", header: t("columns.network"), hidden: true, cell: ({ network }) => network ?? "—" },
      { id: "agent", header: t("columns.agent"), hidden: true, cell: ({ agent }) => agent ?? "—" },
    ],
    [t, wordOf],
  );

  return (
    <DataTable
      {...list}
      caption={t("caption")}
      columns={columns}
      getRowId={({ id }) => id}
      getRowHref={({ id }) => `/administration/audit/${id}`}
      sort={null}
      toolbar={<AuditFilters accounts={accounts} units={units} />}
      empty={<EmptyState title={t("emptyTitle")}>{t("emptyFiltered")}</EmptyState>}
    />
  );
}
