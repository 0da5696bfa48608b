import { Grid, Stack } from "@/components/ui/grid";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { SimpleTable } from "@/components/ui/simple-table";
import type { Balance } from "@/lib/balance/balance";
import type { QuarterPage } from "@/lib/balance/quarter";
import { isConfirmed, quarterHref, quartersHref } from "@/lib/balance/quarter";
import { peopleHref } from "@/lib/balance/search";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { useBalanceWords } from "./balance-words";
import { ConfirmCountForm } from "./confirm-count-form";
import { QuarterResult } from "./quarter-result";

type QuarterViewProps = {
  page: QuarterPage;
  today: CalendarDate;
  /** Whether the viewer may confirm it now, and open it again. */
  rights: { confirm: boolean; reopen: boolean };
};

/** A unit's quarter: the register's count by cell, and the unit's word on it, or the form to give it. */
export function QuarterView({ page, today, rights }: QuarterViewProps) {
  const { t, period } = useBalanceWords();
  const { quarter, balance, names } = page;
  return (
    <>
      <PageHeader
        parent={{ href: quartersHref(quarter.period), label: t("quarters.title") }}
        title={t("quarters.unitTitle", { period: period(balance.period) })}
        context={t("quarters.unitContext", { unit: balance.scope.name, date: formatDate(quarter.to) })}
        action={
          rights.reopen &&
          isConfirmed(quarter) && (
            <LinkButton href={`${quarterHref(quarter.period, quarter.code)}/reopen`}>
              {t("quarters.reopen")}
            </LinkButton>
          )
        }
      />
      <Grid>
        <Stack>
          <QuarterResult quarter={quarter} today={today} />
          {rights.confirm && <ConfirmCountForm quarter={quarter} names={names} />}
        </Stack>
        <CountByCell balance={balance} />
      </Grid>
    </>
  );
}

function CountByCell({ balance }: { balance: Balance }) {
  const { t, integer } = useBalanceWords();
  const { scope, period, rows, total } = balance;
  const figure = (people: number, part: string | null) =>
    people === 0 ? 0 : <a href={peopleHref({ unit: scope.code, period }, "D", part)}>{integer(people)}</a>;
  return (
    <Panel title={t("quarters.byCell")}>
      <SimpleTable caption={t("quarters.byCell")}>
        <thead>
          <tr>
            <th scope="col">{t("quarters.cell")}</th>
            <th scope="col" data-align="end">
              {t("quarters.register")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, figures }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td data-align="end">{figure(figures.D, code)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("quarters.total")}</th>
            <td data-align="end">{figure(total.D, null)}</td>
          </tr>
        </tfoot>
      </SimpleTable>
    </Panel>
  );
}
