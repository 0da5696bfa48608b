import { formatDate, formatPartialDate } from "@/lib/dates/partial-date";
import type { ImportRowView } from "@/lib/imports/import-view";
import { type MemberRecord, memberRecord } from "@/lib/imports/members/member-record";
import type { RegisterCells } from "./register-cells";

export const memberCells: RegisterCells = {
  headings: (t) => [
    { id: "born", label: t("imports.columns.born") },
    { id: "cell", label: t("imports.columns.cell") },
    { id: "admitted", label: t("imports.columns.admitted") },
    { id: "official", label: t("imports.columns.official") },
    { id: "card", label: t("imports.columns.card") },
  ],
  cells: (row, t) => {
    const record = recordOf(row);
    const cell = row.cellName.replace(/^Chi bộ /, "");
    if (!record) return ["", cell, "", "", ""];
    const { bornOn, bornPrecision, sex, admittedOn, officialOn, cardNumber } = record;
    return [
      `${formatPartialDate({ on: bornOn, precision: bornPrecision })} · ${t(`members.sex.${sex}`)}`,
      cell,
      formatDate(admittedOn),
      officialOn ? formatDate(officialOn) : t("imports.row.probationary"),
      cardNumber ?? t("imports.row.noCard"),
    ];
  },
  nameOf: (row) => recordOf(row)?.fullName ?? row.nameInFile,
  hrefOf: ({ subjectId }) => (subjectId === null ? null : `/members/${subjectId}`),
};

function recordOf({ record }: ImportRowView): MemberRecord | null {
  return record === null ? null : memberRecord.parse(record);
}
