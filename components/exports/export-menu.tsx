"use client";

import { IconDownload } from "@tabler/icons-react";
import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type MouseEvent, useId } from "react";
import { Button } from "@/components/ui/button";
import { formatInteger } from "@/lib/i18n/format";
import styles from "./export-menu.module.css";

type ExportMenuProps = {
  /** Where the list's files are: "/members/export". */
  href: string;
  /** How many rows a file will have. */
  count: number;
  /** The page of the official register over the same list, where there is one. */
  registerHref?: string;
};

/** The list in view as a file. Every link carries the list's whole address: filters, order, columns and date. */
export function ExportMenu({ href, count, registerHref }: ExportMenuProps) {
  const t = useTranslations("exports");
  const locale = useLocale();
  const params = useSearchParams();
  const id = useId();
  if (count === 0) return null;
  const at = (path: string, format?: string) => withList(path, params, format);
  return (
    <div className={styles.anchor}>
      <Button popoverTarget={id}>
        <IconDownload size={18} stroke={1.6} aria-hidden="true" />
        {t("menu")}
      </Button>
      <div id={id} popover="auto" className={styles.menu}>
        <p className={styles.title}>{t("menuTitle", { count, formatted: formatInteger(count, locale) })}</p>
        <p className={styles.text}>{t("menuText")}</p>
        <ul className={styles.links}>
          {(["xlsx", "csv"] as const).map((format) => (
            <li key={format}>
              {/* A target leaves the link to the browser; `download` would save the sign-in page as a file. */}
              <a href={at(href, format)} target="_self" onClick={close}>
                {t(format)}
              </a>
            </li>
          ))}
          {registerHref && (
            <li>
              <a href={at(registerHref)}>{t("registerLink")}</a>
            </li>
          )}
        </ul>
      </div>
    </div>
  );
}

/** The page stays while the file comes; the menu has done its work. */
function close({ currentTarget }: MouseEvent<HTMLElement>): void {
  currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
}

/** Which page was open and how wide its columns were is nothing to a file. */
function withList(path: string, params: URLSearchParams, format: string | undefined): string {
  const query = new URLSearchParams(params);
  for (const name of ["page", "size", "dense", "widths", "saved"]) query.delete(name);
  if (format) query.set("format", format);
  return query.size === 0 ? path : `${path}?${query.toString().replaceAll("%2C", ",")}`;
}
