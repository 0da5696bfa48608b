import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { SimpleTable } from "@/components/ui/simple-table";
import { StatusDot } from "@/components/ui/status-dot";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger } from "@/lib/i18n/format";
import { deadlineKinds } from "@/lib/worklist/deadline";
import { deadlinesHref, defaultHorizon } from "@/lib/worklist/search";
import type { DueCounts } from "@/lib/worklist/worklist";

/** On a home page: how many of each kind are due, each the way to its list. */
export function DueSummary({ counts, today }: { counts: DueCounts; today: CalendarDate }) {
  const t = useTranslations("deadlines");
  const locale = useLocale();
  const kinds = deadlineKinds.filter((kind) => counts[kind].count > 0);
  return (
    <Panel
      title={t("home.title")}
      context={t("home.context", { days: defaultHorizon, date: formatDate(today) })}
      action={<a href="/deadlines">{t("home.open")}</a>}
    >
      {kinds.length === 0 ? (
        <p>{t("home.none", { days: defaultHorizon })}</p>
      ) : (
        <SimpleTable caption={t("home.caption")}>
          <thead>
            <tr>
              <th scope="col">{t("home.kind")}</th>
              <th scope="col" data-align="end">
                {t("home.count")}
              </th>
              <th scope="col" data-align="end">
                {t("home.overdue")}
              </th>
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">
                  <a href={deadlinesHref({ kind })}>{t(`kinds.${kind}`)}</a>
                </th>
                <td data-align="end">{formatInteger(counts[kind].count, locale)}</td>
                <td data-align="end">
                  {counts[kind].overdue > 0 ? (
                    <StatusDot tone="bad">{formatInteger(counts[kind].overdue, locale)}</StatusDot>
                  ) : (
                    "0"
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
