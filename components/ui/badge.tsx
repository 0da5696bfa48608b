import type { ReactNode } from "react";
import styles from "./badge.module.css";
import { classNames } from "./class-names";
import type { Tone } from "./tone";
import tones from "./tone.module.css";

/** A short label set apart from the text beside it. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={classNames(styles.badge, tones[tone])}>{children}</span>;
}
