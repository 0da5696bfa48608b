"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { formatInteger } from "@/lib/i18n/format";
import type { ReadingProgress as Progress } from "./reading-line";
import styles from "./reading-progress.module.css";

/** How far the reading of a file is: the step in words, and a bar over all steps. */
export function ReadingProgress({ progress }: { progress: Progress | null }) {
  const t = useTranslations("imports.progress");
  const locale = useLocale();
  const id = useId();
  const { step, done, total } = progress ?? { step: "OPEN", done: 0, total: 1 };
  const number = (value: number) => formatInteger(value, locale);
  const isCounted = total > 1 && done > 0;
  return (
    <div className={styles.progress}>
      <progress aria-labelledby={id} max={1} value={shareOf({ step, done, total })} />
      <p id={id}>
        {isCounted ? t("count", { step: t(step), done: number(done), total: number(total) }) : t(step)}
      </p>
    </div>
  );
}

/** What each step takes of the whole, as measured on large files. */
const shares = { OPEN: [0, 0.25], READ: [0.25, 0.55], COMPARE: [0.55, 0.6], KEEP: [0.6, 1] } as const;

function shareOf({ step, done, total }: Progress): number {
  const [from, to] = shares[step];
  return from + (to - from) * Math.min(1, done / Math.max(1, total));
}
