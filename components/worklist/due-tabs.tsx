import { useLocale, useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";
import { formatInteger } from "@/lib/i18n/format";
import { type DeadlineKind, deadlineKinds } from "@/lib/worklist/deadline";
import { type DeadlineSearch, deadlinesHref } from "@/lib/worklist/search";
import { type DueCounts, totalOf } from "@/lib/worklist/worklist";

type DueTabsProps = { counts: DueCounts; search: DeadlineSearch };

/** All kinds, and each with something due or asked for; unit, horizon and day are kept. */
export function DueTabs({ counts, search }: DueTabsProps) {
  const t = useTranslations("deadlines");
  const locale = useLocale();
  const { unit, horizon, on } = search;
  const href = (kind: DeadlineKind | null) => deadlinesHref({ kind, unit, horizon, on });
  const kinds = deadlineKinds.filter((kind) => counts[kind].count > 0 || kind === search.kind);
  return (
    <LinkTabs
      label={t("tabs")}
      tabs={[
        {
          href: href(null),
          label: t("all"),
          count: formatInteger(totalOf(counts).count, locale),
          current: search.kind === null,
        },
        ...kinds.map((kind) => ({
          href: href(kind),
          label: t(`kinds.${kind}`),
          count: formatInteger(counts[kind].count, locale),
          current: search.kind === kind,
        })),
      ]}
    />
  );
}
