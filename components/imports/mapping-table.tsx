import { useTranslations } from "next-intl";
import { SimpleTable } from "@/components/ui/simple-table";
import type { FoundLayout } from "@/lib/imports/reading";
import styles from "./mapping-form.module.css";

type MappingTableProps = {
  layout: FoundLayout;
  columns: Readonly<Record<string, string | null>>;
  offered: readonly { value: string; label: string }[];
  onChoose: (index: number, column: string | null) => void;
};

/** Each column of the file: its letters and heading, three samples, and what it is. */
export function MappingTable({ layout, columns, offered, onChoose }: MappingTableProps) {
  const t = useTranslations("imports.mapping");
  const shown = layout.columns.filter(({ label, samples }) => label !== "" || samples.length > 0);
  return (
    <SimpleTable caption={t("table")}>
      <thead>
        <tr>
          <th scope="col">{t("column")}</th>
          <th scope="col">{t("heading")}</th>
          <th scope="col">{t("samples")}</th>
          <th scope="col">{t("meaning")}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ index, letters, label, samples }) => (
          <tr key={index}>
            <td>{letters}</td>
            <th scope="row">{label || t("noHeading")}</th>
            <td className={styles.samples}>{samples.join(" · ")}</td>
            <td>
              <select
                className={styles.meaning}
                aria-label={t("meaningOf", { letters, label: label || t("noHeading") })}
                value={columns[index] ?? ""}
                data-ignored={columns[index] ? undefined : true}
                onChange={(event) => onChoose(index, event.currentTarget.value || null)}
              >
                <option value="">{t("ignore")}</option>
                {offered.map(({ value, label: name }) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </SimpleTable>
  );
}
