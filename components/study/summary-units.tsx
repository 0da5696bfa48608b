import { useTranslations } from "next-intl";
import styles from "./summary-document.module.css";

type NamedUnit = { id: string; name: string; reason: string };

/** More would not leave the page one page; the whole list is in the official table. */
const most = 12;

/** Units by name, each with its reason. */
export function SummaryUnits({
  title,
  none,
  units,
}: {
  title: string;
  none: string;
  units: readonly NamedUnit[];
}) {
  const t = useTranslations("exports.studySummary");
  return (
    <section>
      <h3>{title}</h3>
      {units.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ol className={styles.units}>
          {units.slice(0, most).map(({ id, name, reason }) => (
            <li key={id}>
              <b>{name}</b>: {reason}
            </li>
          ))}
        </ol>
      )}
      {units.length > most && <p>{t("more", { count: units.length - most })}</p>}
    </section>
  );
}
