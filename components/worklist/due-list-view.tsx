import { useLocale, useTranslations } from "next-intl";
import { Stack } from "@/components/ui/grid";
import { PageHeader } from "@/components/ui/page-header";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { nextAwards } from "@/lib/deadlines/badges";
import { formatInteger } from "@/lib/i18n/format";
import type { ListReach } from "@/lib/members/member-list";
import type { DeadlineKind } from "@/lib/worklist/deadline";
import { type DeadlineSearch, deadlinesHref, horizons } from "@/lib/worklist/search";
import type { DueList } from "@/lib/worklist/worklist";
import { AwardTable } from "./award-table";
import { DueNotes } from "./due-notes";
import { DueTable } from "./due-table";
import { DueTabs } from "./due-tabs";
import styles from "./worklist.module.css";

type DueListViewProps = {
  kind: DeadlineKind;
  list: DueList;
  search: DeadlineSearch;
  reach: ListReach;
  today: CalendarDate;
};

/** One kind of what is due, whole; for badges with the next awards above it. */
export function DueListView({ kind, list, search, reach, today }: DueListViewProps) {
  const t = useTranslations("deadlines");
  const locale = useLocale();
  const { unit, horizon, on, award } = search;
  const formatted = formatInteger(list.total, locale);
  const date = formatDate(today);
  const awards = nextAwards(today, 4);
  return (
    <>
      <PageHeader
        title={t(`kinds.${kind}`)}
        parent={{ href: deadlinesHref({ unit, horizon, on }), label: t("title") }}
        context={
          kind === "BADGE" && award !== null
            ? t("contextAward", { formatted, award: formatDate(award), date })
            : t("context", { formatted, days: horizon, overdue: list.counts[kind].overdue, date })
        }
      />
      <DueTabs counts={list.counts} search={search} />
      <Stack>
        <p className={styles.explanation}>{t(`explanations.${kind}`)}</p>
        {kind === "BADGE" && (
          <AwardTable awards={awards} counts={list.awards} search={search} today={today} />
        )}
        <DueTable
          kind={kind}
          rows={list.rows}
          total={list.total}
          page={list.page}
          pageSize={search.size}
          reach={reach}
          units={list.units}
          horizon={horizon}
          horizons={horizons}
          today={today}
          awards={awards.map((next) => next.on)}
        />
        <DueNotes deadlines={list.rows.map(({ deadline }) => deadline)} />
      </Stack>
    </>
  );
}
