import type { BarsModel } from "@/components/charts/chart-model";
import { shows, smallestGroup } from "@/lib/access/sensitive-fields";
import { formatInteger } from "@/lib/i18n/format";
import { ethnicityName } from "@/lib/members/labels";
import type { DashboardFilter } from "./dashboard-filter";
import { explainMembers } from "./explain";
import { foldSmall, SMALL } from "./fold-small";
import type { MemberFigures } from "./gather-figures";
import { shareBars } from "./share-bars";
import type { Words } from "./words";

/** How many of each people; `alsoSmall` as of `foldSmall`. */
export function prepareEthnicity(
  { members, byEthnicity }: MemberFigures,
  words: Words,
  alsoSmall?: ReadonlySet<string>,
): BarsModel {
  const { t } = words;
  return shareBars("ethnicity", words, members, {
    why: explainMembers({ rule: sensitiveRule("ethnicity", words), members }, words),
    labelHeader: t("members.filters.ethnicity"),
    parts: foldSmall("ethnicity", byEthnicity, words, alsoSmall).map(({ code, members: count }) => ({
      id: code,
      label: code === SMALL ? smallLabel(words) : ethnicityName(code),
      trait: sensitiveTrait("ethnicity", code, words),
      count,
    })),
  });
}

export function prepareReligion(
  { members, byReligion }: MemberFigures,
  words: Words,
  alsoSmall?: ReadonlySet<string>,
): BarsModel {
  const { t } = words;
  return shareBars("religion", words, members, {
    why: explainMembers({ rule: sensitiveRule("religion", words), members }, words),
    labelHeader: t("members.filters.religion"),
    parts: foldSmall("religion", byReligion, words, alsoSmall).map(({ code, members: count }) => ({
      id: code,
      label: code === SMALL ? smallLabel(words) : t(`members.religion.${code}`),
      trait: sensitiveTrait("religion", code, words),
      count,
    })),
  });
}

function smallLabel({ t, locale }: Words): string {
  return t("statistics.charts.small", { least: formatInteger(smallestGroup, locale) });
}

function sensitiveRule(chart: "ethnicity" | "religion", { t, viewer }: Words): string {
  const rule = t(`statistics.why.${chart}`);
  return shows(viewer, chart) ? rule : `${rule} ${t("statistics.why.withheld", { least: smallestGroup })}`;
}

/** What a bar leads to and filters by: nothing for a role that is not shown who is behind it. */
function sensitiveTrait<Field extends "ethnicity" | "religion">(
  field: Field,
  code: NonNullable<DashboardFilter[Field]> | typeof SMALL,
  { viewer }: Words,
): Partial<DashboardFilter> | null {
  return code === SMALL || !shows(viewer, field) ? null : { [field]: code };
}
