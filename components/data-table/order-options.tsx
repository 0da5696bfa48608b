"use client";

import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import styles from "./display-menu.module.css";
import type { DisplayOptionsProps } from "./display-options";
import { mostSortKeys, parseSortWord, sortKeys, sortWord } from "./sort-word";

type OrderOptionsProps = Pick<DisplayOptionsProps, "columns" | "sort" | "replace">;

/**
 * The order as fields: the only way where there are no headers to click, and for lists that take several keys, the way without
 * a Shift key.
 */
export function OrderOptions({ columns, sort, replace }: OrderOptionsProps) {
  const t = useTranslations("common.table");
  const sortable = columns.filter((column) => column.sort);
  if (sortable.length === 0) return null;
  const takesSeveral = sort !== null && !("column" in sort);
  const keys = sortKeys(sort);
  const fields = takesSeveral ? Math.min(keys.length + 1, mostSortKeys, sortable.length) : 1;
  const choose = (place: number, word: string) => {
    const key = parseSortWord(
      word,
      sortable.map(({ id }) => id),
    );
    const others = keys.filter(({ column }, index) => index !== place && column !== key?.column);
    replace({ sort: sortWord(key ? others.toSpliced(place, 0, key) : others) || null });
  };
  return Array.from({ length: fields }, (_, place) => (
    <label
      // biome-ignore lint/suspicious/noArrayIndexKey: a field is its place in the order.
      key={place}
      className={classNames(styles.order, takesSeveral && styles.always)}
    >
      {t(place === 0 ? "order" : "thenBy")}
      <select
        value={keys[place] ? sortWord(keys[place]) : ""}
        onChange={(event) => choose(place, event.currentTarget.value)}
      >
        {(place > 0 || keys.length === 0) && <option value="">{t("noFurtherOrder")}</option>}
        {sortable.flatMap((column) => [
          <option key={column.id} value={column.id}>
            {column.header} ↑
          </option>,
          <option key={`-${column.id}`} value={`-${column.id}`}>
            {column.header} ↓
          </option>,
        ])}
      </select>
    </label>
  ));
}
