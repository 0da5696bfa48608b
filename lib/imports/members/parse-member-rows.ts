import type { Row } from "@/lib/spreadsheet/workbook";
import { cleanCell } from "../clean-cell";
import type { ParsedRows, SkippedRow } from "../parsed-row";
import type { ReadingRules, SheetRows } from "../register";
import { RowNotes } from "../row-notes";
import { cellsOf, type Layout } from "../sheet/layout";
import { tidyCellName } from "./cell-name";
import { checkWithinFile } from "./check-within-file";
import { classifyRow } from "./classify-row";
import { compareCounts } from "./compare-counts";
import type { MemberColumn } from "./member-columns";
import type { MemberRecord, ParsedMemberRow } from "./member-record";
import { parseMemberRow } from "./parse-member-row";

/** A line of the file that claims how many there are: over a section, or under one or all of them. */
export type CountClaim = {
  readonly rowNumber: number;
  readonly text: string;
  readonly section: { readonly name: string; readonly headcount: number } | null;
};

/**
 * Reads every row under the headings: section titles name the cell of the rows below, totals and signatures are
 * skipped and listed, all other rows are members. Rows that claim the same card or record number are refused.
 */
export function parseMemberRows({
  header,
  layout,
  rules,
  onRow,
}: SheetRows<MemberColumn>): ParsedRows<MemberRecord> {
  const rows: ParsedMemberRow[] = [];
  const skipped: SkippedRow[] = [];
  const claims: CountClaim[] = [];
  let cellName: string | null = null;

  for (const row of header.sheet.rows) {
    if (row.number < header.firstDataRow) continue;
    onRow(row.number);
    const place = { columns: layout.columns, afterTotal: claims.some(({ section }) => section === null) };
    const kind = classifyRow(row, place);
    if (kind.kind === "MEMBER") {
      const parsed = parseRow(row, layout, cellName, rules);
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
  layout: Layout<MemberColumn>,
  section: string | null,
  rules: ReadingRules,
): ParsedMemberRow {
  const notes = new RowNotes();
  const cell = cellsOf(row, layout);
  if (row.hidden) notes.doubt("HIDDEN_ROW", { ...cell("ordinal"), at: String(row.number), text: "" });
  const named = cleanCell(cell("cell").text);
  const record = parseMemberRow(cell, rules, notes);
  return {
    rowNumber: row.number,
    hidden: row.hidden,
    // A cell's name merged over its rows stands in the first of them alone.
    cellName: named === "" ? section : tidyCellName(named),
    nameInFile: cleanCell(cell("fullName").text),
    record,
    repairs: notes.repairs,
    doubts: notes.doubts,
    refusals: notes.refusals,
  };
}
