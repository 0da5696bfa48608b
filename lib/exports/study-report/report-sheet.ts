import type { CellInput, RowInput, SheetInput } from "@/lib/spreadsheet/write-sheet";
import { writeWorkbook } from "@/lib/spreadsheet/write-workbook";
import type { ReportRow } from "@/lib/study/report/report-row";
import { inOneBatch } from "../export-table";
import { headRows, signatureRows } from "../official/frame-rows";
import type { Exportable } from "../write-export";
import { headingGroups } from "./heading-groups";
import type { ReportColumn } from "./report-columns";
import type { ReportDocument } from "./report-document";

/** A report as an .xlsx, to be printed, signed and stamped; the form has no other shape. */
export function reportFile(document: ReportDocument): Exportable {
  return {
    ...document,
    total: document.rows.length,
    write: (_, head, { by, at }) =>
      writeWorkbook(reportSheet(document, head.facts), { title: document.title, creator: by, createdAt: at }),
  };
}

function reportSheet(document: ReportDocument, facts: readonly string[]): SheetInput {
  const { frame, columns, rows, total, notes } = document;
  const width = { columns: columns.length + 1, left: 8 };
  const lines = rows.map(
    (row, index): RowInput => ({
      cells: [{ text: String(index + 1), style: "ordinal" }, ...columns.map((column) => cellOf(column, row))],
      height: heightOf(row, columns),
    }),
  );
  const sum: RowInput = {
    cells: [
      { text: "", style: "totalText" },
      ...columns.map((column): CellInput => {
        const value = column.id === "name" ? document.totalLabel : cellOf(column, total);
        return { value, style: totalStyles[column.kind] };
      }),
    ],
    height: heightOf(total, columns),
  };
  return {
    name: frame.title,
    columns: [
      { width: 5, style: "ordinal" },
      ...columns.map((column) => ({ width: column.width, style: lineStyles[column.kind] })),
    ],
    top: [
      ...headRows(frame, width, [...document.facts, ...facts.slice(2, 3)]),
      ...headingRows(document),
      {
        cells: Array.from({ length: width.columns }, (__, index) => ({
          text: String(index + 1),
          style: "columnNumber" as const,
        })),
      },
    ],
    headingRows: 3,
    rows: inOneBatch([...lines, sum]),
    bottom: [
      { cells: [] },
      ...notes.map(
        (text): RowInput => ({ cells: [{ text, style: "note", across: width.columns }], height: 30 }),
      ),
      { cells: [] },
      ...signatureRows(frame, width),
    ],
    footer: [frame.title, document.campaign.title].join(" · "),
  };
}

// Text stands between figures here: set in a little, it does not run into the one before it.
const lineStyles = { text: "textSetIn", number: "number", percent: "percent" } as const;
const totalStyles = { text: "totalText", number: "totalNumber", percent: "totalPercent" } as const;

/** Two rows: what stands over several columns, and beneath it the columns; what stands alone takes both. */
function headingRows({ columns, ordinalLabel }: ReportDocument): RowInput[] {
  const groups = headingGroups(columns);
  const covered: CellInput = { text: "", style: "heading" };
  const upper = groups.flatMap(({ label, span }): CellInput[] => [
    { text: label, style: "heading", ...(span === null ? { down: 2 } : { across: span }) },
    ...Array.from({ length: (span ?? 1) - 1 }, () => covered),
  ]);
  const lower = columns.map(
    ({ group, header }): CellInput => (group === null ? covered : { text: header, style: "heading" }),
  );
  return [
    { cells: [{ text: ordinalLabel, style: "heading", down: 2 }, ...upper], height: 80 },
    { cells: [covered, ...lower], height: 48 },
  ];
}

/** As many lines as the longest text takes in its column: not every program fits rows to their text by itself. */
function heightOf(row: ReportRow, columns: readonly ReportColumn[]): number {
  const lines = columns.map(({ value, width }) => {
    const said = value(row);
    return typeof said === "string" ? Math.ceil(said.length / (width - 3)) : 1;
  });
  return 3 + 14 * Math.max(...lines);
}

function cellOf({ kind, value }: ReportColumn, row: ReportRow): string | number | null {
  const said = value(row);
  if (said === "") return null;
  return kind === "percent" && typeof said === "number" ? Number((said / 100).toFixed(6)) : said;
}
