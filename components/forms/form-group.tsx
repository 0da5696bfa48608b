import type { ReactNode } from "react";
import styles from "./form-group.module.css";

/** Fields that belong together, under a heading as on the paper form. */
export function FormGroup({
  title,
  help,
  children,
}: {
  title: string;
  help?: ReactNode;
  children: ReactNode;
}) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.title}>{title}</legend>
      {help && <p className={styles.help}>{help}</p>}
      <div className={styles.fields}>{children}</div>
    </fieldset>
  );
}

/** Short fields that are read together, side by side where there is room: the three dates of an admission. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
