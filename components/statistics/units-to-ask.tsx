import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { StatusDot } from "@/components/ui/status-dot";
import { parsePeriod } from "@/lib/balance/period";
import { periodName } from "@/lib/balance/period-name";
import { quarterHref } from "@/lib/balance/quarter";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { formatPercent } from "@/lib/i18n/format";
import { organizationHref } from "@/lib/organizations/organization-node";
import type { Concern, UnitToAsk } from "@/lib/statistics/units-to-ask";
import { studyUnitHref } from "@/lib/study/search";
import { transfersHref } from "@/lib/transfers/transfer";
import { deadlinesHref } from "@/lib/worklist/search";
import styles from "./units-to-ask.module.css";

type UnitsToAskProps = {
  units: readonly UnitToAsk[];
  /** The campaign the study's reasons are about. */
  campaignId: string | null;
  on: CalendarDate;
};

/** The five units to ask about this morning: each with its reasons, and each reason with the page that shows it. */
export function UnitsToAsk({ units, campaignId, on }: UnitsToAskProps) {
  const t = useTranslations("statistics.ask");
  return (
    <Panel title={t("title", { count: units.length })} context={t("context", { date: formatDate(on) })}>
      {units.length === 0 && <p>{t("none")}</p>}
      <ol className={styles.units} aria-label={t("caption")}>
        {units.map(({ code, name, concerns }) => (
          <li key={code} className={styles.unit}>
            <a className={styles.name} href={organizationHref(code)}>
              {name}
            </a>
            <ul className={styles.reasons}>
              {concerns.map((concern) => (
                <li key={concern.kind}>
                  <Reason concern={concern} code={code} campaignId={campaignId} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

type ReasonProps = { concern: Concern; code: string; campaignId: string | null };

function Reason({ concern, code, campaignId }: ReasonProps) {
  const t = useTranslations("statistics.ask.reasons");
  const tb = useTranslations("balance");
  const locale = useLocale();
  const study = campaignId === null ? organizationHref(code) : studyUnitHref(campaignId, code);
  switch (concern.kind) {
    case "OVERDUE":
      return (
        <StatusDot tone="bad">
          <a href={study}>{t(concern.hasFigures ? "OVERDUE" : "OVERDUE_EMPTY", { days: concern.days })}</a>
        </StatusDot>
      );
    case "BELOW":
      return (
        <StatusDot tone="bad">
          <a href={study}>
            {t("BELOW", {
              rate: formatPercent(concern.ratePercent, locale),
              threshold: formatPercent(concern.thresholdPercent, locale),
            })}
          </a>
        </StatusDot>
      );
    case "PROBATION":
      return (
        <StatusDot tone="warn">
          <a href={deadlinesHref({ kind: "PROBATION", unit: code })}>
            {t("PROBATION", { people: concern.people })}
          </a>
        </StatusDot>
      );
    case "WAITING":
      return (
        <StatusDot tone="warn">
          <a href={transfersHref()}>{t("WAITING", { people: concern.people, days: concern.days })}</a>
        </StatusDot>
      );
    case "UNCONFIRMED": {
      const period = parsePeriod(concern.period);
      return (
        <StatusDot tone="warn">
          <a href={quarterHref(concern.period, code)}>
            {t("UNCONFIRMED", { period: period ? periodName(tb, period) : concern.period })}
          </a>
        </StatusDot>
      );
    }
  }
}
