import { createTranslator } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { visibleColumns } from "@/components/data-table/visible-columns";
import { memberColumns } from "@/components/members/member-columns";
import { formatPartialDate } from "@/lib/dates/partial-date";
import { catalogues } from "@/lib/i18n/messages";
import type { MemberRow } from "@/lib/members/member-list";
import type { MemberForExport } from "@/lib/members/queries/read-members-for-export";
import { columnsOnScreen, type ExportColumn } from "./export-table";
import { memberExportColumns } from "./member-export-columns";
import { exportWords } from "./test-support/export-words";

const asOf = "2021-03-25";

/** One person as the list's query and as the export's query give him. */
const listed: MemberRow = {
  id: "1",
  isElsewhere: false,
  name: "Nguyễn Văn Đức",
  unit: "Sở Công Thương",
  cell: "Văn phòng",
  sex: "MALE",
  born: "03/1955",
  jobTitle: "Chuyên viên",
  card: "0077",
  admitted: "19/05/1990",
  official: "19/05/1991",
  status: "OFFICIAL",
  isExempt: true,
  partyAge: 30,
  education: "MASTER",
  theory: "ADVANCED",
};
const exported: MemberForExport = {
  id: "1",
  name: "Nguyễn Văn Đức",
  unit: "Sở Công Thương",
  cell: "Văn phòng",
  sex: "MALE",
  bornOn: "1955-03-01",
  bornPrecision: "MONTH",
  jobTitle: "Chuyên viên",
  card: "0077",
  admissionDecidedOn: "1990-05-01",
  admittedOn: "1990-05-19",
  officialOn: "1991-05-19",
  exemptFrom: "2021-01-01",
  exemptTo: null,
  education: "MASTER",
  theory: "ADVANCED",
  total: 1,
};

describe.each(["vi", "en"] as const)("the columns of the list of members in %s", (locale) => {
  const t = createTranslator({ locale, messages: catalogues[locale], namespace: "members" });

  it.each(["BLOC", "COMMITTEE", "CELL"] as const)("are those of its files, for a %s", (reach) => {
    const screen = memberColumns(t, reach);
    const file = memberExportColumns(exportWords(locale), reach, asOf);
    expect(file.map(({ id, header, hidden = false }) => ({ id, header, hidden }))).toEqual(
      screen.map(({ id, header, hidden = false }) => ({ id, header, hidden })),
    );
    for (const cols of [null, "", "theory,name,card,nobody", "status,bornOn"]) {
      expect(columnsOnScreen(file, cols).map(({ id }) => id)).toEqual(
        visibleColumns(screen, cols).map(({ id }) => id),
      );
    }
    expect(file.map((column) => textOf(column))).toEqual(
      screen.map(({ cell }) => renderToStaticMarkup(cell(listed)).replace(/<[^>]*>/g, "")),
    );
  });
});

function textOf(column: ExportColumn<MemberForExport>): string {
  if (column.kind === "date") return formatPartialDate(column.value(exported));
  return String(column.value(exported) ?? "");
}
