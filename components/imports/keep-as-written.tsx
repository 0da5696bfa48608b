"use client";

import { useTranslations } from "next-intl";
import type { ReadingChoices } from "@/lib/imports/reading";
import styles from "./keep-as-written.module.css";
import { useReading } from "./use-reading";

type KeepAsWrittenProps = { id: string; choices: ReadingChoices; word: "keepAsWritten" | "repairAgain" };

/** Reads the file again with one kind of repair declined, or made after all. */
export function KeepAsWritten({ id, choices, word }: KeepAsWrittenProps) {
  const t = useTranslations("imports.preview");
  const { isReading, failure, read } = useReading(() => undefined);
  return (
    <>
      <button
        type="button"
        className={styles.keep}
        aria-disabled={isReading}
        onClick={() => void read(`/imports/${id}/read`, { choices, isMapping: false })}
      >
        {t(isReading ? "rereading" : word)}
      </button>
      {failure && <span role="alert">{failure}</span>}
    </>
  );
}
