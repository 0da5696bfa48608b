import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Explanation } from "./explanation";
import styles from "./why.module.css";

/** The "why" beside a figure: a native popover, so that it opens without scripts too. `of` names the figure. */
export function Why({ of, explanation }: { of: string; explanation: Explanation }) {
  const { rule, filter, asOf, rows, missing, href } = explanation;
  const t = useTranslations("common.why");
  const id = useId();
  const facts = [
    [t("rule"), rule],
    [t("filter"), filter],
    [t("asOf"), asOf],
    [t("rows"), rows],
    [t("missing"), missing],
  ];
  return (
    <span className={styles.anchor} data-why>
      <button className={styles.button} type="button" popoverTarget={id} aria-label={t("open", { of })}>
        ?
      </button>
      <span id={id} popover="auto" className={styles.card} role="dialog" aria-label={t("open", { of })}>
        <strong className={styles.title}>{of}</strong>
        {facts.map(([term, text]) => (
          <span key={term} className={styles.fact}>
            <span className={styles.term}>{term}</span> <span>{text}</span>
          </span>
        ))}
        {href !== undefined && <a href={href}>{t("list")}</a>}
      </span>
    </span>
  );
}
