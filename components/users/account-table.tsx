"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { DataTable } from "@/components/data-table/data-table";
import type { DataTableColumn, Sort } from "@/components/data-table/data-table-column";
import { FilterBar } from "@/components/data-table/filter-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { roles } from "@/lib/access/permissions";
import { formatClockTime } from "@/lib/i18n/format-time";
import { type Account, accountStates } from "@/lib/users/account";
import { AccountStateDot } from "./account-state-dot";

type AccountTableProps = {
  rows: readonly Account[];
  total: number;
  page: number;
  pageSize: number;
  sort: Sort | null;
};

/** Everybody who can sign in, and everybody who could. */
export function AccountTable(list: AccountTableProps) {
  const t = useTranslations();

  const columns = useMemo(
    (): DataTableColumn<Account>[] => [
      { id: "username", header: t("users.accounts.username"), sort: "asc", cell: (row) => row.username },
      {
        id: "name",
        header: t("users.accounts.name"),
        sort: "asc",
        wrap: true,
        cell: (row) => row.displayName,
      },
      {
        id: "role",
        header: t("users.accounts.role"),
        sort: "asc",
        cell: (row) => t(`auth.roles.${row.role}`),
      },
      {
        id: "unit",
        header: t("users.accounts.unit"),
        sort: "asc",
        wrap: true,
        cell: (row) => row.organization.name,
      },
      {
        id: "state",
        header: t("users.accounts.state"),
        sort: "asc",
        cell: (row) => <AccountStateDot state={row.state} />,
      },
      {
        id: "lastSeen",
        header: t("users.accounts.lastSeen"),
        cell: (row) =>
          row.lastSeenAt
            ? t("users.accounts.lastSeenAt", { time: formatClockTime(row.lastSeenAt) })
            : t("users.accounts.noSession"),
      },
      {
        id: "createdAt",
        header: t("users.accounts.createdAt"),
        hidden: true,
        cell: (row) => formatClockTime(row.createdAt, { withDate: true }),
      },
    ],
    [t],
  );

  return (
    <DataTable
      {...list}
      caption={t("users.accounts.caption")}
      columns={columns}
      getRowId={(row) => row.id}
      getRowHref={(row) => `/administration/accounts/${row.id}`}
      toolbar={
        <FilterBar
          searchLabel={t("users.accounts.search")}
          filters={[
            {
              param: "role",
              label: t("users.accounts.role"),
              options: roles.map((value) => ({ value, label: t(`auth.roles.${value}`) })),
            },
            {
              param: "state",
              label: t("users.accounts.state"),
              options: accountStates.map((value) => ({ value, label: t(`users.states.${value}`) })),
            },
          ]}
        />
      }
      empty={
        <EmptyState title={t("users.accounts.emptyTitle")}>{t("users.accounts.emptyFiltered")}</EmptyState>
      }
    />
  );
}
