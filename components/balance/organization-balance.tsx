import { FigureGrid, FigureTile } from "@/components/ui/figure-tile";
import { Panel } from "@/components/ui/panel";
import type { Balance } from "@/lib/balance/balance";
import { balanceHref, peopleHref } from "@/lib/balance/search";
import { addDays } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { useBalanceWords } from "./balance-words";

/** Opening + increase − decrease = closing in one line of figures, each the way to its people. */
export function OrganizationBalance({ balance: { scope, period, total } }: { balance: Balance }) {
  const { t, integer, period: nameOf } = useBalanceWords();
  const address = { unit: scope.code, period };
  const notes = {
    A: t("statement.start", { date: formatDate(addDays(period.from, -1)) }),
    B: undefined,
    C: undefined,
    D: t("statement.end", { date: formatDate(period.to) }),
  };
  const signs = { A: "", B: "+", C: "−", D: "=" };
  return (
    <Panel
      title={t("organization.title")}
      context={nameOf(period)}
      action={<a href={balanceHref(address)}>{t("organization.open")}</a>}
    >
      <FigureGrid>
        {(["A", "B", "C", "D"] as const).map((line) => (
          <FigureTile
            key={line}
            label={`${signs[line]} ${t(`short.${line}`)}`.trim()}
            value={integer(total[line])}
            unit={t("organization.people")}
            note={notes[line]}
            {...(total[line] > 0 && { href: peopleHref(address, line) })}
          />
        ))}
      </FigureGrid>
    </Panel>
  );
}
