import type { Row } from "@/lib/spreadsheet/workbook";
import { type NumberField, numberFields } from "@/lib/study/audience-rows";
import { type StudyAudience, studyAudiences } from "@/lib/study/terms";
import { cleanCell } from "../clean-cell";
import { readCount } from "../fields/read-count";
import { readText } from "../fields/read-text";
import type { ParsedRows, SkippedRow } from "../parsed-row";
import type { SheetRows } from "../register";
import { RowNotes, type Source } from "../row-notes";
import { cellText } from "../sheet/cell-text";
import { cellsOf, type Layout } from "../sheet/layout";
import { numberColumns, type StudyColumn } from "./study-columns";
import type { ParsedResult, StudyResult } from "./study-result";

const TOTAL = /^(?:tổng|cộng)(?![\p{L}\p{M}])/iu;

/** Reads every row with numbers as the results of the unit it names; titles of groups, totals and signatures are skipped. */
export function parseStudyRows({
  header,
  layout,
  place,
  onRow,
}: SheetRows<StudyColumn>): ParsedRows<StudyResult> {
  const rows: ParsedResult[] = [];
  const skipped: SkippedRow[] = [];
  const summoned = studyAudiences.filter((audience) => place.audiences.includes(audience));
  for (const row of header.sheet.rows) {
    if (row.number < header.firstDataRow) continue;
    onRow(row.number);
    const text = cleanCell(row.cells.map(cellText).join(" "));
    const said = numberColumns.map(({ column }) => textIn(row, column, layout)).join("");
    const isUnit = /\d/.test(said) || (said !== "" && textIn(row, "unit", layout) !== "");
    if (TOTAL.test(text)) skipped.push({ rowNumber: row.number, reason: "TOTAL", text });
    else if (isUnit) rows.push(parseRow(row, layout, summoned));
    else skipped.push({ rowNumber: row.number, reason: "OTHER", text });
  }
  const notSummoned = studyAudiences.filter(
    (audience) =>
      !summoned.includes(audience) && numberFields.some((field) => layout.places.has(`${audience}.${field}`)),
  );
  const at = String(header.lastHeadingRow);
  return {
    rows,
    skipped,
    notes: notSummoned.map((audience) => ({ code: "AUDIENCE_NOT_SUMMONED", at, params: { audience } })),
  };
}

function parseRow(row: Row, layout: Layout<StudyColumn>, audiences: readonly StudyAudience[]): ParsedResult {
  const notes = new RowNotes();
  const cell = cellsOf(row, layout);
  if (row.hidden) notes.doubt("HIDDEN_ROW", { ...cell("ordinal"), at: String(row.number), text: "" });
  const unit = readText(cell("unit"), notes);
  if (unit === null) notes.refuse("UNIT_MISSING", cell("unit"));
  const numbers = Object.fromEntries(
    audiences.flatMap((audience) => {
      const said = readAudience(audience, cell, notes);
      return said ? [[audience, said] as const] : [];
    }),
  );
  return {
    rowNumber: row.number,
    hidden: row.hidden,
    cellName: unit,
    nameInFile: unit ?? "",
    record: unit === null || notes.refusals.length > 0 ? null : { unit, numbers },
    repairs: notes.repairs,
    doubts: notes.doubts,
    refusals: notes.refusals,
  };
}

/** Null when the file says nothing of this audience. */
function readAudience(
  audience: StudyAudience,
  cell: (column: StudyColumn) => Source,
  notes: RowNotes,
): Record<NumberField, number | null> | null {
  const read = (field: NumberField) => readCount(cell(`${audience}.${field}`), notes);
  const said = {
    summoned: read("summoned"),
    present: read("present"),
    excused: read("excused"),
    unexcused: read("unexcused"),
    madeUp: read("madeUp"),
  };
  return numberFields.some((field) => said[field] !== null) ? said : null;
}

function textIn(row: Row, column: StudyColumn, { places }: Layout<StudyColumn>): string {
  return (places.get(column) ?? []).map((index) => cleanCell(cellText(row.cells[index]))).join("");
}
