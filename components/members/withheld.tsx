import { useTranslations } from "next-intl";
import styles from "./members.module.css";

/** In the place of a value that the reader's role is not shown, so that nobody takes it for one that is missing. */
export function Withheld() {
  return <span className={styles.withheld}>{useTranslations("members")("withheld")}</span>;
}
