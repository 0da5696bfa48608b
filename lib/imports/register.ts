import type * as z from "zod";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ComparedRow, ParsedRow, ParsedRows } from "./parsed-row";
import type { Keepable } from "./reading";
import type { Header, ReadHeading } from "./sheet/find-header";
import type { Layout } from "./sheet/layout";
import { type StagedRow, stagedRow } from "./staged-row";

const registerKinds = ["MEMBERS", "STUDY_RESULTS"] as const;
export type RegisterKind = (typeof registerKinds)[number];

/** Where the rows will go, as far as reading them depends on it. */
export type Place = {
  /** Of the organisation: a base cell is its members' own cell. */
  readonly kind: string;
  readonly name: string;
  /** Audiences of the campaign whose results are read. */
  readonly audiences: readonly string[];
};

export type ReadingRules = {
  readonly today: CalendarDate;
  readonly keep: ReadonlySet<Keepable>;
  /** Whether texts such as 03/02/1990 in this column have the month first. */
  readonly isMonthFirst: (column: string) => boolean;
  /** Whether a program seems to have swapped day and month of the real dates in this column. */
  readonly maybeSwapped: (column: string) => boolean;
};

/** The words of a sheet once its columns are known. */
export type SheetRows<Column extends string> = {
  readonly header: Header<Column>;
  readonly layout: Layout<Column>;
  readonly rules: ReadingRules;
  readonly place: Place;
  readonly onRow: (done: number) => void;
};

/**
 * All that one register knows about files for it; the way from a file to verdicts is the same for every register. Pure, so
 * that it runs in the reader's thread; what touches the database is its store (lib/imports/store.ts).
 */
export type RegisterDefinition<Column extends string, Facts, Existing> = {
  readonly kind: RegisterKind;
  /** In the order in which they are offered. */
  readonly columns: readonly Column[];
  /** Without these there is no list; any one column of a group will do. Named like the message that says it. */
  readonly needed: readonly { readonly name: string; readonly anyOf: readonly Column[] }[];
  /** The one column that may be cut over several of the sheet. */
  readonly joined: Column | null;
  readonly dates: readonly Column[];
  readonly readHeading: ReadHeading<Column>;
  readonly readRows: (sheet: SheetRows<Column>) => ParsedRows<Facts>;
  /** Texts by which the store looks for records beyond the place's own. */
  readonly keysOf: (facts: Facts) => readonly string[];
  /** Facts and records as they come back from JSON. */
  readonly facts: z.ZodType<Facts>;
  readonly existing: z.ZodType<Existing>;
  readonly compare: (
    rows: readonly ParsedRow<Facts>[],
    existing: readonly Existing[],
  ) => ComparedRow<Facts>[];
};

/** Rows waiting for the register's records; the register's own types stay inside. */
type ComparableRows = {
  readonly count: number;
  readonly keys: readonly string[];
  /** `existing` are the store's records in JSON texts of many. */
  readonly compareWith: (existing: readonly string[]) => ComparedRow<unknown>[];
};

type ReadRows = ComparableRows & Omit<ParsedRows<unknown>, "rows">;

export type ImportRegister = Pick<
  RegisterDefinition<string, unknown, unknown>,
  "kind" | "columns" | "needed" | "joined" | "dates" | "readHeading"
> & {
  readonly isColumn: (name: string) => boolean;
  readonly read: (sheet: SheetRows<string>) => ReadRows;
  /** The same once more over rows that were staged, as JSON texts of many. */
  readonly recall: (staged: readonly string[]) => ComparableRows & { readonly rows: readonly StagedRow[] };
};

/** Closes a definition over its own types, so that everything around it needs none of them. */
export function defineRegister<Column extends string, Facts, Existing>(
  definition: RegisterDefinition<Column, Facts, Existing>,
): ImportRegister {
  const { kind, columns, needed, joined, dates, readHeading } = definition;
  const known = new Map<string, Column>(columns.map((column) => [column, column]));
  return {
    kind,
    columns,
    needed,
    joined,
    dates,
    readHeading,
    isColumn: (name) => known.has(name),
    read: ({ header, layout, ...rest }) => {
      const narrowed = {
        header: { ...header, columns: header.columns.map((one) => ({ ...one, column: narrow(one.column) })) },
        layout: {
          columns: new Map([...layout.columns].flatMap(([index, name]) => pair(index, narrow(name)))),
          places: new Map([...layout.places].flatMap(([name, at]) => pair(narrow(name), at))),
          unused: layout.unused.map((one) => ({ ...one, column: narrow(one.column) })),
        },
        ...rest,
      };
      const { rows, skipped, notes } = definition.readRows(narrowed);
      return { skipped, notes, ...comparable(rows) };
    },
    recall: (texts) => {
      const rows = texts.flatMap((text) => stagedRow.array().parse(JSON.parse(text)));
      return { rows, ...comparable(rows.map(parsedAgain)) };
    },
  };

  function comparable(rows: readonly ParsedRow<Facts>[]): ComparableRows {
    return {
      count: rows.length,
      keys: rows.flatMap(({ record }) => (record === null ? [] : definition.keysOf(record))),
      compareWith: (texts) =>
        definition.compare(
          rows,
          texts.flatMap((text) => definition.existing.array().parse(JSON.parse(text))),
        ),
    };
  }

  function parsedAgain({ rowNumber, cellName, nameInFile, record }: StagedRow): ParsedRow<Facts> {
    return {
      rowNumber,
      hidden: false,
      cellName: cellName || null,
      nameInFile,
      record: record === null ? null : definition.facts.parse(record),
      repairs: [],
      doubts: [],
      refusals: [],
    };
  }

  function narrow(name: string | null): Column | null {
    return name === null ? null : (known.get(name) ?? null);
  }
}

/** One entry of a map, unless a part of it is unknown. */
function pair<Key, Value>(key: Key | null, value: Value | null): (readonly [Key, Value])[] {
  return key === null || value === null ? [] : [[key, value] as const];
}
