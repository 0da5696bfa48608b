import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ListReach } from "@/lib/members/member-list";
import { isExempt, memberStatus } from "@/lib/members/member-status";
import { partyAgeYears } from "@/lib/members/party-age";
import type { MemberForExport } from "@/lib/members/queries/read-members-for-export";
import { dayOf, type ExportColumn } from "./export-table";
import type { Words } from "./words";

/** The columns of the list of members; a test holds them to those of the screen, one by one. */
export function memberExportColumns(
  { t }: Words,
  reach: ListReach,
  asOf: CalendarDate,
): ExportColumn<MemberForExport>[] {
  const status = (row: MemberForExport) => {
    const word = t(`members.status.${memberStatus(row, asOf)}`);
    return isExempt(row, asOf) ? t("members.status.withExemption", { status: word }) : word;
  };
  const unit: ExportColumn<MemberForExport> = {
    id: "unit",
    header: t("members.columns.unit"),
    width: 30,
    kind: "text",
    value: (row) => row.unit,
  };
  const cell: ExportColumn<MemberForExport> = {
    id: "cell",
    header: t("members.columns.cell"),
    width: 26,
    hidden: reach === "BLOC",
    kind: "text",
    value: (row) => row.cell,
  };
  return [
    { id: "name", header: t("members.columns.name"), width: 26, kind: "text", value: (row) => row.name },
    {
      id: "bornOn",
      header: t("members.columns.bornOn"),
      width: 12,
      kind: "date",
      value: (row) => ({ on: row.bornOn, precision: row.bornPrecision }),
    },
    {
      id: "sex",
      header: t("members.columns.sex"),
      width: 9,
      kind: "text",
      value: (row) => t(`members.sex.${row.sex}`),
    },
    ...(reach === "BLOC" ? [unit] : []),
    ...(reach === "CELL" ? [] : [cell]),
    {
      id: "jobTitle",
      header: t("members.columns.jobTitle"),
      width: 24,
      hidden: reach === "BLOC",
      kind: "text",
      value: (row) => row.jobTitle,
    },
    { id: "status", header: t("members.columns.status"), width: 17, kind: "text", value: status },
    {
      id: "admittedOn",
      header: t("members.columns.admittedOn"),
      width: 13,
      kind: "date",
      value: (row) => dayOf(row.admittedOn),
    },
    {
      id: "officialOn",
      header: t("members.columns.officialOn"),
      width: 12,
      hidden: reach !== "BLOC",
      kind: "date",
      value: (row) => dayOf(row.officialOn),
    },
    {
      id: "partyAge",
      header: t("members.columns.partyAge"),
      width: 9,
      kind: "number",
      value: (row) => partyAgeYears(row, asOf),
    },
    {
      id: "card",
      header: t("members.columns.card"),
      width: 12,
      hidden: true,
      kind: "text",
      value: (row) => row.card && `••••${row.card}`,
    },
    {
      id: "education",
      header: t("members.columns.education"),
      width: 16,
      hidden: true,
      kind: "text",
      value: (row) => row.education && t(`members.professionalLevel.${row.education}`),
    },
    {
      id: "theory",
      header: t("members.columns.theory"),
      width: 14,
      hidden: true,
      kind: "text",
      value: (row) => row.theory && t(`members.politicalTheory.${row.theory}`),
    },
  ];
}
