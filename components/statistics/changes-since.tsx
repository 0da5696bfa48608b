import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";
import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import type { Changes } from "@/lib/statistics/changes";
import { sinceChoices, sinceHref } from "@/lib/statistics/since";
import { studyUnitHref } from "@/lib/study/search";
import styles from "./changes-since.module.css";

type ChangesSinceProps = {
  changes: Changes;
  on: CalendarDate;
  /** The query of the page's address. */
  here: string;
};

/** What a reader who was away has missed, and the days to look back to. */
export function ChangesSince({ changes, on, here }: ChangesSinceProps) {
  const { since, newlyLate, reports, imports, recorded } = changes;
  const t = useTranslations("statistics.changes");
  const tl = useTranslations("ledger");
  const entries = recorded.reduce((sum, { entries: count }) => sum + count, 0);
  const isQuiet = [newlyLate, reports, imports, recorded].every(({ length }) => length === 0);
  return (
    <Panel
      title={t("title", { since: formatDate(since) })}
      context={t("context", { since: formatDate(since), date: formatDate(on) })}
      action={
        <nav className={styles.choices} aria-label={t("choose")}>
          {sinceChoices.map((days) => (
            <a
              key={days}
              href={sinceHref(days, on, here)}
              aria-current={addDays(on, -days) === since ? "true" : undefined}
            >
              {t("days", { days })}
            </a>
          ))}
        </nav>
      }
    >
      {isQuiet && <p>{t("none")}</p>}
      <Part title={t("newlyLate")} count={t("units", { count: newlyLate.length })} rows={newlyLate}>
        {({ campaignId, code, name, days }) => (
          <>
            <a href={studyUnitHref(campaignId, code)}>{name}</a> {t("lateDays", { days })}
          </>
        )}
      </Part>
      <Part title={t("reports")} count={t("units", { count: reports.length })} rows={reports}>
        {({ campaignId, code, name }) => <a href={studyUnitHref(campaignId, code)}>{name}</a>}
      </Part>
      <Part title={t("imports")} count={t("files", { count: imports.length })} rows={imports}>
        {({ fileName, by, created, changed }) => (
          <>
            {fileName} ({t("imported", { by, created, changed })})
          </>
        )}
      </Part>
      <Part title={t("recorded")} count={t("entries", { count: entries })} rows={recorded}>
        {({ kind, entries: count }) => (
          <>
            {tl(`kinds.${kind}`)}: {count}
          </>
        )}
      </Part>
    </Panel>
  );
}

type PartProps<Row> = {
  title: string;
  count: string;
  rows: readonly Row[];
  children: (row: Row) => ReactNode;
};

/** More than a glance can take are one press away. */
const shown = 8;

function Part<Row>({ title, count, rows, children }: PartProps<Row>) {
  const t = useTranslations("statistics.changes");
  if (rows.length === 0) return null;
  const list = (part: readonly Row[]) => (
    <ul className={styles.list}>
      {part.map((row) => (
        <li key={JSON.stringify(row)}>{children(row)}</li>
      ))}
    </ul>
  );
  return (
    <div className={styles.part}>
      <h3 className={styles.label}>
        {title} <span className={styles.count}>{count}</span>
      </h3>
      {list(rows.slice(0, shown))}
      {rows.length > shown && (
        <details>
          <summary className={styles.count}>{t("more", { count: rows.length - shown })}</summary>
          {list(rows.slice(shown))}
        </details>
      )}
    </div>
  );
}
