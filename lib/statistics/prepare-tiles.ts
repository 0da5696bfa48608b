import type { Explanation } from "@/components/ui/explanation";
import { formatDate } from "@/lib/dates/partial-date";
import { formatChange, formatDecimal, formatInteger, formatPercent } from "@/lib/i18n/format";
import { organizationListHref } from "@/lib/organizations/search";
import { type DashboardFilter, listWithin } from "./dashboard-filter";
import type { EarlierFigures } from "./earlier-figures";
import { explainMembers } from "./explain";
import type { MemberFigures } from "./gather-figures";
import { periodsOf } from "./periods";
import { sharePercent } from "./share-percent";
import type { Words } from "./words";

export type Tile = {
  id: "organizations" | "members" | "probationary" | "women" | "partyAge" | "admitted";
  label: string;
  /** Null where there is nothing to count from; then `unknownReason` says why. */
  value: string | null;
  unit?: string;
  /** Denominator, basis, and the change against a named period. */
  notes: readonly string[];
  /** The list behind the figure, with the same total; none where one list cannot say it. */
  href?: string;
  unknownReason?: string;
  why: Explanation;
};

type PeopleTile = Exclude<Tile["id"], "organizations" | "members">;

/** The bloc's figures, with their change. */
export function prepareBlocTiles(figures: MemberFigures, earlier: EarlierFigures, words: Words): Tile[] {
  const { t, locale } = words;
  const change = changes(words);
  const [members, probationary, women, partyAge, admitted] = memberTiles(figures, words);
  const { lastYear } = earlier;
  const womenBefore =
    earlier.women !== null && earlier.members !== null ? sharePercent(earlier.women, earlier.members) : null;
  const womenLastYear = lastYear && sharePercent(lastYear.women, lastYear.members);
  const womenNow = sharePercent(figures.women, figures.members);
  const { type, unit } = words.filter;
  const organizations = organizationListHref({ view: "table", q: "", kind: null, type, on: words.on });
  const ofOrganizations: Tile[] = [
    {
      id: "organizations",
      label: t("statistics.figures.organizations"),
      value: formatInteger(figures.organizations, locale),
      unit: t("statistics.figures.organizationsUnit"),
      notes: [
        ...change.sinceYearEnd(figures.organizations, figures.organizationsBefore),
        ...change.sinceLastYear(figures.organizations, figures.organizationsLastYear),
      ],
      href: organizations,
      why: {
        rule: t("statistics.why.organizations.rule"),
        filter: t("statistics.why.organizations.filter"),
        asOf: formatDate(words.today),
        rows: t("statistics.why.rowsOrganizations", { count: formatInteger(figures.organizations, locale) }),
        missing: t("statistics.why.complete"),
        href: organizations,
      },
    },
  ];
  return [
    // Of one organisation there is nothing to count, and no list to lead to.
    ...(unit === null ? ofOrganizations : []),
    withNotes(members, [
      ...change.sinceYearEnd(figures.members, earlier.members),
      ...change.sinceLastYear(figures.members, lastYear?.members ?? null),
    ]),
    withNotes(probationary, [
      ...change.sinceYearEnd(figures.probationary, earlier.probationary),
      ...change.sinceLastYear(figures.probationary, lastYear?.probationary ?? null),
    ]),
    withNotes(women, [
      ...change.pointsSinceYearEnd(womenNow, womenBefore),
      ...change.pointsSinceLastYear(womenNow, womenLastYear),
    ]),
    partyAge,
    withNotes(admitted, change.sinceLastYear(figures.admittedThisYear, earlier.admitted)),
  ];
}

/** A unit's own figures: what its secretary keeps, without comparisons. */
export function prepareUnitTiles(figures: MemberFigures, words: Words): Tile[] {
  return [...memberTiles(figures, words)];
}

