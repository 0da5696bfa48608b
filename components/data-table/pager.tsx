import { useLocale, useTranslations } from "next-intl";
import { formatInteger } from "@/lib/i18n/format";
import type { ListChange } from "./list-href";
import { pageSizes } from "./page-sizes";
import styles from "./pager.module.css";

type PagerProps = {
  page: number;
  pageSize: number;
  total: number;
  hrefFor: (change: ListChange) => string;
};

/** Which rows are in view of how many, and the links to the others. */
export function Pager({ page, pageSize, total, hrefFor }: PagerProps) {
  const t = useTranslations("common.table");
  const locale = useLocale();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const number = (value: number) => formatInteger(value, locale);
  const to = (target: number) => hrefFor({ page: target === 1 ? null : String(target) });
  return (
    <div className={styles.pager}>
      <p className={styles.range} aria-live="polite">
        {total === 0
          ? t("none")
          : t("range", {
              from: number(Math.min((page - 1) * pageSize + 1, total)),
              to: number(Math.min(page * pageSize, total)),
              total: number(total),
            })}
      </p>
      {total > pageSizes[0] && (
        <p className={styles.sizes}>
          {t("pageSize")}
          {pageSizes.map((size) => (
            <a
              key={size}
              href={hrefFor({ size: String(size), page: null })}
              aria-current={size === pageSize ? "true" : undefined}
              data-scroll="keep"
            >
              {size}
            </a>
          ))}
        </p>
      )}
      {pages > 1 && (
        <nav className={styles.pages} aria-label={t("pages")}>
          <PageLink label={t("first")} sign="«" href={page > 1 ? to(1) : null} />
          <PageLink label={t("previous")} sign="‹" href={page > 1 ? to(page - 1) : null} />
          <span>{t("page", { page: number(page), pages: number(pages) })}</span>
          <PageLink label={t("next")} sign="›" href={page < pages ? to(page + 1) : null} />
          <PageLink label={t("last")} sign="»" href={page < pages ? to(pages) : null} />
        </nav>
      )}
    </div>
  );
}

function PageLink({ label, sign, href }: { label: string; sign: string; href: string | null }) {
  if (href === null) {
    return (
      <span className={styles.off} aria-hidden="true">
        {sign}
      </span>
    );
  }
  return (
    <a href={href} aria-label={label} title={label}>
      {sign}
    </a>
  );
}
