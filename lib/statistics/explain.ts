import type { Explanation } from "@/components/ui/explanation";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger } from "@/lib/i18n/format";
import { membersHref } from "@/lib/members/search";
import { filtersInWords } from "./filters-in-words";
import type { Words } from "./words";

type MembersCounted = {
  /** Without one: everybody on the list. */
  rule?: string;
  filter?: string;
  members: number;
  /** How many records do not say what is counted by. */
  unknown?: number;
  /** The list behind the figure: by default everybody the page shows; null where no one list can say it. */
  href?: string | null | undefined;
};

/** How a figure about members comes about. */
export function explainMembers(
  { rule, filter, members, unknown = 0, ...given }: MembersCounted,
  words: Words,
): Explanation {
  const { t, locale, today, on } = words;
  const href = given.href === undefined ? membersHref({ ...words.filter, on }) : given.href;
  const filters = [filter, ...filtersInWords(words)].filter((text) => text !== undefined);
  return {
    rule: rule ?? t("statistics.why.listed"),
    filter: filters.length > 0 ? filters.join(" · ") : t("statistics.why.everyone"),
    asOf: formatDate(today),
    rows: t("statistics.why.rows", { count: formatInteger(members, locale) }),
    missing:
      unknown === 0
        ? t("statistics.why.complete")
        : t("statistics.why.missingLevel", { count: formatInteger(unknown, locale) }),
    ...(href !== null && { href }),
  };
}
