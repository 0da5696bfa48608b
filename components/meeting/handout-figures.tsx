import { useTranslations } from "next-intl";
import type { Tile } from "@/lib/statistics/prepare-tiles";
import styles from "./handout.module.css";

/** The tiles as a table: label, figure, and what it is compared with. */
export function HandoutFigures({ tiles }: { tiles: readonly Tile[] }) {
  const t = useTranslations("meeting.print");
  return (
    <table className={styles.table}>
      <caption>{t("figures")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("indicator")}</th>
          <th scope="col" data-align="end">
            {t("value")}
          </th>
          <th scope="col">{t("comparison")}</th>
        </tr>
      </thead>
      <tbody>
        {tiles.map(({ id, label, value, unit, notes, unknownReason }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td data-align="end">{value === null ? unknownReason : [value, unit].join(" ")}</td>
            <td>{notes.join(" · ")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
