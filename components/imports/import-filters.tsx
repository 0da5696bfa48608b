import { useLocale, useTranslations } from "next-intl";
import { listHref } from "@/components/data-table/list-href";
import { LinkTabs } from "@/components/ui/link-tabs";
import { formatInteger } from "@/lib/i18n/format";
import { type ImportFilter, type ImportView, importFilters } from "@/lib/imports/import-view";

/** The rows of a preview by what happens to them; kinds that do not occur have no tab. */
export function ImportFilters({ view, show }: { view: ImportView; show: ImportFilter }) {
  const t = useTranslations("imports");
  const locale = useLocale();
  const occurring = importFilters.filter(
    (filter) => filter === show || filter === "all" || view.counts[filter] > 0,
  );
  return (
    <LinkTabs
      label={t("preview.filters")}
      tabs={occurring.map((filter) => ({
        href: listHref(`/members/import/${view.id}`, "", { show: filter === "all" ? null : filter }),
        label: t(`filter.${filter}`),
        count: formatInteger(view.counts[filter], locale),
        current: filter === show,
      }))}
    />
  );
}
