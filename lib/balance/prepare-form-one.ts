import type { Balance } from "./balance";
import { type BalanceLine, balanceLines } from "./lines";
import { shownLines } from "./shown-lines";

/** The rows of Biểu 1 in the printed form's order: "a" is another province, "b" the own one. */
const formOrder: Partial<Record<BalanceLine, number>> = { B2c: -1, B2b: 0, C5c: -1, C5b: 0 };

type FormLine = Exclude<BalanceLine, "T" | "B2d" | "C5d">;

export type FormOneRow = {
  line: FormLine;
  /** How far it stands in. */
  depth: number;
  now: number;
  before: number;
  /** Of column 3; nothing is a share of nothing. */
  percent: number | null;
};

/** Column 2, 3 and 4 of Biểu 1. Lines the printed form lacks are there only when somebody is in them, so that sums hold. */
export function prepareFormOne(now: Balance, before: Balance): FormOneRow[] {
  const shown = shownLines(now.scope, [now.total, before.total]).filter(isFormLine);
  return shown.toSorted(byFormOrder).map((line) => {
    const [current, earlier] = [now.total[line], before.total[line]];
    return {
      line,
      depth: line.length - 1,
      now: current,
      before: earlier,
      percent: earlier === 0 ? null : (current * 100) / earlier,
    };
  });
}

function isFormLine(line: BalanceLine): line is FormLine {
  return line !== "T" && line !== "B2d" && line !== "C5d";
}

/** Within a sum's parts the form's own letters come first; everything else keeps its place. */
function byFormOrder(one: FormLine, other: FormLine): number {
  const sameSum = one.length === 3 && other.length === 3 && one.slice(0, 2) === other.slice(0, 2);
  const place = (line: FormLine) => formOrder[line] ?? 1;
  if (sameSum && place(one) !== place(other)) return place(one) - place(other);
  return balanceLines.indexOf(one) - balanceLines.indexOf(other);
}
