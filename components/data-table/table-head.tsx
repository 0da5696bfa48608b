import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { withColumnWidth } from "./column-widths";
import styles from "./data-table.module.css";
import type { DataTableColumn } from "./data-table-column";
import { HeaderCell } from "./header-cell";
import type { ListChange } from "./list-href";
import type { ListSort } from "./sort-word";

type TableHeadProps = {
  columns: readonly Pick<DataTableColumn<never>, "id" | "header" | "align" | "sort">[];
  sort: ListSort;
  hrefFor: (change: ListChange) => string;
  replace: (change: ListChange) => void;
  /** The `widths=` of the address. */
  widths: string | null;
  cellStyles: ReadonlyMap<string, CSSProperties>;
  /** The box that selects every row of the page, where rows can be selected. */
  page: { isSelected: boolean; toggle: () => void } | undefined;
};

/** The headers of the table, the box of the whole page in the first of them. */
export function TableHead(props: TableHeadProps) {
  const { columns, sort, hrefFor, replace, widths, cellStyles, page } = props;
  const t = useTranslations("common.table");
  return (
    <thead>
      <tr>
        {columns.map((column, index) => (
          <HeaderCell
            key={column.id}
            column={column}
            sort={sort}
            hrefFor={hrefFor}
            replace={replace}
            style={cellStyles.get(column.id)}
            resize={(id, width) => replace({ widths: withColumnWidth(widths, id, width) })}
          >
            {page && index === 0 && (
              <input
                className={styles.box}
                type="checkbox"
                aria-label={t("selectPage")}
                checked={page.isSelected}
                onChange={page.toggle}
              />
            )}
          </HeaderCell>
        ))}
      </tr>
    </thead>
  );
}
