import styles from "./rate.module.css";
import { type StudyWords, useStudyWords } from "./study-words";

type RateProps = {
  /** Null while nobody is summoned, shown as "—". */
  percent: number | null;
  /** The threshold it misses; left out when it reaches it or is not judged. */
  belowPercent?: number | undefined;
};

/** A participation rate; one below its threshold says so by a sign and in words, not by colour alone. */
export function Rate(props: RateProps) {
  return <RateCell words={useStudyWords()} {...props} />;
}

/** The same among hundreds of cells, for which the table asks for the words once. */
export function RateCell({ words, percent, belowPercent }: RateProps & { words: StudyWords }) {
  if (percent === null) {
    return (
      <span role="img" aria-label={words.t("notEntered")} title={words.t("notEntered")}>
        —
      </span>
    );
  }
  if (belowPercent === undefined) return words.percent(percent);
  const reason = words.t("belowThreshold", { threshold: words.threshold(belowPercent) });
  return (
    <span className={styles.below} title={reason}>
      <span aria-hidden="true">▼ </span>
      {words.percent(percent)}
      <span className={styles.words}> {reason}</span>
    </span>
  );
}
