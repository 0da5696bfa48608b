import { useTranslations } from "next-intl";
import styles from "./product-mark.module.css";

/** The product's name with the bloc's beside it, linking home. */
export function ProductMark({ blocName }: { blocName: string }) {
  const t = useTranslations("common");
  return (
    <a className={styles.mark} href="/">
      <svg className={styles.sign} viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <rect width="32" height="32" rx="6" />
        <path d="M9 8h14v16H9zM13 8v16M16.5 13.5H20M16.5 18H20" />
      </svg>
      <span className={styles.words}>
        <span className={styles.product}>{t("product")}</span>
        <span className={styles.bloc} title={blocName}>
          {blocName}
        </span>
      </span>
    </a>
  );
}
