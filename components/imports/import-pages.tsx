import { useLocale, useTranslations } from "next-intl";
import { listHref } from "@/components/data-table/list-href";
import { formatInteger } from "@/lib/i18n/format";
import { type ImportFilter, type ImportView, importPageSize } from "@/lib/imports/import-view";
import styles from "./imports.module.css";

/** Which rows are in view, and the way to the ones before and after. */
export function ImportPages({ view, show, page }: { view: ImportView; show: ImportFilter; page: number }) {
  const t = useTranslations("common.table");
  const locale = useLocale();
  const total = view.counts[show];
  const pages = Math.ceil(total / importPageSize);
  if (pages <= 1) return null;
  const href = (target: number) =>
    listHref(`/members/import/${view.id}`, "", {
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
