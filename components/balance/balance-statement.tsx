import { Panel } from "@/components/ui/panel";
import { SimpleTable } from "@/components/ui/simple-table";
import { StatusDot } from "@/components/ui/status-dot";
import type { Role } from "@/lib/access/permissions";
import type { Balance } from "@/lib/balance/balance";
import { type BalanceLine, closes } from "@/lib/balance/lines";
import { peopleHref } from "@/lib/balance/search";
import { shownLines } from "@/lib/balance/shown-lines";
import { withheldLines } from "@/lib/balance/withheld-lines";
import { addDays } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import styles from "./balance-statement.module.css";
import { useBalanceWords } from "./balance-words";

type BalanceStatementProps = { balance: Balance; unit: string | null; viewer: { role: Role } };

/** The scope's own balance, line under line as on Biểu 1; figures lead to their people. */
export function BalanceStatement({ balance, unit, viewer }: BalanceStatementProps) {
  const { t, integer } = useBalanceWords();
  const { total, period, scope } = balance;
  const withheld = withheldLines(viewer);
  const days: Partial<Record<BalanceLine, string>> = {
    A: t("statement.start", { date: formatDate(addDays(period.from, -1)) }),
    D: t("statement.end", { date: formatDate(period.to) }),
  };
  return (
    <Panel
      title={t("statement.title")}
      context={t("statement.context")}
      action={
        closes(total) && (
          <span className={styles.closed}>
            <StatusDot tone="good">{t("closed")}</StatusDot>
          </span>
        )
      }
    >
      <SimpleTable caption={t("statement.title")}>
        <thead className={styles.head}>
          <tr>
            <th scope="col">{t("statement.line")}</th>
            <th scope="col" data-align="end">
              {t("statement.people")}
            </th>
          </tr>
        </thead>
        <tbody className={styles.lines}>
          {shownLines(scope, [total]).map((line) => (
            <tr key={line} data-depth={depthOf(line)}>
              <th scope="row">
                {line.length === 1 && line !== "T" && <span className={styles.code}>{line}</span>}
                {t(`lines.${line}`)}
                {days[line] && <span className={styles.day}>{days[line]}</span>}
              </th>
              <td data-align="end">
                {total[line] === 0 || withheld.includes(line) ? (
                  integer(total[line])
                ) : (
                  <a href={peopleHref({ unit, period }, line)}>{integer(total[line])}</a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </SimpleTable>
    </Panel>
  );
}

/** How far a line stands in: sums, their parts, parts of those. */
function depthOf(line: BalanceLine): number {
  return line === "T" ? 1 : line.length - 1;
}
