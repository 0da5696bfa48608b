import { useLocale, useTranslations } from "next-intl";
import { listHref } from "@/components/data-table/list-href";
import { LinkTabs } from "@/components/ui/link-tabs";
import { formatInteger } from "@/lib/i18n/format";
import { importHref } from "@/lib/imports/import-href";
import { type ImportFilter, type ImportView, importFilters, importPageSize } from "@/lib/imports/import-view";
import { ImportRowTable } from "./import-row-table";
import styles from "./import-row-table.module.css";

type ImportRowsProps = { view: ImportView; show: ImportFilter; page: number };

/** The rows of a file by what happens to them, a page at a time; kinds that do not occur have no tab. */
export function ImportRows({ view, show, page }: ImportRowsProps) {
  const t = useTranslations("imports");
  const locale = useLocale();
  const occurring = importFilters.filter(
    (filter) => filter === show || filter === "all" || view.counts[filter] > 0,
  );
  return (
    <section className={styles.rows}>
      <LinkTabs
        label={t("preview.filters")}
        tabs={occurring.map((filter) => ({
          href: listHref(importHref(view), "", { show: filter === "all" ? null : filter }),
          // Of a campaign nothing is a duplicate: the numbers that were reported stand.
          label: t(`filter.${filter === "DOUBTFUL" && view.campaign ? "LEFT" : filter}`),
          count: formatInteger(view.counts[filter], locale),
          current: filter === show,
        }))}
      />
      <ImportRowTable view={view} />
      <ImportPages view={view} show={show} page={page} />
    </section>
  );
}

/** Which rows are in view, and the way to the ones before and after. */
function ImportPages({ view, show, page }: ImportRowsProps) {
  const t = useTranslations("common.table");
  const locale = useLocale();
  const total = view.counts[show];
  const pages = Math.ceil(total / importPageSize);
  if (pages <= 1) return null;
  const href = (target: number) =>
    listHref(importHref(view), "", {
      show: show === "all" ? null : show,
      page: target === 1 ? null : String(target),
    });
  const number = (value: number) => formatInteger(value, locale);
  const from = (page - 1) * importPageSize + 1;
  return (
    <nav className={styles.pages} aria-label={t("pages")}>
      <span>
        {t("range", {
          from: number(from),
          to: number(Math.min(page * importPageSize, total)),
          total: number(total),
        })}
      </span>
      {page > 1 && <a href={href(page - 1)}>{t("previous")}</a>}
      {page < pages && <a href={href(page + 1)}>{t("next")}</a>}
    </nav>
  );
}
