import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ActionError } from "@/lib/action/result";
import styles from "./error-summary.module.css";
import { fieldId } from "./field-id";

type WrongField = { name: string; label: string | undefined; sentence: string };

/** Why nothing was saved, and each field to correct as a link to it. */
export function ErrorSummary({
  failure,
  wrongFields,
  children,
}: {
  failure: ActionError;
  wrongFields: readonly WrongField[];
  /** What helps, where it is not a field. */
  children?: ReactNode;
}) {
  const t = useTranslations("common");
  return (
    <div className={styles.summary} role="alert" tabIndex={-1} data-error-summary>
      <p className={styles.message}>{failure.message}</p>
      {failure.reference && (
        <p className={styles.reference}>{t("reference", { reference: failure.reference })}</p>
      )}
      {children}
      {wrongFields.length > 0 && (
        <ul className={styles.list}>
          {wrongFields.map(({ name, label, sentence }) => (
            <li key={name}>
              {label ? (
                <a
                  href={`#${fieldId(name)}`}
                  onClick={(event) => {
                    // The jump alone would leave the cursor here, and a "#" in the address.
                    event.preventDefault();
                    document.getElementById(fieldId(name))?.focus();
                  }}
                >
                  {label}
                </a>
              ) : null}
              {label ? ": " : ""}
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
