import * as z from "zod";
import { delimiters } from "@/lib/spreadsheet/csv/split-records";
import { legacyEncodings } from "./sheet/decode-legacy-sheet";

/** Repairs a person may decline for a whole file: such cells are then taken as they stand in it. */
export const keepable = ["LEGACY_FONT", "NAME_CASE", "TWO_DIGIT_YEAR", "EXEMPTION_FROM_NOTE"] as const;
export type Keepable = (typeof keepable)[number];

/** How a person wants a file read, where that differs from what is found without asking. */
export const readingChoices = z.strictObject({
  sheet: z.string().max(200).nullable().default(null),
  /** First row of the headings. */
  headerRow: z.int().min(1).max(1_048_576).nullable().default(null),
  /** Column of the register by position in the sheet; null takes nothing from it. */
  columns: z
    .record(z.string().regex(/^\d{1,3}$/), z.string().max(40).nullable())
    .nullable()
    .default(null),
  keep: z.array(z.enum(keepable)).max(keepable.length).default([]),
  /** Of texts such as 03/02/1990, where nothing in the file decides. */
  monthFirst: z.boolean().nullable().default(null),
});
export type ReadingChoices = z.output<typeof readingChoices>;
export const noChoices: ReadingChoices = {
  sheet: null,
  headerRow: null,
  columns: null,
  keep: [],
  monthFirst: null,
};

/** One column of the file as the step "Ghép cột" shows it. */
const foundColumn = z.object({
  index: z.number(),
  letters: z.string(),
  label: z.string(),
  samples: z.array(z.string()),
  column: z.string().nullable(),
});

/** What was found in a file, and how it was read. */
const foundLayout = z.object({
  sheet: z.string(),
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  headerRow: z.number(),
  lastHeadingRow: z.number(),
  firstDataRow: z.number(),
  /** Known again by the same headings in the same places. */
  signature: z.string(),
  columns: z.array(foundColumn),
  /** Needed columns (lib/imports/register.ts) that no heading gives. */
  missing: z.array(z.string()),
  encoding: z.enum(legacyEncodings).nullable(),
  text: z.object({ encoding: z.string(), delimiter: z.enum(delimiters) }).nullable(),
  /** Columns of the register with dates that can be read both ways. */
  openDates: z.array(z.string()),
});
export type FoundLayout = z.output<typeof foundLayout>;

/** As kept with a batch. */
export const storedReading = z.object({
  choices: readingChoices.default(noChoices),
  layout: foundLayout.nullable().default(null),
  /** Of the register's records the rows were compared with: while it is the same, every verdict stands. */
  registerMark: z.string().nullable().default(null),
});
export type StoredReading = z.output<typeof storedReading>;
