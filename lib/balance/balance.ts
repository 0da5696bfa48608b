import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type BalanceLine, type Figures, figuresOf, sumFigures } from "./lines";
import type { Period } from "./period";
import type { BalanceScope } from "./scope";

/** A part of the scope with its own balance: a base organisation of the bloc, a cell of a unit. */
type BalanceRow = {
  code: string;
  name: string;
  /** The day from which it no longer existed, if that came within the period. */
  endedOn: CalendarDate | null;
  figures: Figures;
};

/** Somebody by whom a balance does not close, and how much more was there before than after. */
export type Unbalanced = { memberId: string; name: string; surplus: number };

export type Balance = {
  scope: BalanceScope;
  period: Period;
  /** The register's first day: before it there is nothing to count. Null while nobody is in it. */
  openedOn: CalendarDate | null;
  rows: readonly BalanceRow[];
  /** The sum of the rows, in which a move between two of them counts in both. */
  sum: Figures;
  /** The scope's own balance, in which it counts in neither. */
  total: Figures;
  unbalanced: readonly Unbalanced[];
};

/** A group of postings: of a part (row) or of the whole. */
export type PostingCount = { rowId: string | null; line: BalanceLine | null; people: number };
export type Part = { id: string; code: string; name: string; endedOn: CalendarDate | null; existed: boolean };

/** Sets the counted lines beside each other, by part and for the whole. Parts nobody was in are shown if they existed. */
export function arrangeBalance(
  counts: readonly PostingCount[],
  parts: readonly Part[],
): Pick<Balance, "rows" | "sum" | "total"> {
  const byRow = new Map<string | null, Map<BalanceLine, number>>();
  for (const { rowId, line, people } of counts) {
    if (line === null) continue;
    const counted = byRow.get(rowId) ?? new Map<BalanceLine, number>();
    byRow.set(rowId, counted.set(line, people));
  }
  const rows = parts.flatMap(({ id, existed, ...part }) => {
    const counted = byRow.get(id);
    return existed || counted ? [{ ...part, figures: figuresOf(counted ?? new Map()) }] : [];
  });
  return {
    rows,
    sum: sumFigures(rows.map(({ figures }) => figures)),
    total: figuresOf(byRow.get(null) ?? new Map()),
  };
}
