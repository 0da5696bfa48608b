import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Sheet, Workbook } from "@/lib/spreadsheet/workbook";
import { type MemberColumn, readMemberHeading } from "./member-columns";
import { layoutOf, type MemberLayout } from "./member-layout";
import type { FileNote } from "./note";
import { parseMemberRows } from "./parse-member-rows";
import type { MemberList } from "./parsed-row";
import { cellText } from "./sheet/cell-text";
import { decodeTcvn3Sheet, legacyEncodingOf } from "./sheet/decode-legacy-sheet";
import { findHeader, type Header } from "./sheet/find-header";
import { type NeededColumn, UnreadableList } from "./unreadable-list";

/** A list without these cannot become members; any one column of a group will do. */
const needed: Readonly<Record<NeededColumn, readonly MemberColumn[]>> = {
  fullName: ["fullName"],
  bornOn: ["bornOn", "bornOnMale", "bornOnFemale"],
  sex: ["sex", "sexMale", "sexFemale", "bornOnMale", "bornOnFemale"],
  admittedOn: ["admittedOn"],
  officialOn: ["officialOn"],
};
const neededColumns = ["fullName", "bornOn", "sex", "admittedOn", "officialOn"] as const;

/**
 * Reads a workbook as a list of Party members: finds the sheet and its headings, decodes old fonts, and turns rows
 * into records with everything that was repaired, is doubtful or refused. `today` bounds every date.
 * @throws UnreadableList when no sheet is such a list.
 */
export function readMemberList(workbook: Workbook, today: CalendarDate): MemberList {
  const sheets = workbook.sheets.map((sheet) => ({ sheet, encoding: legacyEncodingOf(sheet) }));
  const readable = sheets.map(({ sheet, encoding }) =>
    encoding === "TCVN3" ? decodeTcvn3Sheet(sheet) : sheet,
  );
  const header = findHeader(readable, readMemberHeading);
  if (!header) {
    throw new UnreadableList(
      sheets.some(({ encoding }) => encoding === "VNI") ? "VNI_FONT" : "NO_LIST_FOUND",
    );
  }
  const layout = layoutOf(header);
  const missing = neededColumns.find((wanted) => !needed[wanted].some((column) => has(layout, column)));
  if (missing) throw new UnreadableList("COLUMN_MISSING", missing);

  const { rows, skipped, notes } = parseMemberRows(header, layout, today);
  if (rows.length === 0) throw new UnreadableList("NO_MEMBERS");
  const original = sheets[readable.indexOf(header.sheet)];
  const decoded = original?.encoding === "TCVN3" ? [noteOfDecoding(original.sheet, header)] : [];
  return {
    sheetName: header.sheet.name,
    rows,
    skipped,
    notes: [...decoded, ...notesOfColumns(header, layout), ...notes],
  };
}

/** One sample says it best: a name before and after. */
function noteOfDecoding(original: Sheet, { sheet, firstDataRow }: Header<MemberColumn>): FileNote {
  for (const [index, row] of sheet.rows.entries()) {
    if (row.number < firstDataRow) continue;
    for (const [column, value] of row.cells.entries()) {
      const before = cellText(original.rows[index]?.cells[column]);
      if (before !== cellText(value))
        return { code: "LEGACY_FONT", at: String(row.number), before, after: cellText(value) };
    }
  }
  return { code: "LEGACY_FONT", at: "1" };
}

function notesOfColumns({ lastHeadingRow }: Header<MemberColumn>, layout: MemberLayout): FileNote[] {
  const at = String(lastHeadingRow);
  const unused = layout.unused.map(({ label }): FileNote => ({ code: "COLUMN_UNKNOWN", at, before: label }));
  return [
    ...unused,
    ...(has(layout, "bornOnMale") && has(layout, "bornOnFemale")
      ? [{ code: "SEX_BY_COLUMN" as const, at }]
      : []),
    ...(has(layout, "ethnicity") ? [] : [{ code: "ETHNICITY_ASSUMED" as const, at }]),
    ...(has(layout, "religion") ? [] : [{ code: "RELIGION_ASSUMED" as const, at }]),
  ];
}

function has({ places }: MemberLayout, column: MemberColumn): boolean {
  return places.has(column);
}
