import { useTranslations } from "next-intl";
import styles from "./data-table.module.css";
import type { DataTableColumn, Sort } from "./data-table-column";
import type { ListChange } from "./list-href";
import { nextSort, sortWord } from "./sort-word";

type HeaderCellProps<Row> = {
  column: DataTableColumn<Row>;
  sort: Sort | null;
  hrefFor: (change: ListChange) => string;
};

/** The head of a column; where it can be sorted, a link to the other order. */
export function HeaderCell<Row>({ column, sort, hrefFor }: HeaderCellProps<Row>) {
  const t = useTranslations("common.table");
  if (!column.sort) {
    return (
      <th scope="col" data-align={column.align}>
        {column.header}
      </th>
    );
  }
  const current = sort?.column === column.id ? sort.direction : null;
  const next = nextSort(column.id, column.sort, sort);
  const hint = t(next.direction === "asc" ? "sortAscending" : "sortDescending", { column: column.header });
  return (
    <th scope="col" data-align={column.align} aria-sort={current ? ariaSort[current] : undefined}>
      <a className={styles.sort} href={hrefFor({ sort: sortWord(next) })} data-scroll="keep" title={hint}>
        {column.header}
        <span className={styles.arrow} aria-hidden="true">
          {current && arrows[current]}
        </span>
      </a>
    </th>
  );
}

const ariaSort = { asc: "ascending", desc: "descending" } as const;
const arrows = { asc: "▲", desc: "▼" };
