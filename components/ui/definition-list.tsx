import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import styles from "./definition-list.module.css";

export type Definition = {
  term: string;
  /** Null where nothing is recorded, shown as "—". */
  value: ReactNode;
};

/** Facts of one record as term and value, in two columns where there is room. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  const t = useTranslations("common");
  return (
    <dl className={styles.list}>
      {items.map((item) => (
        <div key={item.term} className={styles.item}>
          <dt className={styles.term}>{item.term}</dt>
          <dd className={styles.value}>
            {item.value ?? (
              <span role="img" aria-label={t("unknown")} title={t("unknown")}>
                —
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
