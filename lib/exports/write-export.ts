import { type CsvCell, writeCsv } from "@/lib/spreadsheet/write-csv";
import type { CellInput, RowInput, SheetInput } from "@/lib/spreadsheet/write-sheet";
import { writeWorkbook } from "@/lib/spreadsheet/write-workbook";
import type { ExportHead } from "./export-head";
import type { ExportColumn, ExportTable } from "./export-table";

export const exportFormats = ["xlsx", "csv"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Who made a file, and when. */
type Maker = { by: string; at: Date };

/** Something that can become a file: what it is, and its bytes, piece by piece. */
export type Exportable = Pick<ExportTable<never>, "title" | "filters" | "asOf" | "total"> & {
  write: (format: ExportFormat, head: ExportHead, maker: Maker) => AsyncIterable<Uint8Array>;
};

/** A list as a file. Both formats say the same: head, headings, and every row. */
export function tableFile<Row>(table: ExportTable<Row>): Exportable {
  return {
    ...table,
    write: (format, head, { by, at }) =>
      format === "csv"
        ? writeCsv(csvTop(table, head), mapBatches(table.rows, csvRow(table.columns)))
        : writeWorkbook(sheetOf(table, head), { title: head.title, creator: by, createdAt: at }),
  };
}

function sheetOf<Row>(table: ExportTable<Row>, { bodies, title, facts }: ExportHead): SheetInput {
  const { columns, total, rows } = table;
  return {
    name: title,
    columns: columns.map(({ width, kind }) => ({ width, style: kind })),
    top: [
      ...bodies.map((text): RowInput => ({ cells: [{ text, style: "bodyAtLeft" }] })),
      { cells: [{ text: title, style: "titleAtLeft" }], height: 24 },
      ...facts.map((text): RowInput => ({ cells: [{ text, style: "fact" }] })),
      { cells: [] },
      { cells: columns.map(({ header }) => ({ text: header, style: "heading" })) },
    ],
    headingRows: 1,
    rows: mapBatches(rows, (row) => ({ cells: columns.map((column) => sheetCell(column, row)) })),
    filteredRows: total,
    footer: [title, ...facts.slice(1, 3)].join(" · "),
  };
}

function sheetCell<Row>(column: ExportColumn<Row>, row: Row): CellInput {
  if (column.kind !== "percent") return column.value(row);
  const percent = column.value(row);
  // 96.4 is 96.4 % behind the format; more digits than are shown would only be noise of the division.
  return percent === null ? null : Number((percent / 100).toFixed(6));
}

function csvTop<Row>({ columns }: ExportTable<Row>, { bodies, title, facts }: ExportHead): string[][] {
  return [...[...bodies, title, ...facts].map((line) => [line]), [], columns.map(({ header }) => header)];
}

/** Percentages stay on the scale 0–100, without the noise of the division. */
function plainCell<Row>(column: ExportColumn<Row>, row: Row): CsvCell {
  if (column.kind !== "percent") return column.value(row);
  const percent = column.value(row);
  return percent === null ? null : Number(percent.toFixed(4));
}

function csvRow<Row>(columns: readonly ExportColumn<Row>[]): (row: Row) => CsvCell[] {
  return (row) => columns.map((column) => plainCell(column, row));
}

async function* mapBatches<From, To>(
  batches: AsyncIterable<readonly From[]>,
  map: (row: From) => To,
): AsyncGenerator<To[]> {
  for await (const batch of batches) yield batch.map(map);
}
