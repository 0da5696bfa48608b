"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import type { ListReach } from "@/lib/members/member-list";
import type { UnitChoice } from "@/lib/organizations/unit-choice";
import type { DeadlineKind } from "@/lib/worklist/deadline";
import type { DueMember } from "@/lib/worklist/worklist";
import { dueColumns } from "./due-columns";
import { DueFilters } from "./due-filters";
import { dueHref } from "./due-href";

type DueTableProps = {
  kind: DeadlineKind;
  rows: readonly DueMember[];
  total: number;
  page: number;
  pageSize: number;
  reach: ListReach;
  units: readonly UnitChoice[];
  horizon: number;
  horizons: readonly number[];
  today: CalendarDate;
  awards: readonly CalendarDate[];
};

/** One kind of what is due, with its filters. The order is the worklist's own: what is due first comes first. */
export function DueTable({ kind, reach, units, horizon, horizons, today, awards, ...list }: DueTableProps) {
  const t = useTranslations("deadlines");
  const columns = useMemo(() => dueColumns(t, kind, reach), [t, kind, reach]);
  return (
    <DataTable
      {...list}
      caption={t("list", { kind: t(`kinds.${kind}`) })}
      columns={columns}
      getRowId={(row) => row.id}
      getRowHref={dueHref}
      sort={null}
      toolbar={
        <DueFilters reach={reach} units={units} horizons={horizons} {...(kind === "BADGE" && { awards })} />
      }
      empty={
        <EmptyState title={t("emptyTitle")}>
          {t("emptyText", { days: horizon, date: formatDate(today) })}
        </EmptyState>
      }
    />
  );
}
