import type { Explanation } from "@/components/ui/explanation";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger } from "@/lib/i18n/format";
import { membersHref } from "@/lib/members/search";
import type { Words } from "./words";

type MembersCounted = {
  /** Without one: everybody on the list. */
  rule?: string;
  filter?: string;
  members: number;
  /** How many records do not say what is counted by. */
  unknown?: number;
  href?: string;
};

/** How a figure about members comes about. */
export function explainMembers(
  { rule, filter, members, unknown = 0, href }: MembersCounted,
  { t, locale, today, on }: Words,
): Explanation {
  return {
    rule: rule ?? t("statistics.why.listed"),
    filter: filter ?? t("statistics.why.everyone"),
    asOf: formatDate(today),
    rows: t("statistics.why.rows", { count: formatInteger(members, locale) }),
    missing:
      unknown === 0
        ? t("statistics.why.complete")
        : t("statistics.why.missingLevel", { count: formatInteger(unknown, locale) }),
    href: href ?? membersHref({ on }),
  };
}
