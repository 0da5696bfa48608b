import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import cards from "@/components/ui/phone-cards.module.css";
import { SimpleTable } from "@/components/ui/simple-table";
import { parsePeriod } from "@/lib/balance/period";
import type { Quarters } from "@/lib/balance/quarter";
import { isConfirmed, quarterHref, quartersHref, type UnitQuarter } from "@/lib/balance/quarter";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { useBalanceWords } from "./balance-words";
import styles from "./period-chooser.module.css";
import { QuarterStateDot } from "./quarter-state-dot";

type QuartersViewProps = { quarters: Quarters; today: CalendarDate };

/** How far the units are with a quarter; for a secretary, how far the own unit is with each. */
export function QuartersView({ quarters, today }: QuartersViewProps) {
  const { t, period: periodName } = useBalanceWords();
  const rows = quarters.quarters;
  const context =
    quarters.of === "UNIT"
      ? t("quarters.contextUnit", { unit: quarters.name })
      : t("quarters.context", {
          period: periodName(quarters.period),
          confirmed: rows.filter(isConfirmed).length,
          units: rows.length,
        });
  return (
    <>
      <PageHeader
        parent={{ href: "/movements", label: t("title") }}
        title={t("quarters.title")}
        context={context}
      />
      {quarters.of === "BLOC" && (
        <div className={styles.chooser}>
          <form className={styles.form} method="get" action={quartersHref()}>
            <label className={styles.label}>
              {t("quarters.quarter")}
              <select name="period" key={quarters.period.code} defaultValue={quarters.period.code ?? ""}>
                {quarters.choices.map((choice) => (
                  <option key={choice.code} value={choice.code ?? ""}>
                    {periodName(choice)}
                  </option>
                ))}
              </select>
            </label>
            <Button type="submit">{t("chooser.show")}</Button>
          </form>
        </div>
      )}
      <Panel title={t("quarters.caption")}>
        {rows.length === 0 ? (
          <EmptyState title={t("table.none")} />
        ) : (
          <div className={cards.cards}>
            <SimpleTable caption={t("quarters.caption")}>
              <thead>
                <tr>
                  <th scope="col">{t(quarters.of === "BLOC" ? "quarters.unit" : "quarters.quarter")}</th>
                  <th scope="col" data-align="end">
                    {t("quarters.register")}
                  </th>
                  <th scope="col" data-align="end">
                    {t("quarters.paper")}
                  </th>
                  <th scope="col" data-align="end">
                    {t("quarters.difference")}
                  </th>
                  <th scope="col">{t("quarters.state")}</th>
                  <th scope="col">{t("quarters.confirmedOn")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((quarter) => (
                  <QuarterRow
                    key={`${quarter.code} ${quarter.period}`}
                    quarter={quarter}
                    isNamedByUnit={quarters.of === "BLOC"}
                    today={today}
                  />
                ))}
              </tbody>
            </SimpleTable>
          </div>
        )}
      </Panel>
    </>
  );
}

type QuarterRowProps = { quarter: UnitQuarter; isNamedByUnit: boolean; today: CalendarDate };

function QuarterRow({ quarter, isNamedByUnit, today }: QuarterRowProps) {
  const { t, integer, change, period: periodName } = useBalanceWords();
  const { confirmation, register } = quarter;
  const period = parsePeriod(quarter.period);
  return (
    <tr>
      <th scope="row">
        <a href={quarterHref(quarter.period, quarter.code)}>
          {isNamedByUnit ? quarter.name : period && periodName(period)}
        </a>
      </th>
      <td data-align="end" data-label={t("quarters.register")}>
        {integer(register)}
      </td>
      <td data-align="end" data-label={t("quarters.paper")}>
        {confirmation ? integer(confirmation.confirmedCount) : "—"}
      </td>
      <td data-align="end" data-label={t("quarters.difference")}>
        {confirmation ? change(confirmation.confirmedCount - register) : "—"}
      </td>
      <td data-label={t("quarters.state")}>
        <QuarterStateDot quarter={quarter} today={today} />
      </td>
      <td data-label={t("quarters.confirmedOn")}>{formatDate(confirmation?.confirmedOn)}</td>
    </tr>
  );
}
