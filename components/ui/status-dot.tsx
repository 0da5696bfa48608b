import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./status-dot.module.css";
import type { Tone } from "./tone";
import tones from "./tone.module.css";

/** A state as a small dot with its word; the colour never stands alone. */
export function StatusDot({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={classNames(styles.status, tones[tone])}>{children}</span>;
}
