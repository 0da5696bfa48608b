"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { formatDecimal } from "@/lib/i18n/format";
import styles from "./form-notice.module.css";
import type { FieldConflict } from "./merge-changes";

export type Choice = "MINE" | "THEIRS";
export type KnownField = { label: string; word?: ((value: unknown) => string) | undefined };

type ConflictChoiceProps = {
  conflicts: readonly FieldConflict[];
  fieldOf: (name: string) => KnownField | undefined;
  onChosen: (choices: Readonly<Record<string, Choice>>) => void;
};

/** Mine or theirs, for each field two people made different things of. Nothing is chosen beforehand. */
export function ConflictChoice({ conflicts, fieldOf, onChosen }: ConflictChoiceProps) {
  const t = useTranslations("common.conflict");
  const wordOf = useWord();
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const chooseAll = (choice: Choice) =>
    setChoices(Object.fromEntries(conflicts.map(({ name }) => [name, choice])));
  const isDone = conflicts.every(({ name }) => choices[name] !== undefined);
  return (
    <section className={styles.notice} aria-label={t("title")}>
      <p role="alert">{t("text")}</p>
      <div className={styles.acts}>
        <Button onClick={() => chooseAll("MINE")}>{t("allMine")}</Button>
        <Button onClick={() => chooseAll("THEIRS")}>{t("allTheirs")}</Button>
      </div>
      {conflicts.map(({ name, mine, theirs }) => {
        const field = fieldOf(name);
        return (
          <fieldset key={name} className={styles.field}>
            <legend>{field?.label ?? t("list")}</legend>
            {(["MINE", "THEIRS"] as const).map((choice) => (
              <label key={choice} className={styles.answer}>
                <input
                  type="radio"
                  name={`conflict-${name}`}
                  checked={choices[name] === choice}
                  onChange={() => setChoices({ ...choices, [name]: choice })}
                />
                <span>
                  {t(choice === "MINE" ? "mine" : "theirs", {
                    value: wordOf(choice === "MINE" ? mine : theirs, field),
                  })}
                </span>
              </label>
            ))}
          </fieldset>
        );
      })}
      <div className={styles.acts}>
        <Button variant="primary" aria-disabled={!isDone} onClick={() => isDone && onChosen(choices)}>
          {t("apply")}
        </Button>
      </div>
    </section>
  );
}

/** A field's value as its control shows it. */
function useWord() {
  const t = useTranslations("common.conflict");
  const locale = useLocale();
  const wordOf = (value: unknown, field?: KnownField): string => {
    if (value === null || value === undefined || value === "") return t("empty");
    if (field?.word) return field.word(value);
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (typeof value === "number") return formatDecimal(value, locale);
    if (Array.isArray(value)) return value.map((line) => wordOf(line)).join("; ") || t("empty");
    if (typeof value === "object") return Object.values(value).map(String).filter(Boolean).join(", ");
    return String(value);
  };
  return wordOf;
}
