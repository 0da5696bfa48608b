import type { CellInput, RowInput, SheetInput } from "@/lib/spreadsheet/write-sheet";
import { writeWorkbook } from "@/lib/spreadsheet/write-workbook";
import type { ExportHead } from "../export-head";
import { headRows, signatureRows } from "../official/frame-rows";
import type { Exportable } from "../write-export";
import type { Register } from "./open-register";
import { registerCell } from "./register-columns";
import type { RegisterRow } from "./register-row";
import { sectionName } from "./register-sections";

/** Columns of the left half of the document's head and foot. */
const leftHalf = 6;

/** The register as an .xlsx; the form has no other shape. */
export function registerFile(register: Register): Exportable {
  return {
    ...register,
    write: (_, head, { by, at }) =>
      writeWorkbook(registerSheet(register, head), { title: register.title, creator: by, createdAt: at }),
  };
}

/** The register as a sheet in the layout of the form: head of the document, headings with their numbers, rows, signatures. */
function registerSheet(register: Register, { facts }: ExportHead): SheetInput {
  const { frame, columns, rows } = register;
  const width = { columns: columns.length, left: leftHalf };
  return {
    name: frame.title,
    columns: columns.map((column, index) => ({
      width: column.width,
      style: index === 0 ? "ordinal" : "text",
    })),
    top: [
      ...headRows(frame, width, facts),
      { cells: columns.map(({ header }) => ({ text: header, style: "heading" })), height: 64 },
      { cells: columns.map((_, index) => ({ text: String(index + 1), style: "columnNumber" })) },
    ],
    headingRows: 2,
    rows: withSections(register, rows),
    bottom: [{ cells: [] }, ...signatureRows(frame, width)],
    footer: [frame.title, frame.subject, facts[1]].join(" · "),
  };
}

/** A line with the name of the cell before its members; of the unit too, where the list has several. */
async function* withSections(
  { columns }: Register,
  batches: AsyncIterable<RegisterRow[]>,
): AsyncGenerator<RowInput[]> {
  let ordinal = 0;
  let cellId = "";
  for await (const batch of batches) {
    const rows: RowInput[] = [];
    for (const row of batch) {
      if (row.cellId !== cellId) rows.push(sectionRow(sectionName(row), columns.length));
      cellId = row.cellId;
      ordinal += 1;
      const cells = columns.map((column) => registerCell(column, row, ordinal) || null);
      rows.push({ cells });
    }
    yield rows;
  }
}

function sectionRow(text: string, width: number): RowInput {
  const rest = Array.from({ length: width - 1 }, (): CellInput => ({ text: "", style: "section" }));
  return { cells: [{ text, style: "section", across: width }, ...rest] };
}
