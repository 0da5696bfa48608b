import type { EventKind } from "@/lib/ledger/event-kinds";

/**
 * The lines of the balance, A + B − C = D, in the order and with the numbers of Biểu 1. It has what the printed form lacks:
 * the origin "another organisation of the bloc" (a), "another cell of the same organisation" (d) where cells are compared,
 * and two lines that are shown only when somebody is in them (B0, x), so that every sum is a sum of what is seen.
 */
export const balanceLines = [
  "A",
  "B",
  "B0",
  "B1",
  "B2",
  "B2a",
  "B2b",
  "B2c",
  "B2d",
  "B2x",
  "B3",
  "C",
  "C1",
  "C2",
  "C3",
  "C3p",
  "C4",
  "C5",
  "C5a",
  "C5b",
  "C5c",
  "C5d",
  "C5x",
  "D",
  "T",
] as const;
export type BalanceLine = (typeof balanceLines)[number];

/**
 * Which events a line counts. B2 and C5 are moves: a letter after them says where the other end is, and a move with both
 * ends inside a scope counts in none of its lines.
 */
export const kindsOfLine = {
  B0: ["OPENING"],
  B1: ["ADMISSION", "READMISSION"],
  B2: ["TRANSFER_IN", "REORGANIZATION_IN"],
  B3: ["RESTORATION"],
  C1: ["DEATH"],
  C2: ["EXPULSION"],
  C3: ["NAME_REMOVAL", "ADMISSION_ANNULLED"],
  C4: ["WITHDRAWAL"],
  C5: ["TRANSFER_OUT", "REORGANIZATION_OUT"],
} as const satisfies Partial<Record<BalanceLine, readonly EventKind[]>>;

/** What a sum is the sum of. C3p (the probationary among C3) and T (those on the way, among D) are parts, not summands. */
const summands: Partial<Record<BalanceLine, readonly BalanceLine[]>> = {
  B: ["B0", "B1", "B2", "B3"],
  B2: ["B2a", "B2b", "B2c", "B2d", "B2x"],
  C: ["C1", "C2", "C3", "C4", "C5"],
  C5: ["C5a", "C5b", "C5c", "C5d", "C5x"],
};

/** The lines that are counted, of which the given one is made up; a line that is counted is its own. */
export function countedLines(line: BalanceLine): readonly BalanceLine[] {
  return summands[line]?.flatMap(countedLines) ?? [line];
}

/** What a line adds to opening + increase − decrease − closing, which is nothing in all when the balance closes. */
export function signOf(line: BalanceLine): 1 | -1 | 0 {
  if (line === "C3p" || line === "T") return 0;
  return line.startsWith("A") || line.startsWith("B") ? 1 : -1;
}

/** Whether a line is who was on the list on a day, in the order of names, and not who came or went. */
export function isList(line: BalanceLine): boolean {
  return line === "A" || line === "D" || line === "T";
}

/** How many people each line counts. */
export type Figures = Readonly<Record<BalanceLine, number>>;

/** Whether closing = opening + increase − decrease: D is counted from the lists, never computed, so it might not be. */
export function closes({ A, B, C, D }: Figures): boolean {
  return A + B - C === D;
}

/** All lines from those that were counted. */
export function figuresOf(counted: ReadonlyMap<BalanceLine, number>): Figures {
  const entries = balanceLines.map((line) => [
    line,
    countedLines(line).reduce((sum, part) => sum + (counted.get(part) ?? 0), 0),
  ]);
  return Object.fromEntries(entries);
}

/** The sum of several balances, line by line. */
export function sumFigures(all: readonly Figures[]): Figures {
  return figuresOf(
    new Map(balanceLines.map((line) => [line, all.reduce((sum, figures) => sum + figures[line], 0)])),
  );
}
