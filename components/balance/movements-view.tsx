import { useTranslations } from "next-intl";
import { Flows } from "@/components/charts/flows";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import type { Role } from "@/lib/access/permissions";
import type { Balance } from "@/lib/balance/balance";
import type { MonthFlow } from "@/lib/balance/months";
import { prepareFlows } from "@/lib/balance/prepare-flows";
import { prepareTable } from "@/lib/balance/prepare-table";
import { balanceHref, formOneHref } from "@/lib/balance/search";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { BalanceStatement } from "./balance-statement";
import { BalanceTable } from "./balance-table";
import { useBalanceWords } from "./balance-words";
import styles from "./movements-view.module.css";
import { PeriodChooser } from "./period-chooser";
import { UnbalancedNotice } from "./unbalanced-notice";

type MovementsViewProps = {
  balance: Balance;
  months: readonly MonthFlow[];
  /** As in the address; null is the viewer's whole. */
  unit: string | null;
  today: CalendarDate;
  viewer: { role: Role };
};

/** The balance of a period: the whole in words, the year's coming and going, and every part beside the others. */
export function MovementsView({ balance, months, unit, today, viewer }: MovementsViewProps) {
  const { t, period: periodName } = useBalanceWords();
  const { scope, period, rows } = balance;
  return (
    <div data-full-width>
      <PageHeader
        {...(unit !== null && { parent: { href: balanceHref({ period }), label: t("title") } })}
        title={unit === null ? t("title") : scope.name}
        context={t("context", {
          scope: unit === null ? scope.name : t("title"),
          period: periodName(period),
        })}
        action={
          <>
            <LinkButton href={formOneHref({ unit, period })}>{t("formOne.open")}</LinkButton>
            <LinkButton href="/movements/quarters">{t("quarters.open")}</LinkButton>
          </>
        }
      />
      <PeriodChooser period={period} unit={unit} openedOn={balance.openedOn} today={today} />
      <UnbalancedNotice people={balance.unbalanced} />
      <div className={styles.whole}>
        <BalanceStatement balance={balance} unit={unit} viewer={viewer} />
        <Flows model={prepareFlows(useTranslations(), scope, months)} />
      </div>
      {(scope.isBloc || rows.length > 1) && (
        <div className={styles.parts}>
          <Panel
            title={t(scope.isBloc ? "table.title" : "table.cellsTitle")}
            context={t("table.context", { count: rows.length })}
          >
            <BalanceTable model={prepareTable(t, balance, unit, viewer)} />
            <p className={styles.rule}>{t(scope.isBloc ? "table.scopeRule" : "table.scopeRuleUnit")}</p>
          </Panel>
        </div>
      )}
    </div>
  );
}
