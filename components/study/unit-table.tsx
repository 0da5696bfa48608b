"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { DataTable } from "@/components/data-table/data-table";
import type { DataTableColumn } from "@/components/data-table/data-table-column";
import { FilterBar } from "@/components/data-table/filter-bar";
import { StatusDot } from "@/components/ui/status-dot";
import { formatDate } from "@/lib/dates/partial-date";
import { unknownFigure } from "@/lib/i18n/format";
import type { OrganizationType } from "@/lib/organizations/organization-types";
import type { Attendance } from "@/lib/study/participation";
import type { UnitSort } from "@/lib/study/search";
import { studyUnitHref } from "@/lib/study/search";
import { LateBadge } from "./late-badge";
import { RateCell } from "./rate";
import { statusTones } from "./status-tone";
import { useStudyWords } from "./study-words";
import { useUnitFilters } from "./unit-filters";
import type { UnitRow } from "./unit-row";
import styles from "./unit-table.module.css";

type UnitTableProps = {
  campaignId: string;
  thresholdPercent: number;
  rows: readonly UnitRow[];
  /** Types that occur in the campaign, for the filter. */
  types: readonly (OrganizationType | null)[];
  total: number;
  page: number;
  pageSize: number;
  sort: UnitSort;
};

/** The units of a campaign, the late ones first unless asked otherwise. */
export function UnitTable({ campaignId, thresholdPercent, types, ...table }: UnitTableProps) {
  const t = useTranslations("study");
  const filters = useUnitFilters();
  return (
    <DataTable
      {...table}
      caption={t("page.unitsCaption")}
      columns={useColumns(thresholdPercent)}
      getRowId={(unit) => unit.code}
      getRowHref={(unit) => studyUnitHref(campaignId, unit.code)}
      toolbar={
        <FilterBar
          searchLabel={t("filters.search")}
          filters={[
            filters.progress,
            filters.status,
            filters.late,
            filters.below,
            filters.type(types.map((typeCode) => ({ typeCode }))),
          ]}
        />
      }
    />
  );
}

function useColumns(thresholdPercent: number): DataTableColumn<UnitRow>[] {
  const words = useStudyWords();
  const typeWords = useTranslations("organizations.types");
  return useMemo(() => {
    const { t, integer } = words;
    const people = ({ summoned, present, madeUp }: Attendance) =>
      summoned === 0 ? unknownFigure : `${integer(present + madeUp)} / ${integer(summoned)}`;
    return [
      { id: "name", header: t("columns.unit"), sort: "asc", cell: (unit) => unit.name },
      {
        id: "attention",
        header: t("columns.state"),
        sort: "asc",
        noWrap: true,
        cell: (unit) => (
          <span className={styles.state}>
            <StatusDot tone={statusTones[unit.status]}>{t(`statuses.${unit.status}`)}</StatusDot>
            {unit.lateness && <LateBadge lateness={unit.lateness} />}
          </span>
        ),
      },
      {
        id: "members",
        header: t("columns.membersRate"),
        sort: "asc",
        align: "end",
        cell: (unit) => (
          <RateCell
            words={words}
            percent={unit.membersRatePercent}
            belowPercent={unit.below ? thresholdPercent : undefined}
          />
        ),
      },
      {
        id: "membersCount",
        header: t("columns.membersCount"),
        align: "end",
        cell: (unit) => people(unit.members),
      },
      {
        id: "overall",
        header: t("columns.overallRate"),
        sort: "asc",
        align: "end",
        cell: (unit) => <RateCell words={words} percent={unit.overallRatePercent} />,
      },
      {
        id: "everyoneCount",
        header: t("columns.everyoneCount"),
        align: "end",
        hidden: true,
        cell: (unit) => people(unit.everyone),
      },
      {
        id: "sessions",
        header: t("columns.sessions"),
        sort: "desc",
        align: "end",
        cell: (unit) => integer(unit.sessionCount),
      },
      {
        id: "reportedOn",
        header: t("columns.reportedOn"),
        sort: "desc",
        align: "end",
        cell: (unit) => formatDate(unit.reportedOn),
      },
      {
        id: "type",
        header: t("columns.type"),
        hidden: true,
        cell: (unit) => unit.type && typeWords(unit.type),
      },
      { id: "code", header: t("columns.code"), hidden: true, cell: (unit) => unit.code },
    ];
  }, [words, typeWords, thresholdPercent]);
}
