import type { BarsModel, SeriesModel } from "@/components/charts/chart-model";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger, formatPercent } from "@/lib/i18n/format";
import type { AgeBand } from "@/lib/members/age-bands";
import { type MemberSearch, membersHref, UNKNOWN } from "@/lib/members/search";
import { chartHref } from "./chart-href";
import { explainMembers } from "./explain";
import type { MemberFigures } from "./gather-figures";
import { sharePercent } from "./share-percent";
import type { Words } from "./words";

/** Women to the left, men to the right, the oldest on top; each side of a band leads to its people. */
export function prepareSexAndAge({ members, bySexAndAge }: MemberFigures, words: Words): SeriesModel {
  const { t, on } = words;
  return {
    title: t("statistics.charts.sexAndAge"),
    workbookHref: chartHref("sex-and-age", words),
    subtitle: t("statistics.charts.sexAndAgeOf", counted(members, words)),
    categoryHeader: t("statistics.charts.age"),
    why: explainMembers({ rule: t("statistics.why.sexAndAge"), members }, words),
    format: "integer",
    series: [
      { id: "FEMALE", label: t("members.sex.FEMALE") },
      { id: "MALE", label: t("members.sex.MALE") },
    ],
    categories: bySexAndAge.map(({ band, women, men }) => ({
      id: band,
      label: ageBandLabel(band, words),
      values: [women, men],
      hrefs: [membersHref({ age: band, sex: "FEMALE", on }), membersHref({ age: band, sex: "MALE", on })],
    })),
  };
}

export function prepareEducation({ members, byEducation }: MemberFigures, words: Words): BarsModel {
  const { t } = words;
  return shareBars(words, members, {
    title: t("statistics.charts.education"),
    workbookHref: chartHref("education", words),
    why: explainMembers(
      { rule: t("statistics.why.education"), members, unknown: unknownOf(byEducation) },
      words,
    ),
    subtitle: t("statistics.charts.educationOf", counted(members, words)),
    labelHeader: t("statistics.charts.level"),
    parts: byEducation.map(({ code, members: count }) => ({
      id: code ?? UNKNOWN,
      label: code === null ? t("members.filters.unknown") : t(`members.professionalLevel.${code}`),
      filter: { education: code ?? UNKNOWN },
      count,
    })),
  });
}

export function prepareTheory({ members, byTheory }: MemberFigures, words: Words): BarsModel {
  const { t } = words;
  return shareBars(words, members, {
    title: t("statistics.charts.theory"),
    workbookHref: chartHref("theory", words),
    why: explainMembers({ rule: t("statistics.why.theory"), members, unknown: unknownOf(byTheory) }, words),
    subtitle: t("statistics.charts.theoryOf", counted(members, words)),
    labelHeader: t("statistics.charts.level"),
    parts: byTheory.map(({ code, members: count }) => ({
      id: code ?? UNKNOWN,
      label: code === null ? t("members.filters.unknown") : t(`members.politicalTheory.${code}`),
      filter: { theory: code ?? UNKNOWN },
      count,
    })),
  });
}

export function prepareTypes({ members, organizations, byType }: MemberFigures, words: Words): BarsModel {
  const { t, locale, on } = words;
  return {
    title: t("statistics.charts.type"),
    workbookHref: chartHref("type", words),
    why: explainMembers({ rule: t("statistics.why.type"), members }, words),
    subtitle: t("statistics.charts.typeOf", {
      ...counted(members, words),
      organizations: formatInteger(organizations, locale),
    }),
    labelHeader: t("statistics.charts.typeHeader"),
    valueHeader: t("statistics.charts.members"),
    noteHeader: t("statistics.charts.organizations"),
    format: "integer",
    bars: byType.map(({ code, members: value, organizations: count }) => ({
      id: code,
      label: t(`organizations.types.${code}`),
      value,
      href: membersHref({ type: code, on }),
      note: t("statistics.charts.organizationCount", { count }),
    })),
  };
}

type Part = { id: string; label: string; filter: Partial<MemberSearch>; count: number };

function shareBars(
  { t, locale, on }: Words,
  members: number,
  {
    parts,
    ...heads
  }: Pick<BarsModel, "title" | "subtitle" | "labelHeader" | "why" | "workbookHref"> & {
    parts: readonly Part[];
  },
): BarsModel {
  return {
    ...heads,
    valueHeader: t("statistics.charts.members"),
    noteHeader: t("statistics.charts.share"),
    format: "integer",
    bars: parts.map(({ id, label, filter, count }) => ({
      id,
      label,
      value: count,
      href: membersHref({ ...filter, on }),
      note: formatPercent(sharePercent(count, members), locale),
    })),
  };
}

function unknownOf(parts: readonly { code: string | null; members: number }[]): number {
  return parts.find(({ code }) => code === null)?.members ?? 0;
}

function counted(members: number, { locale, today }: Words) {
  return { members: formatInteger(members, locale), date: formatDate(today) };
}

function ageBandLabel(band: AgeBand, { t }: Words): string {
  const [from = "", to] = band.split("-");
  return to === undefined ? t("members.filters.ageOver") : t("members.filters.ageBand", { from, to });
}
