import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Row } from "@/lib/spreadsheet/workbook";
import { normalizeText } from "@/lib/text/normalize";
import { tidyCellName } from "./cell-name";
import { checkWithinFile } from "./check-within-file";
import { classifyRow } from "./classify-row";
import { compareCounts } from "./compare-counts";
import type { MemberColumn } from "./member-columns";
import { cellsOf, type MemberLayout } from "./member-layout";
import type { FileNote } from "./note";
import { parseMemberRow } from "./parse-member-row";
import type { ParsedMemberRow, SkippedRow } from "./parsed-row";
import { RowNotes } from "./row-notes";
import type { Header } from "./sheet/find-header";

/** A line of the file that claims how many there are: over a section, or under one or all of them. */
export type CountClaim = {
  readonly rowNumber: number;
  readonly text: string;
  readonly section: { readonly name: string; readonly headcount: number } | null;
};

type Parsed = { rows: ParsedMemberRow[]; skipped: SkippedRow[]; notes: FileNote[] };

/**
 * Reads every row under the headings: section titles name the cell of the rows below, totals and signatures are
 * skipped and listed, all other rows are members. Rows that claim the same card or record number are refused.
 */
export function parseMemberRows(
  header: Header<MemberColumn>,
  layout: MemberLayout,
  today: CalendarDate,
): Parsed {
  const rows: ParsedMemberRow[] = [];
  const skipped: SkippedRow[] = [];
  const claims: CountClaim[] = [];
  let cellName: string | null = null;

  for (const row of header.sheet.rows) {
    if (row.number < header.firstDataRow) continue;
    const place = { columns: layout.columns, afterTotal: claims.some(({ section }) => section === null) };
    const kind = classifyRow(row, place);
    if (kind.kind === "MEMBER") {
      const parsed = parseRow(row, layout, cellName, today);
      cellName = parsed.cellName;
      rows.push(parsed);
      continue;
    }
    if (kind.kind === "SECTION") {
      cellName = kind.cellName;
      const section = kind.headcount === null ? null : { name: kind.cellName, headcount: kind.headcount };
      if (section) claims.push({ rowNumber: row.number, text: kind.cellName, section });
      skipped.push({ rowNumber: row.number, reason: "SECTION", text: kind.cellName });
    } else {
      if (kind.kind === "TOTAL") claims.push({ rowNumber: row.number, text: kind.text, section: null });
      skipped.push({ rowNumber: row.number, reason: kind.kind, text: kind.text });
    }
  }
  const checked = checkWithinFile(rows, layout);
  return { rows: checked, skipped, notes: compareCounts(checked, skipped, claims) };
}

function parseRow(
  row: Row,
  layout: MemberLayout,
  section: string | null,
  today: CalendarDate,
): ParsedMemberRow {
  const notes = new RowNotes();
  const cell = cellsOf(row, layout);
  if (row.hidden) notes.doubt("HIDDEN_ROW", { ...cell("ordinal"), at: String(row.number), text: "" });
  const named = normalizeText(cell("cell").text);
  const record = parseMemberRow(cell, today, notes);
  return {
    rowNumber: row.number,
    hidden: row.hidden,
    // A cell's name merged over its rows stands in the first of them alone.
    cellName: named === "" ? section : tidyCellName(named),
    nameInFile: normalizeText(cell("fullName").text),
    record,
    repairs: notes.repairs,
    doubts: notes.doubts,
    refusals: notes.refusals,
  };
}
