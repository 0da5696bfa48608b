import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/grid";
import { PageHeader } from "@/components/ui/page-header";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger } from "@/lib/i18n/format";
import type { ListReach } from "@/lib/members/member-list";
import { type DeadlineSearch, deadlinesHref, horizons } from "@/lib/worklist/search";
import { type DueOverview, totalOf } from "@/lib/worklist/worklist";
import { DueFilters } from "./due-filters";
import { DueGroup } from "./due-group";
import { DueNotes } from "./due-notes";
import { DueTabs } from "./due-tabs";
import styles from "./worklist.module.css";

type DueOverviewViewProps = {
  overview: DueOverview;
  /** Erasures of personal data that wait for the viewer's decision. */
  erasures: number;
  search: DeadlineSearch;
  reach: ListReach;
  today: CalendarDate;
};

/** Everything that is due, by kind, the first of each. */
export function DueOverviewView({ overview, erasures, search, reach, today }: DueOverviewViewProps) {
  const t = useTranslations("deadlines");
  const locale = useLocale();
  const { counts, groups, units } = overview;
  const { unit, horizon, on } = search;
  const total = totalOf(counts);
  const date = formatDate(today);
  const [due, none] = [
    groups.filter(({ kind }) => counts[kind].count > 0),
    groups.filter(({ kind }) => counts[kind].count === 0),
  ];
  return (
    <>
      <PageHeader
        title={t("title")}
        context={t("context", {
          formatted: formatInteger(total.count, locale),
          days: horizon,
          overdue: total.overdue,
          date,
        })}
      />
      {erasures > 0 && (
        <p className={styles.explanation}>
          <a href="/members/erasures">{t("erasures", { count: erasures })}</a>
        </p>
      )}
      <DueTabs counts={counts} search={search} />
      <div className={styles.toolbar}>
        <DueFilters reach={reach} units={units} horizons={horizons} />
      </div>
      {total.count === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("emptyText", { days: horizon, date })}</EmptyState>
      ) : (
        <Stack>
          {due.map(({ kind, rows }) => (
            <DueGroup
              key={kind}
              kind={kind}
              count={counts[kind]}
              rows={rows}
              href={deadlinesHref({ kind, unit, horizon, on })}
              showsUnit={reach === "BLOC"}
            />
          ))}
          {none.length > 0 && (
            <p className={styles.none}>
              {t("noneOf", { kinds: none.map(({ kind }) => t(`kinds.${kind}`)).join("; ") })}
            </p>
          )}
          <DueNotes deadlines={due.flatMap(({ rows }) => rows.map(({ deadline }) => deadline))} />
        </Stack>
      )}
    </>
  );
}
