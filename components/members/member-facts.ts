import type { useTranslations } from "next-intl";
import { formatDate } from "@/lib/dates/partial-date";
import type { CardHistory } from "@/lib/members/member-card";

/** "Xóa tên ngày 01/05/2001; …"; null where nothing of the kind happened. What the reader is not told says so. */
export function factsText(
  t: ReturnType<typeof useTranslations<"members">>,
  tKinds: ReturnType<typeof useTranslations<"ledger.kinds">>,
  facts: CardHistory["removed"],
): string | null {
  if (facts === null) return t("withheld");
  if (facts.length === 0) return null;
  return facts
    .map(({ kind, on }) => t("card.event", { kind: tKinds(kind), date: formatDate(on) }))
    .join("; ");
}
