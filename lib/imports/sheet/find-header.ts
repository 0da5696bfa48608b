import type { Row, Sheet } from "@/lib/spreadsheet/workbook";
import { cellText } from "./cell-text";
import { headerLabels, type LabelPath } from "./header-labels";

/** Which column of a register a heading means; null when it is not one it knows. */
export type ReadHeading<Column extends string> = (path: LabelPath) => Column | null;

export type HeaderColumn<Column extends string> = {
  /** 0-based. */
  readonly index: number;
  /** The heading as a person reads it, "Ngày sinh › Nam"; empty over values without one. */
  readonly label: string;
  readonly column: Column | null;
};

export type Header<Column extends string> = {
  readonly sheet: Sheet;
  readonly columns: readonly HeaderColumn<Column>[];
  /** First row under the headings and the row of column numbers. */
  readonly firstDataRow: number;
  readonly firstHeadingRow: number;
  readonly lastHeadingRow: number;
};

/** Where a person says the headings are. */
export type HeaderPlace = { readonly sheet: string; readonly row: number | null };

const rowsSearched = 60;
const deepestHeader = 3;
/** Fewer known headings in one place may be chance. */
const fewestColumns = 3;

/**
 * Finds the sheet and the rows that hold the headings, wherever titles put them: the place where most columns are
 * known. Visible sheets come first. Null when no place knows three columns.
 */
export function findHeader<Column extends string>(
  sheets: readonly Sheet[],
  readHeading: ReadHeading<Column>,
): Header<Column> | null {
  const best = bestOf(inOrder(sheets).flatMap((sheet) => [...candidatesIn(sheet, readHeading)]));
  return best && knownColumns(best) >= fewestColumns ? best : null;
}

/**
 * The headings to show when none are known, or at the place a person names: the widest row of texts near the top is most
 * likely them. Null when no row has two.
 */
export function guessHeader<Column extends string>(
  sheets: readonly Sheet[],
  readHeading: ReadHeading<Column>,
  place: HeaderPlace | null,
): Header<Column> | null {
  const named = sheets.filter(({ name }) => name === place?.sheet);
  const candidates = inOrder(named.length > 0 ? named : sheets)
    .flatMap((sheet) => [...candidatesIn(sheet, readHeading)])
    .filter(({ firstHeadingRow, columns }) => {
      if (place && place.row !== null) return firstHeadingRow === place.row;
      return columns.filter(({ label }) => label !== "").length >= 2;
    });
  const known = bestOf(candidates);
  if (known && knownColumns(known) > 0) return known;
  return candidates.reduce<Header<Column> | null>(
    (best, one) => (best && headingCount(best) >= headingCount(one) ? best : one),
    null,
  );
}

function inOrder(sheets: readonly Sheet[]): Sheet[] {
  return [...sheets].sort((a, b) => Number(a.hidden) - Number(b.hidden));
}

function bestOf<Column extends string>(candidates: readonly Header<Column>[]): Header<Column> | null {
  let best: Header<Column> | null = null;
  for (const candidate of candidates) if (knownColumns(candidate) > knownColumns(best)) best = candidate;
  return best;
}

function headingCount({ columns, lastHeadingRow, firstHeadingRow }: Header<string>): number {
  // Of two guesses with as many headings the flatter one is meant.
  return columns.filter(({ label }) => label !== "").length - (lastHeadingRow - firstHeadingRow) / 10;
}

function* candidatesIn<Column extends string>(
  sheet: Sheet,
  readHeading: ReadHeading<Column>,
): Generator<Header<Column>> {
  const rows = sheet.rows.slice(0, rowsSearched);
  for (let depth = 1; depth <= deepestHeader; depth += 1) {
    for (let from = 0; from + depth <= rows.length; from += 1) {
      const heading = rows.slice(from, from + depth);
      if (heading.some(isColumnNumbers)) continue;
      const columns = headerLabels(heading, mergesTouching(sheet, heading)).map((path, index) => ({
        index,
        label: path.join(" › "),
        column: path.length > 0 ? readHeading(path) : null,
      }));
      const first = heading[0]?.number ?? 0;
      const last = heading.at(-1)?.number ?? 0;
      const next = rows[from + depth];
      const firstDataRow = next && isColumnNumbers(next) ? next.number + 1 : last + 1;
      yield { sheet, columns, firstDataRow, firstHeadingRow: first, lastHeadingRow: last };
    }
  }
}

function mergesTouching({ merges }: Sheet, rows: readonly Row[]): Sheet["merges"] {
  const top = rows[0]?.number ?? 0;
  const bottom = rows.at(-1)?.number ?? 0;
  return merges.filter((merge) => merge.top <= bottom && merge.bottom >= top);
}

/** Distinct ones: a column known twice says nothing more. */
function knownColumns(header: Header<string> | null): number {
  return new Set(header?.columns.flatMap(({ column }) => column ?? [])).size;
}

/** "(1) (2) (3)" or "1 2 3" or "A B 1 2" under the headings of official forms. */
function isColumnNumbers(row: Row): boolean {
  const texts = row.cells.map((value) => cellText(value).trim()).filter((text) => text !== "");
  return (
    texts.length >= 3 &&
    texts.every((text) => /^(?:\(?\d{1,2}\)?|[A-D])$/.test(text)) &&
    /1/.test(texts.join())
  );
}
