import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { SimpleTable } from "@/components/ui/simple-table";
import { StatusDot } from "@/components/ui/status-dot";
import { formatDate } from "@/lib/dates/partial-date";
import type { DueProbation } from "@/lib/statistics/due-probations";
import styles from "./due-probations.module.css";

/** Probationary members whose year is over or nearly so: the chi bộ has to consider them. */
export function DueProbations({ members, today }: { members: readonly DueProbation[]; today: string }) {
  const t = useTranslations("statistics.unit");
  return (
    <Panel title={t("probationTitle")} context={t("probationContext", { date: formatDate(today) })}>
      {members.length === 0 ? (
        <p>{t("probationNone")}</p>
      ) : (
        <SimpleTable caption={t("probationTitle")}>
          <thead>
            <tr>
              <th scope="col">{t("probationName")}</th>
              <th scope="col" className={styles.aside}>
                {t("probationCell")}
              </th>
              <th scope="col" className={styles.aside}>
                {t("probationAdmitted")}
              </th>
              <th scope="col">{t("probationDue")}</th>
              <th scope="col">{t("probationLeft")}</th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ id, fullName, cellName, admittedOn, dueOn, daysLeft }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/members/${id}`}>{fullName}</a>
                </th>
                <td className={styles.aside}>{cellName}</td>
                <td className={styles.aside}>{formatDate(admittedOn)}</td>
                <td>{formatDate(dueOn)}</td>
                <td>
                  {daysLeft < 0 ? (
                    <StatusDot tone="bad">{t("daysOver", { days: -daysLeft })}</StatusDot>
                  ) : (
                    <StatusDot tone="warn">{t("daysLeft", { days: daysLeft })}</StatusDot>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </SimpleTable>
      )}
    </Panel>
  );
}
