import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { SimpleTable } from "@/components/ui/simple-table";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import type { BadgeLevel } from "@/lib/deadlines/badge-rule";
import type { Award } from "@/lib/deadlines/badges";
import { formatInteger } from "@/lib/i18n/format";
import { type DeadlineSearch, deadlinesHref } from "@/lib/worklist/search";
import type { AwardCount } from "@/lib/worklist/worklist";
import styles from "./worklist.module.css";

type AwardTableProps = {
  awards: readonly Award[];
  counts: readonly AwardCount[];
  search: DeadlineSearch;
  today: CalendarDate;
};

/** How many reach which level at each of the next awards; every number opens its list. */
export function AwardTable({ awards, counts, search, today }: AwardTableProps) {
  const t = useTranslations("deadlines");
  const levels = [...new Set(counts.map(({ level }) => level))].sort((a, b) => b - a);
  return (
    <Panel title={t("awards.title")} context={t("awards.context", { date: formatDate(today) })}>
      <SimpleTable caption={t("awards.caption")}>
        <thead>
          <tr>
            <th scope="col">{t("awards.award")}</th>
            <th scope="col" data-align="end">
              {t("awards.dossier")}
            </th>
            {levels.map((level) => (
              <th key={level} scope="col" data-align="end">
                {t("level", { level })}
              </th>
            ))}
            <th scope="col" data-align="end">
              {t("awards.total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {awards.map((award) => (
            <Row
              key={award.on}
              award={award}
              levels={levels}
              counts={counts.filter((count) => count.award === award.on)}
              search={search}
            />
          ))}
        </tbody>
      </SimpleTable>
    </Panel>
  );
}

type RowProps = Pick<AwardTableProps, "counts" | "search"> & { award: Award; levels: readonly BadgeLevel[] };

function Row({ award, levels, counts, search: { unit, on, horizon } }: RowProps) {
  const t = useTranslations("deadlines");
  const locale = useLocale();
  const listOf = (level: BadgeLevel | null) =>
    deadlinesHref({ kind: "BADGE", award: award.on, level, unit, on, horizon });
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <tr>
      <th scope="row">
        {total === 0 ? formatDate(award.on) : <a href={listOf(null)}>{formatDate(award.on)}</a>}
        <span className={styles.window}>
          {t("awards.window", { from: formatDate(award.from), to: formatDate(award.to) })}
        </span>
      </th>
      <td data-align="end">{formatDate(award.dossierDueOn)}</td>
      {levels.map((level) => {
        const count = counts.find((found) => found.level === level)?.count ?? 0;
        return (
          <td key={level} data-align="end">
            {count === 0 ? "0" : <a href={listOf(level)}>{formatInteger(count, locale)}</a>}
          </td>
        );
      })}
      <td data-align="end">{formatInteger(total, locale)}</td>
    </tr>
  );
}
