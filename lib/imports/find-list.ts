import { createHash } from "node:crypto";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { columnLetters, type Sheet, type Workbook } from "@/lib/spreadsheet/workbook";
import { normalizeText } from "@/lib/text/normalize";
import type { FileNote } from "./note";
import type { FoundLayout, ReadingChoices } from "./reading";
import type { ImportRegister, Place, RegisterKind, SheetRows } from "./register";
import { cellText } from "./sheet/cell-text";
import { dateOrderOf } from "./sheet/date-order";
import { decodeLegacySheet, type LegacyEncoding, legacyEncodingOf } from "./sheet/decode-legacy-sheet";
import { findHeader, guessHeader, type Header, type HeaderColumn } from "./sheet/find-header";
import { labelKey } from "./sheet/label-key";
import { layoutOf } from "./sheet/layout";
import { UnreadableList } from "./unreadable-list";

/** How to read a file: into what, and what people decided about it, now or at an earlier file of the same headings. */
export type ReadRequest = {
  readonly register: RegisterKind;
  readonly place: Place;
  readonly today: CalendarDate;
  readonly choices: ReadingChoices;
  readonly remembered: readonly {
    readonly signature: string;
    readonly columns: Readonly<Record<string, string | null>>;
  }[];
};

export type FoundList = {
  readonly layout: FoundLayout;
  readonly sheet: Omit<SheetRows<string>, "onRow">;
  readonly notes: readonly FileNote[];
};

const delimiterNames = { ";": "semicolon", ",": "comma", "\t": "tab" } as const;

type Original = { readonly sheet: Sheet; readonly encoding: LegacyEncoding | null };

/**
 * Finds the list in a workbook: decodes old encodings, takes the headings where they are or where a person says, and gives
 * each column its meaning, by hand first, then as remembered, then by its words.
 * @throws UnreadableList when no row of any sheet could be headings.
 */
export function findList(workbook: Workbook, register: ImportRegister, request: ReadRequest): FoundList {
  const { choices } = request;
  const originals = workbook.sheets.map((sheet): Original => {
    const encoding = legacyEncodingOf(sheet, workbook.text?.encoding === "ONE_BYTE");
    return { sheet, encoding: choices.keep.includes("LEGACY_FONT") ? null : encoding };
  });
  const sheets = originals.map(({ sheet, encoding }) =>
    encoding ? decodeLegacySheet(sheet, encoding) : sheet,
  );
  const place = choices.sheet === null ? null : { sheet: choices.sheet, row: choices.headerRow };
  const found =
    (place ? null : findHeader(sheets, register.readHeading)) ??
    guessHeader(sheets, register.readHeading, place);
  if (!found) throw new UnreadableList("NO_LIST_FOUND");

  const signature = signatureOf(found.columns);
  const remembered = request.remembered.find((one) => one.signature === signature)?.columns ?? null;
  const header = { ...found, columns: meaningOf(found.columns, choices.columns ?? remembered, register) };
  const layout = layoutOf(header.columns, register.joined);
  const dates = datesOf(header, layout.places, register, choices.monthFirst);
  const original = originals[sheets.indexOf(header.sheet)];
  const isNote = !choices.columns && remembered !== null;
  return {
    sheet: {
      header,
      layout,
      place: request.place,
      rules: {
        today: request.today,
        keep: new Set(choices.keep),
        isMonthFirst: (column) => dates.monthFirst.has(column),
        maybeSwapped: (column) => dates.maybeSwapped.has(column),
      },
    },
    notes: [
      ...(original?.encoding ? [noteOfDecoding(original.sheet, header, original.encoding)] : []),
      // A guess is worth a look; what the file says of itself is none.
      ...(workbook.text && !workbook.text.isNamed
        ? [
            {
              code: "TEXT_FILE" as const,
              at: "1",
              params: { delimiter: delimiterNames[workbook.text.delimiter] },
            },
          ]
        : []),
      ...(isNote ? [{ code: "COLUMNS_REMEMBERED" as const, at: String(header.firstHeadingRow) }] : []),
      ...unusedNotes(header, layout.unused),
      ...dates.open.map((column) => ({
        code: "DATE_ORDER_OPEN" as const,
        at: column.letters,
        column: column.name,
      })),
    ],
    layout: {
      sheet: header.sheet.name,
      sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
      headerRow: header.firstHeadingRow,
      lastHeadingRow: header.lastHeadingRow,
      firstDataRow: header.firstDataRow,
      signature,
      columns: header.columns.map((column) => ({
        ...column,
        letters: columnLetters(column.index),
        samples: samplesOf(header, column.index),
      })),
      missing: register.needed
        .filter(({ anyOf }) => !anyOf.some((column) => layout.places.has(column)))
        .map(({ name }) => name),
      encoding: original?.encoding ?? null,
      text: workbook.text ?? null,
      openDates: dates.open.map(({ name }) => name),
    },
  };
}

