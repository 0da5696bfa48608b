import { useBalanceWords } from "@/components/balance/balance-words";
import { FigureNotes } from "@/components/ui/figure-notes";
import { FigureGrid, FigureTile } from "@/components/ui/figure-tile";
import type { Balance } from "@/lib/balance/balance";
import type { BalanceLine } from "@/lib/balance/lines";
import { peopleHref } from "@/lib/balance/search";
import { shownLines } from "@/lib/balance/shown-lines";

/** A + B − C = D of a period, with what B and C are made of. */
export function MovementFigures({ balance: { scope, period, total } }: { balance: Balance }) {
  const { t, integer } = useBalanceWords();
  const lines = shownLines(scope, [total]);
  /** The parts one step below a sum, B1 of B and not B2a; of those at the end, who is on the way and on no list. */
  const partsOf = (sum: BalanceLine) =>
    lines.filter(
      (line) => total[line] > 0 && (sum === "D" ? line === "T" : line.length === 2 && line.startsWith(sum)),
    );
  return (
    <FigureGrid>
      {(["A", "B", "C", "D"] as const).map((line) => (
        <FigureTile
          key={line}
          label={t(`lines.${line}`)}
          value={integer(total[line])}
          href={peopleHref({ period }, line)}
          note={
            <FigureNotes
              notes={partsOf(line).map((part) => `${t(`lines.${part}`)}: ${integer(total[part])}`)}
            />
          }
        />
      ))}
    </FigureGrid>
  );
}
