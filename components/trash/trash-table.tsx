"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { DataTable } from "@/components/data-table/data-table";
import type { DataTableColumn } from "@/components/data-table/data-table-column";
import { ActButton } from "@/components/forms/act-button";
import { EmptyState } from "@/components/ui/empty-state";
import { formatClockTime } from "@/lib/i18n/format-time";
import { studyUnitHref } from "@/lib/study/search";
import { restoreFromTrash } from "@/lib/trash/actions";
import type { TrashItem } from "@/lib/trash/trash-item";
import { listPlaces } from "@/lib/views/view-list";
import { useTrashName } from "./use-trash-name";

type TrashTableProps = { rows: readonly TrashItem[]; total: number; page: number; pageSize: number };

/** What was deleted, where it belonged, who deleted it and when; each with the way back. */
export function TrashTable(list: TrashTableProps) {
  const t = useTranslations("trash");
  const nameOf = useTrashName();

  const columns = useMemo(
    (): DataTableColumn<TrashItem>[] => [
      { id: "what", header: t("columns.what"), wrap: true, cell: nameOf },
      { id: "where", header: t("columns.where"), wrap: true, cell: (row) => <Place item={row} /> },
      { id: "by", header: t("columns.by"), wrap: true, cell: (row) => row.deletedBy },
      {
        id: "at",
        header: t("columns.at"),
        cell: (row) => formatClockTime(row.deletedAt, { withDate: true }),
      },
      {
        id: "restore",
        header: t("columns.act"),
        cell: (row) => <ActButton action={restoreFromTrash} input={{ id: row.id }} label={t("restore")} />,
      },
    ],
    [t, nameOf],
  );

  return (
    <DataTable
      {...list}
      caption={t("caption")}
      columns={columns}
      getRowId={(row) => row.id}
      sort={null}
      empty={<EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>}
    />
  );
}

/** Where it was, and the way there. */
function Place({ item }: { item: TrashItem }) {
  const t = useTranslations("trash");
  if (item.register === "saved_view") {
    return <a href={listPlaces[item.list].path}>{t(`lists.${item.list}`)}</a>;
  }
  const { unit, campaign } = item;
  return (
    <span>
      <a href={studyUnitHref(campaign.id, unit.code)}>{unit.name}</a>, {campaign.title}
    </span>
  );
}