function memberTiles(figures: MemberFigures, words: Words): readonly [Tile, Tile, Tile, Tile, Tile] {
  const { t, locale, today, on, filter } = words;
  const { members, probationary, women, official, partyAgeMonths, admittedThisYear } = figures;
  const year = today.slice(0, 4);
  const count = (value: number) => formatInteger(value, locale);
  const persons = t("statistics.figures.membersUnit");
  const behind = (id: PeopleTile, counted: number, trait: Partial<DashboardFilter>) => {
    const href = listWithin(filter, trait, on);
    const why = explainMembers(
      {
        rule: t(`statistics.why.${id}.rule`),
        filter: t(`statistics.why.${id}.filter`, { year }),
        members: counted,
        href: href ?? null,
      },
      words,
    );
    return { why, ...(href !== undefined && { href }) };
  };
  const everybody = listWithin(filter, {}, on);
  return [
    {
      id: "members",
      label: t("statistics.figures.members"),
      value: count(members),
      unit: persons,
      notes: [],
      ...(everybody !== undefined && { href: everybody }),
      why: explainMembers({ members }, words),
    },
    {
      id: "probationary",
      label: t("statistics.figures.probationary"),
      value: count(probationary),
      unit: persons,
      notes: [],
      ...behind("probationary", probationary, { status: "PROBATIONARY" }),
    },
    {
      id: "women",
      label: t("statistics.figures.women"),
      value: members === 0 ? null : formatPercent(sharePercent(women, members), locale),
      notes: [t("statistics.figures.womenOf", { women: count(women), members: count(members) })],
      ...behind("women", women, { sex: "FEMALE" }),
      unknownReason: t("statistics.figures.womenUnknown"),
    },
    {
      id: "partyAge",
      label: t("statistics.figures.partyAge"),
      value: official === 0 ? null : formatDecimal(partyAgeMonths / official / 12, locale),
      unit: t("statistics.figures.partyAgeUnit"),
      notes: [
        t("statistics.figures.partyAgeOf", { official: count(official) }),
        t("statistics.figures.partyAgeBasis"),
      ],
      ...behind("partyAge", official, { status: "OFFICIAL" }),
      unknownReason: t("statistics.figures.partyAgeUnknown"),
    },
    {
      id: "admitted",
      label: t("statistics.figures.admitted", { year }),
      value: count(admittedThisYear),
      unit: persons,
      notes: [],
      ...behind("admitted", admittedThisYear, { admitted: Number(year) }),
    },
  ];
}

function withNotes(tile: Tile, notes: readonly string[]): Tile {
  return { ...tile, notes: [...tile.notes, ...notes] };
}

/** A change in words, or no words where there is nothing to compare with. */
function changes({ t, locale, today }: Words) {
  const { lastYearEnd, lastYearToday } = periodsOf(today);
  const date = formatDate(lastYearEnd);
  const year = lastYearToday.slice(0, 4);
  // Rounded as it will be written, so that "+0" and "−0" read as no change.
  const difference = (now: number, before: number) => Math.round((now - before) * 10) / 10;
  return {
    sinceYearEnd(now: number, before: number | null): string[] {
      if (before === null) return [];
      if (now === before) return [t("statistics.figures.unchanged", { date })];
      return [t("statistics.figures.change", { change: formatChange(now - before, locale), date })];
    },
    pointsSinceYearEnd(now: number | null, before: number | null): string[] {
      if (now === null || before === null) return [];
      const points = difference(now, before);
      if (points === 0) return [t("statistics.figures.unchanged", { date })];
      return [t("statistics.figures.changePoints", { change: formatChange(points, locale), date })];
    },
    pointsSinceLastYear(now: number | null, before: number | null): string[] {
      if (now === null || before === null) return [];
      const points = difference(now, before);
      if (points === 0) return [t("statistics.figures.unchangedLastYear", { year })];
      return [t("statistics.figures.changePointsLastYear", { change: formatChange(points, locale), year })];
    },
    sinceLastYear(now: number, before: number | null): string[] {
      if (before === null) return [];
      if (now === before) return [t("statistics.figures.unchangedLastYear", { year })];
      return [t("statistics.figures.changeLastYear", { change: formatChange(now - before, locale), year })];
    },
  };
}
