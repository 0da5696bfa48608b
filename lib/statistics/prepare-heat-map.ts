import type { CellTone, MatrixCell, MatrixModel } from "@/components/charts/chart-model";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger, formatPercent } from "@/lib/i18n/format";
import { meetsThreshold } from "@/lib/study/participation";
import { campaignHref, studyUnitHref } from "@/lib/study/search";
import type { Campaign, CampaignParticipation, UnitParticipation } from "@/lib/study/unit-participation";
import { chartHref } from "./chart-href";
import { unitFilters } from "./narrow-campaigns";
import { subtitleOf } from "./subtitle-of";
import type { Words } from "./words";

/** How many points below the threshold are far below. */
const farPoints = 10;

/** The members' rate of every unit in the latest campaigns, the oldest to the left; each cell leads to the unit's page in it. */
export function prepareHeatMap(campaigns: readonly CampaignParticipation[], words: Words): MatrixModel {
  const { t, locale, today } = words;
  const shown = campaigns.toReversed();
  const inCampaign = shown.map(({ units }) => new Map(units.map((unit) => [unit.code, unit])));
  const units = new Map(shown.flatMap((entry) => entry.units.map((unit) => [unit.code, unit])));
  const rows = [...units.values()]
    .toSorted((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1))
    .map(({ code, name }) => ({
      id: code,
      label: name,
      cells: shown.map(({ campaign }, column) => cellOf(campaign, inCampaign[column]?.get(code))),
    }));
  const count = (tone: CellTone) =>
    rows.flatMap(({ cells }) => cells).filter((cell) => cell.tone === tone).length;
  const newest = campaigns[0]?.campaign;
  return {
    title: t("statistics.heatMap.title"),
    workbookHref: chartHref("heat-map", words),
    subtitle: subtitleOf(
      t("statistics.heatMap.subtitle", {
        units: formatInteger(rows.length, locale),
        campaigns: shown.length,
        date: formatDate(today),
      }),
      words,
      unitFilters,
    ),
    rowHeader: t("statistics.participation.unit"),
    format: "percent",
    why: {
      rule: t("statistics.heatMap.rule", { points: farPoints }),
      filter: t("statistics.heatMap.filter", { campaigns: shown.length }),
      asOf: formatDate(today),
      rows: t("statistics.heatMap.cells", { count: formatInteger(rows.length * shown.length, locale) }),
      missing: t("statistics.heatMap.missing", { gaps: count("gap"), outside: count("outside") }),
      ...(newest && { href: campaignHref(newest.id) }),
    },
    tones: (["reached", "open", "low", "lowest", "gap", "outside"] as const)
      .filter((tone) => count(tone) > 0)
      .map((tone) => ({ tone, label: t(`statistics.heatMap.tones.${tone}`, { points: farPoints }) })),
    columns: shown.map(({ campaign }) => ({
      id: campaign.id,
      label: campaign.title,
      shortLabel: `${campaign.startsOn.slice(5, 7)}/${campaign.startsOn.slice(0, 4)}`,
      note: t("common.chart.threshold", { value: formatPercent(campaign.thresholdPercent, locale) }),
      href: campaignHref(campaign.id),
    })),
    rows,
    whole: {
      label: t("statistics.heatMap.whole"),
      values: shown.map(({ totals }) => totals.membersRatePercent),
    },
  };
}

function cellOf(campaign: Campaign, unit: UnitParticipation | undefined): MatrixCell {
  if (!unit) return { value: null, tone: "outside" };
  return {
    value: unit.membersRatePercent,
    tone: toneOf(campaign, unit),
    href: studyUnitHref(campaign.id, unit.code),
  };
}

/** Below the threshold is said only once the unit is judged by it, as on every other page. */
function toneOf(
  { thresholdPercent }: Campaign,
  { members, membersRatePercent, below }: UnitParticipation,
): CellTone {
  if (membersRatePercent === null) return "gap";
  if (below) return membersRatePercent < thresholdPercent - farPoints ? "lowest" : "low";
  return meetsThreshold(members, thresholdPercent) ? "reached" : "open";
}
