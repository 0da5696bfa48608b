import { useTranslations } from "next-intl";
import styles from "./import-steps.module.css";

const steps = ["file", "columns", "preview", "done"] as const;
type ImportStep = (typeof steps)[number];

type ImportStepsProps = {
  current: ImportStep;
  /** Steps one can go back to. */
  hrefs?: Partial<Record<ImportStep, string>>;
};

/** The way of a file: where one is, and back to what was chosen. */
export function ImportSteps({ current, hrefs = {} }: ImportStepsProps) {
  const t = useTranslations("imports.steps");
  return (
    <nav className={styles.steps} aria-label={t("label")}>
      <ol>
        {steps.map((step) => {
          const href = step === current ? undefined : hrefs[step];
          return (
            <li key={step} aria-current={step === current ? "step" : undefined}>
              {href ? <a href={href}>{t(step)}</a> : t(step)}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
