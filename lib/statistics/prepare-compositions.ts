import type { BarsModel, SeriesModel } from "@/components/charts/chart-model";
import { formatInteger } from "@/lib/i18n/format";
import { UNKNOWN } from "@/lib/members/filter-words";
import { ageLabel, partyAgeLabel } from "@/lib/members/labels";
import { chartHref } from "./chart-href";
import { listWithin, toggleHref } from "./dashboard-filter";
import { explainMembers } from "./explain";
import type { MemberFigures } from "./gather-figures";
import { counted, linked, shareBars } from "./share-bars";
import { subtitleOf } from "./subtitle-of";
import type { Words } from "./words";

/** Women to the left, men to the right, the oldest on top; each side of a band leads to its people. */
export function prepareSexAndAge({ members, bySexAndAge }: MemberFigures, words: Words): SeriesModel {
  const { t, on, filter, here } = words;
  return {
    title: t("statistics.charts.sexAndAge"),
    workbookHref: chartHref("sex-and-age", words),
    subtitle: subtitleOf(t("statistics.charts.sexAndAgeOf", counted(members, words)), words),
    categoryHeader: t("statistics.charts.age"),
    why: explainMembers({ rule: t("statistics.why.sexAndAge"), members }, words),
    format: "integer",
    series: [
      { id: "FEMALE", label: t("members.sex.FEMALE") },
      { id: "MALE", label: t("members.sex.MALE") },
    ],
    categories: bySexAndAge.map(({ band, women, men }) => ({
      id: band,
      label: ageLabel(band, t),
      values: [women, men],
      hrefs: sexes.map((sex) => listWithin(filter, { age: band, sex }, on)),
      filterHref: toggleHref(here, filter, { age: band }),
      filterHrefs: sexes.map((sex) => toggleHref(here, filter, { age: band, sex })),
    })),
  };
}

const sexes = ["FEMALE", "MALE"] as const;

export function prepareEducation({ members, byEducation }: MemberFigures, words: Words): BarsModel {
  const { t } = words;
  return shareBars("education", words, members, {
    why: explainMembers(
      { rule: t("statistics.why.education"), members, unknown: unknownOf(byEducation) },
      words,
    ),
    labelHeader: t("statistics.charts.level"),
    parts: byEducation.map(({ code, members: count }) => ({
      id: code ?? UNKNOWN,
      label: code === null ? t("members.filters.unknown") : t(`members.professionalLevel.${code}`),
      trait: { education: code ?? UNKNOWN },
      count,
    })),
  });
}

export function prepareTheory({ members, byTheory }: MemberFigures, words: Words): BarsModel {
  const { t } = words;
  return shareBars("theory", words, members, {
    why: explainMembers({ rule: t("statistics.why.theory"), members, unknown: unknownOf(byTheory) }, words),
    labelHeader: t("statistics.charts.level"),
    parts: byTheory.map(({ code, members: count }) => ({
      id: code ?? UNKNOWN,
      label: code === null ? t("members.filters.unknown") : t(`members.politicalTheory.${code}`),
      trait: { theory: code ?? UNKNOWN },
      count,
    })),
  });
}

/** The probationary have no Party age and stand first, so that the bars add up. */
export function preparePartyAge({ members, byPartyAge }: MemberFigures, words: Words): BarsModel {
  const { t } = words;
  return shareBars("partyAge", words, members, {
    why: explainMembers({ rule: t("statistics.why.partyAgeBands"), members }, words),
    labelHeader: t("members.filters.partyAge"),
    parts: byPartyAge.map(({ band, members: count }) => ({
      id: band ?? "PROBATIONARY",
      label: band === null ? t("members.status.PROBATIONARY") : partyAgeLabel(band, t),
      trait: band === null ? { status: "PROBATIONARY" as const } : { partyAge: band },
      count,
    })),
  });
}

/** The step down: base organisations of the bloc, cells of one of them; a cell leads to its people. */
export function prepareUnits({ members, byUnit }: MemberFigures, words: Words): BarsModel {
  const { t, filter } = words;
  return shareBars("units", words, members, {
    why: explainMembers({ rule: t("statistics.why.units"), members }, words),
    labelHeader: t("statistics.charts.unit"),
    parts: byUnit.map(({ code, name, members: count }) => ({
      id: code,
      label: name,
      trait: { unit: code },
      // A single part is as deep as it goes: what is left are its people.
      ...(byUnit.length === 1 && filter.unit === code && { isLast: true }),
      count,
    })),
  });
}

export function prepareTypes({ members, organizations, byType }: MemberFigures, words: Words): BarsModel {
  const { t, locale, on, filter, here } = words;
  return {
    title: t("statistics.charts.type"),
    workbookHref: chartHref("type", words),
    why: explainMembers({ rule: t("statistics.why.type"), members }, words),
    subtitle: subtitleOf(
      t("statistics.charts.typeOf", {
        ...counted(members, words),
        organizations: formatInteger(organizations, locale),
      }),
      words,
    ),
    labelHeader: t("statistics.charts.typeHeader"),
    valueHeader: t("statistics.charts.members"),
    noteHeader: t("statistics.charts.organizations"),
    format: "integer",
    bars: byType.map(({ code, members: value, organizations: count }) => ({
      id: code,
      label: t(`organizations.types.${code}`),
      value,
      ...linked(listWithin(filter, { type: code }, on)),
      filterHref: toggleHref(here, filter, { type: code }),
      note: t("statistics.charts.organizationCount", { count }),
    })),
  };
}

function unknownOf(parts: readonly { code: string | null; members: number }[]): number {
  return parts.find(({ code }) => code === null)?.members ?? 0;
}
