"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { formatInteger } from "@/lib/i18n/format";
import { copiedCells } from "./copied-cells";
import styles from "./selection-bar.module.css";
import type { TableSelection } from "./use-table-selection";
import { writeClipboard } from "./write-clipboard";

type SelectionBarProps = {
  selection: Pick<TableSelection<never>, "count" | "isAll" | "except" | "selectAll" | "clear">;
  /** What the rows are: "đảng viên". */
  noun: string;
  /** How many all are, where more match than are on this page. */
  all: number | null;
  isFiltered: boolean;
  /** Headers, then the cells of each row selected; null where some of them are on pages not here. */
  lines: (() => readonly (readonly ReactNode[])[]) | null;
  /** What can be done with those selected, besides copying. */
  acts?: ReactNode;
};

/** Under the rows as long as any is selected: how many exactly, all that match, and what to do with them. */
export function SelectionBar({ selection, noun, all, isFiltered, lines, acts }: SelectionBarProps) {
  const t = useTranslations("common.selection");
  const locale = useLocale();
  const [note, setNote] = useState<string | null>(null);
  const { count, isAll, except } = selection;
  const number = (value: number) => formatInteger(value, locale);

  const copy = () => {
    if (!lines) return;
    const copied = lines();
    const size = { rows: number(copied.length - 1), columns: number(copied[0]?.length ?? 0) };
    setNote(writeClipboard(copiedCells(copied)) ? t("copied", size) : t("copyFailed"));
  };
  const canCopy = lines !== null;

  // What was copied was another selection.
  // biome-ignore lint/correctness/useExhaustiveDependencies: its size stands for the selection.
  useEffect(() => setNote(null), [count, isAll]);

  const latest = useRef(copy);
  latest.current = copy;

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isCopy = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "c";
      if (!isCopy || window.getSelection()?.isCollapsed === false || isField(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    if (canCopy) document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [canCopy]);

  const everything = isFiltered ? "allMatching" : "all";
  return (
    <section className={styles.bar} aria-label={t("label")}>
      <p className={styles.count} role="status">
        {isAll && except.size === 0
          ? t(`${everything}Selected`, { count: number(count), noun })
          : t("selected", { count: number(count), noun })}
      </p>
      {!isAll && all !== null && (
        <button className={styles.all} type="button" onClick={selection.selectAll}>
          {t(everything, { count: number(all), noun })}
        </button>
      )}
      <div className={styles.acts}>
        {canCopy && <Button onClick={copy}>{t("copy")}</Button>}
        {acts}
        <Button variant="quiet" onClick={selection.clear}>
          {t("clear")}
        </Button>
      </div>
      <p className={styles.note} role="status">
        {note}
      </p>
    </section>
  );
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input:not([type=checkbox]), textarea, select, dialog") !== null
  );
}
