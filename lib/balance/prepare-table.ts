import type { useTranslations } from "next-intl";
import type { BalanceTableModel } from "@/components/balance/balance-table";
import type { Role } from "@/lib/access/permissions";
import { formatDate } from "@/lib/dates/partial-date";
import type { Balance } from "./balance";
import type { Figures } from "./lines";
import { balanceHref, peopleHref } from "./search";
import { shownColumns } from "./shown-lines";
import { withheldLines } from "./withheld-lines";

/** The parts beside each other. What the whole does not count (moves between its parts) is no zero there, but nothing. */
export function prepareTable(
  t: ReturnType<typeof useTranslations<"balance">>,
  { scope, period, rows, sum, total }: Balance,
  unit: string | null,
  viewer: { role: Role },
): BalanceTableModel {
  const columns = shownColumns(scope, [sum, total]);
  const figures = (of: Figures) => columns.map((line) => of[line]);
  const betweenParts = scope.isBloc ? "a" : "d";
  return {
    caption: t(scope.isBloc ? "table.title" : "table.cellsTitle"),
    columns,
    parts: rows.map(({ code, name, endedOn, figures: own }) => ({
      code,
      name,
      note: endedOn && t("table.ended", { date: formatDate(endedOn) }),
      figures: figures(own),
    })),
    sum: { figures: figures(sum) },
    whole: {
      name: t(scope.isBloc ? "table.bloc" : "table.whole"),
      figures: columns.map((line) => (line.endsWith(betweenParts) && total[line] === 0 ? null : total[line])),
    },
    withheld: withheldLines(viewer),
    hrefs: {
      part: scope.isBloc ? balanceHref({ period }) : null,
      people: peopleHref({ unit, period }, "A").replace(/&line=A$/, ""),
    },
  };
}
