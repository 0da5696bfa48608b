import { type BalanceLine, balanceLines, type Figures } from "./lines";
import type { BalanceScope } from "./scope";

/** Lines that are only there to keep every sum true: shown when somebody is in them. */
const onlyWhenSome: readonly BalanceLine[] = ["B0", "B2d", "B2x", "C5d", "C5x", "T"];

/** The bloc has no other organisation beside it in the register. */
const notOfBloc: readonly BalanceLine[] = ["B2a", "C5a"];

/** The lines to show of a scope's own balances. */
export function shownLines({ isBloc }: Pick<BalanceScope, "isBloc">, all: readonly Figures[]): BalanceLine[] {
  return balanceLines.filter((line) => {
    const hasPeople = all.some((figures) => figures[line] > 0);
    return hasPeople || !(onlyWhenSome.includes(line) || (isBloc && notOfBloc.includes(line)));
  });
}

/** The columns in which the scope's parts are compared: for them, the others of the scope are somewhere else. */
export function shownColumns(
  { isBloc }: Pick<BalanceScope, "isBloc">,
  all: readonly Figures[],
): BalanceLine[] {
  const betweenParts: readonly BalanceLine[] = isBloc ? notOfBloc : ["B2d", "C5d"];
  return balanceLines.filter(
    (line) =>
      line !== "T" &&
      (!onlyWhenSome.includes(line) ||
        betweenParts.includes(line) ||
        all.some((figures) => figures[line] > 0)),
  );
}