function meaningOf(
  columns: readonly HeaderColumn<string>[],
  chosen: Readonly<Record<string, string | null>> | null,
  register: ImportRegister,
): HeaderColumn<string>[] {
  if (!chosen) return [...columns];
  const byHand = new Map(Object.entries(chosen));
  return columns.map((heading) => {
    const column = byHand.get(String(heading.index));
    if (column === undefined) return heading;
    return { ...heading, column: column !== null && register.isColumn(column) ? column : null };
  });
}

/** The same headings in the same places, whatever their accents and capitals. */
function signatureOf(columns: readonly HeaderColumn<string>[]): string {
  const labels = columns.map(({ index, label }) => `${index}:${labelKey(label)}`);
  return createHash("sha256").update(labels.join("\n")).digest("hex");
}

type Dates = {
  monthFirst: ReadonlySet<string>;
  maybeSwapped: ReadonlySet<string>;
  /** Date columns in which every text can be read both ways, in a file where no column says that the day is first. */
  open: readonly { name: string; letters: string }[];
};

function datesOf(
  { sheet, firstDataRow }: Header<string>,
  places: ReadonlyMap<string, readonly number[]>,
  { dates }: ImportRegister,
  chosen: boolean | null,
): Dates {
  const rows = sheet.rows.filter(({ number }) => number >= firstDataRow);
  const columns = dates.flatMap((name) => {
    const [index] = places.get(name) ?? [];
    return index === undefined
      ? []
      : [{ name, letters: columnLetters(index), order: dateOrderOf(rows, index) }];
  });
  // One cell decides for its own column; for the others the country's rule stands, unless a person says otherwise.
  const isMonth = (first: string) => first === "MONTH" || (first === "OPEN" && chosen === true);
  const isDaySomewhere = columns.some(({ order }) => order.first === "DAY");
  return {
    monthFirst: new Set(columns.filter(({ order }) => isMonth(order.first)).map(({ name }) => name)),
    maybeSwapped: new Set(columns.filter(({ order }) => order.maybeSwapped).map(({ name }) => name)),
    open: isDaySomewhere || chosen !== null ? [] : columns.filter(({ order }) => order.first === "OPEN"),
  };
}

const samplesShown = 3;
const longestSample = 60;

function samplesOf({ sheet, firstDataRow }: Header<string>, index: number): string[] {
  const samples = new Set<string>();
  for (const { number, cells } of sheet.rows) {
    if (number < firstDataRow) continue;
    const text = normalizeText(cellText(cells[index])).slice(0, longestSample);
    if (text !== "") samples.add(text);
    if (samples.size === samplesShown) break;
  }
  return [...samples];
}

/** One sample says it best: a text before and after. */
function noteOfDecoding(
  original: Sheet,
  { sheet, firstDataRow }: Header<string>,
  encoding: LegacyEncoding,
): FileNote {
  const note = { code: "LEGACY_FONT" as const, params: { encoding } };
  for (const [index, row] of sheet.rows.entries()) {
    if (row.number < firstDataRow) continue;
    for (const [column, value] of row.cells.entries()) {
      const before = cellText(original.rows[index]?.cells[column]);
      if (before !== cellText(value))
        return { ...note, at: String(row.number), before, after: cellText(value) };
    }
  }
  return { ...note, at: "1" };
}

function unusedNotes(
  { lastHeadingRow }: Header<string>,
  unused: readonly HeaderColumn<string>[],
): FileNote[] {
  return unused
    .filter(({ label }) => label !== "")
    .map(({ label }) => ({ code: "COLUMN_UNKNOWN", at: String(lastHeadingRow), before: label }));
}
