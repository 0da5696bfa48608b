import type { Bar, BarsModel } from "@/components/charts/chart-model";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger, formatPercent } from "@/lib/i18n/format";
import { organizationTypes } from "@/lib/organizations/organization-types";
import { campaignHref, studyUnitHref } from "@/lib/study/search";
import { studyStatuses } from "@/lib/study/terms";
import {
  type Campaign,
  type CampaignParticipation,
  campaignTotals,
  type UnitParticipation,
} from "@/lib/study/unit-participation";
import { chartHref } from "./chart-href";
import type { ParticipationView } from "./dashboard";
import { unitFilters } from "./narrow-campaigns";
import { subtitleOf } from "./subtitle-of";
import type { Words } from "./words";

/**
 * The members' rate of each unit against the threshold, those to ask about first, in one row or in groups; each bar leads to the
 * unit's study.
 */
export function prepareParticipation(
  { campaign, units }: Pick<CampaignParticipation, "campaign" | "units">,
  words: Words,
  by: ParticipationView = "urgency",
): BarsModel {
  const { t, locale, today } = words;
  const threshold = formatPercent(campaign.thresholdPercent, locale);
  return {
    title: t("statistics.participation.title"),
    workbookHref: chartHref("participation", words, by === "urgency" ? {} : { by }),
    subtitle: subtitleOf(
      t(`statistics.participation.${by === "urgency" ? "subtitle" : "grouped"}`, {
        campaign: campaign.title,
        units: formatInteger(units.length, locale),
        date: formatDate(today),
        threshold,
      }),
      words,
      unitFilters,
    ),
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
    ...(by !== "urgency" && { groupHeader: t("common.chart.group") }),
    format: "percent",
    max: 100,
    threshold: { value: campaign.thresholdPercent, label: t("common.chart.threshold", { value: threshold }) },
    bars: groupsOf(units, words, by).flatMap(({ heading, units: own }) =>
      own.toSorted(byUrgency).map((unit) => ({
        ...unitBar(campaign, unit, words),
        ...(heading !== null && { group: heading }),
      })),
    ),
  };
}

type Group = { heading: string | null; units: readonly UnitParticipation[] };

/** The units under the headings of a way of looking: what they share, how many they are, and their rate together. */
function groupsOf(units: readonly UnitParticipation[], words: Words, by: ParticipationView): Group[] {
  const { t } = words;
  const group = (name: string, own: readonly UnitParticipation[]): Group[] =>
    own.length === 0 ? [] : [{ heading: headingOf(name, own, words), units: own }];
  switch (by) {
    case "status":
      return studyStatuses.flatMap((status) =>
        group(
          t(`study.statuses.${status}`),
          units.filter((unit) => unit.status === status),
        ),
      );
    case "type":
      return [...organizationTypes, null].flatMap((type) =>
        group(
          type === null ? t("statistics.participation.noType") : t(`organizations.types.${type}`),
          units.filter((unit) => unit.typeCode === type),
        ),
      );
    case "urgency":
    case "campaigns":
      return [{ heading: null, units }];
  }
}

function headingOf(name: string, units: readonly UnitParticipation[], { t, locale }: Words): string {
  const { membersRatePercent } = campaignTotals(units);
  return t("statistics.participation.groupLine", {
    name,
    count: units.length,
    rate: formatPercent(membersRatePercent, locale),
  });
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
