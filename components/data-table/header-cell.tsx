import { useTranslations } from "next-intl";
import type { CSSProperties, ReactNode } from "react";
import { ColumnGrip } from "./column-grip";
import styles from "./data-table.module.css";
import type { DataTableColumn } from "./data-table-column";
import type { ListChange } from "./list-href";
import { furtherSort, type ListSort, nextSort, sortKeys, sortWord } from "./sort-word";

type HeaderCellProps = {
  column: Pick<DataTableColumn<never>, "id" | "header" | "align" | "sort">;
  sort: ListSort;
  hrefFor: (change: ListChange) => string;
  replace: (change: ListChange) => void;
  style: CSSProperties | undefined;
  /** The column was dragged to a width, or given back its own with null. */
  resize: (id: string, width: number | null) => void;
  /** In front of the words: the box of the whole page. */
  children?: ReactNode;
};

/** The head of a column; where it can be sorted, a link to the other order, and with Shift one to a further key. */
export function HeaderCell(props: HeaderCellProps) {
  const { column, sort, hrefFor, replace, style, resize, children } = props;
  const grip = <ColumnGrip id={column.id} resize={resize} />;
  if (!column.sort) {
    return (
      <th scope="col" data-align={column.align} style={style}>
        {children}
        {column.header}
        {grip}
      </th>
    );
  }
  const keys = sortKeys(sort);
  const place = keys.findIndex((key) => key.column === column.id);
  const current = keys[place]?.direction;
  return (
    <th
      scope="col"
      data-align={column.align}
      // Of several keys only the first is told this way: a table has one order.
      aria-sort={current && place === 0 ? ariaSort[current] : undefined}
      data-sorted={current && ""}
      style={style}
    >
      {children}
      <SortLink column={column} first={column.sort} sort={sort} hrefFor={hrefFor} replace={replace}>
        {current && arrows[current]}
        {current && keys.length > 1 && <small>{place + 1}</small>}
      </SortLink>
      {grip}
    </th>
  );
}

type SortLinkProps = Pick<HeaderCellProps, "column" | "sort" | "hrefFor" | "replace" | "children"> & {
  first: "asc" | "desc";
};

function SortLink({ column, first, sort, hrefFor, replace, children }: SortLinkProps) {
  const t = useTranslations("common.table");
  const next = nextSort(column.id, first, sort);
  const takesSeveral = sort !== null && !("column" in sort);
  const hint = t(next.direction === "asc" ? "sortAscending" : "sortDescending", { column: column.header });
  return (
    <a
      className={styles.sort}
      href={hrefFor({ sort: sortWord(next) })}
      data-scroll="keep"
      title={takesSeveral ? `${hint}. ${t("sortFurther")}` : hint}
      onClick={(event) => {
        if (!takesSeveral || !event.shiftKey) return;
        event.preventDefault();
        replace({ sort: sortWord(furtherSort(column.id, first, sort)) });
      }}
    >
      {column.header}
      <span className={styles.arrow} aria-hidden="true">
        {children}
      </span>
    </a>
  );
}

const ariaSort = { asc: "ascending", desc: "descending" } as const;
const arrows = { asc: "▲", desc: "▼" };
