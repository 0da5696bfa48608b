import type { MatrixModel } from "@/components/charts/chart-model";
import { formatDate } from "@/lib/dates/partial-date";
import { badgeLevels } from "@/lib/deadlines/badge-rule";
import { formatInteger } from "@/lib/i18n/format";
import { deadlinesHref } from "@/lib/worklist/search";
import type { BadgeCounts } from "@/lib/worklist/worklist";
import { chartHref } from "./chart-href";
import { filtersInWords } from "./filters-in-words";
import { subtitleOf } from "./subtitle-of";
import type { Words } from "./words";

/** Levels of Huy hiệu Đảng against the coming awards, the next to the left; each count leads to its people. */
export function prepareBadges({ awards, counts }: BadgeCounts, words: Words): MatrixModel {
  const { t, locale, today, on, filter } = words;
  const { unit } = filter;
  const all = counts.reduce((sum, { people }) => sum + people, 0);
  const peopleOf = (level: number | null, award: string) =>
    counts
      .filter((count) => count.award === award && (level === null || count.level === level))
      .reduce((sum, { people }) => sum + people, 0);
  const levels = badgeLevels.filter((level) => counts.some((count) => count.level === level));
  const filters = filtersInWords(words, badgeFilters);
  return {
    title: t("statistics.badges.title"),
    subtitle: subtitleOf(
      t("statistics.badges.subtitle", { people: formatInteger(all, locale), date: formatDate(today) }),
      words,
      badgeFilters,
    ),
    workbookHref: chartHref("badges", words),
    rowHeader: t("statistics.badges.level"),
    format: "integer",
    why: {
      rule: t("statistics.badges.rule"),
      filter: filters.length > 0 ? filters.join(" · ") : t("statistics.why.everyone"),
      asOf: formatDate(today),
      rows: t("statistics.why.rows", { count: formatInteger(all, locale) }),
      missing: t("statistics.badges.missing"),
      href: deadlinesHref({ kind: "BADGE", horizon: 365, unit, on }),
    },
    tones: [],
    columns: awards.map((award) => ({
      id: award,
      label: t("statistics.badges.award", { date: formatDate(award) }),
      shortLabel: formatDate(award),
      href: deadlinesHref({ kind: "BADGE", horizon: 365, award, unit, on }),
    })),
    rows: levels.map((level) => ({
      id: String(level),
      label: t("statistics.badges.years", { level }),
      href: deadlinesHref({ kind: "BADGE", horizon: 365, level, unit, on }),
      cells: awards.map((award) => {
        const people = peopleOf(level, award);
        const href = deadlinesHref({ kind: "BADGE", horizon: 365, award, level, unit, on });
        return { value: people, tone: "plain" as const, ...(people > 0 && { href }) };
      }),
    })),
    whole: { label: t("common.chart.total"), values: awards.map((award) => peopleOf(null, award)) },
  };
}

/** The worklist of badges is narrowed by organisation alone. */
export const badgeFilters = ["unit"] as const;
