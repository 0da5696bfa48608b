import type { Bar, BarsModel } from "@/components/charts/chart-model";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger, formatPercent } from "@/lib/i18n/format";
import { campaignHref, studyUnitHref } from "@/lib/study/search";
import type { Campaign, UnitParticipation } from "@/lib/study/unit-participation";
import { chartHref } from "./chart-href";
import type { Words } from "./words";

/** The members' rate of each unit against the threshold, those to ask about first; each bar leads to the unit's study. */
export function prepareParticipation(
  campaign: Campaign,
  units: readonly UnitParticipation[],
  words: Words,
): BarsModel {
  const { t, locale, today } = words;
  const threshold = formatPercent(campaign.thresholdPercent, locale);
  return {
    title: t("statistics.participation.title"),
    workbookHref: chartHref("participation", words),
    subtitle: t("statistics.participation.subtitle", {
      campaign: campaign.title,
      units: formatInteger(units.length, locale),
      date: formatDate(today),
      threshold,
    }),
    labelHeader: t("statistics.participation.unit"),
    valueHeader: t("statistics.participation.rate"),
    noteHeader: t("statistics.participation.persons"),
    why: {
      rule: t("statistics.why.participation.rule", { threshold }),
      filter: t("statistics.why.participation.filter", { campaign: campaign.title }),
      asOf: formatDate(today),
      rows: t("statistics.why.rowsUnits", { count: formatInteger(units.length, locale) }),
      missing: withoutNumbers(units, words),
      href: campaignHref(campaign.id),
    },
    format: "percent",
    max: 100,
    threshold: { value: campaign.thresholdPercent, label: t("common.chart.threshold", { value: threshold }) },
    bars: units.toSorted(byUrgency).map((unit) => unitBar(campaign, unit, words)),
  };
}

/**
 * Whom to ask first: late units, the longest late before the others; then units below the threshold; then those without a
 * figure; then the rest. Among equals no figure counts as less than the lowest rate.
 */
export function byUrgency(a: UnitParticipation, b: UnitParticipation): number {
  const days = (b.lateness?.days ?? 0) - (a.lateness?.days ?? 0);
  const below = a.late ? 0 : Number(b.below) - Number(a.below);
  return days || below || (a.membersRatePercent ?? -1) - (b.membersRatePercent ?? -1);
}

function withoutNumbers(units: readonly UnitParticipation[], { t, locale }: Words): string {
  const missing = units.filter(({ membersRatePercent }) => membersRatePercent === null).length;
  return missing === 0
    ? t("statistics.why.complete")
    : t("statistics.why.missingNumbers", { count: formatInteger(missing, locale) });
}

function unitBar(campaign: Campaign, unit: UnitParticipation, { t, locale }: Words): Bar {
  const { members, lateness } = unit;
  const notes: string[] = [];
  if (members.summoned > 0) {
    notes.push(
      `${formatInteger(members.present + members.madeUp, locale)} / ${formatInteger(members.summoned, locale)}`,
    );
  }
  if (lateness) notes.push(t("study.lateness.short", { days: lateness.days }));
  return {
    id: unit.code,
    label: unit.name,
    value: unit.membersRatePercent,
    href: studyUnitHref(campaign.id, unit.code),
    tone: unit.below ? "bad" : lateness ? "warn" : "normal",
    note: notes.join(" · "),
  };
}
