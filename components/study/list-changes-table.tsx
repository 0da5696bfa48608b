import { useTranslations } from "next-intl";
import cards from "@/components/ui/phone-cards.module.css";
import { SimpleTable } from "@/components/ui/simple-table";
import { formatDate } from "@/lib/dates/partial-date";
import styles from "./list-changes.module.css";

type ChangedPerson = {
  id: string;
  fullName: string;
  cellName: string;
  reason: string;
  on: string | null;
  /** Why nothing can be done about this one; null where it can. */
  held: string | null;
};

type ListChangesTableProps = {
  caption: string;
  people: readonly ChangedPerson[];
  chosen: ReadonlySet<string>;
  /** Null where the viewer may only look. */
  toggle: ((id: string) => void) | null;
};

/** People who came or left, each with the reason and a box. */
export function ListChangesTable({ caption, people, chosen, toggle }: ListChangesTableProps) {
  const t = useTranslations("study.list");
  return (
    <div className={cards.cards}>
      <SimpleTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">{t("person")}</th>
            <th scope="col">{t("cell")}</th>
            <th scope="col">{t("reason")}</th>
            <th scope="col" data-align="end">
              {t("since")}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, fullName, cellName, reason, on, held }) => (
            <tr key={id}>
              <th scope="row">
                {toggle && held === null ? (
                  <label className={styles.person}>
                    <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
                    {fullName}
                  </label>
                ) : (
                  fullName
                )}
              </th>
              <td data-label={t("cell")}>{cellName}</td>
              <td data-label={t("reason")}>
                <div>
                  {reason}
                  {held && <span className={styles.held}> {held}</span>}
                </div>
              </td>
              <td data-align="end" data-label={t("since")}>
                {formatDate(on)}
              </td>
            </tr>
          ))}
        </tbody>
      </SimpleTable>
    </div>
  );
}
