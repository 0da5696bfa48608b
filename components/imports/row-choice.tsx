"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useOptimistic, useState, useTransition } from "react";
import { useContentKey } from "@/components/forms/use-content-key";
import { useLostSentence } from "@/components/forms/use-lost-sentence";
import { chooseImportRow } from "@/lib/imports/actions";
import type { RowChoice as Choice } from "@/lib/imports/policy";
import styles from "./row-choice.module.css";

type RowChoiceProps = {
  id: string;
  rowNumber: number;
  name: string;
  /** What is possible, what is proposed first. */
  choices: readonly Choice[];
  chosen: Choice | null;
  /** The file may mean somebody in the register: the question is whether it does. */
  isDoubtful: boolean;
};

/** What a person decides about one row; kept at once, so that it stands on every page and another day. */
export function RowChoice({ id, rowNumber, name, choices, chosen, isDoubtful }: RowChoiceProps) {
  const t = useTranslations("imports");
  const lostSentence = useLostSentence();
  const router = useRouter();
  const contentKey = useContentKey();
  const [, startTransition] = useTransition();
  const [failure, setFailure] = useState<string | null>(null);
  const [value, setValue] = useOptimistic(chosen ?? choices[0] ?? "SKIP");

  const choose = (choice: Choice) =>
    startTransition(async () => {
      setValue(choice);
      const input = { id, rowNumber, choice: choice === choices[0] ? null : choice };
      try {
        const answer = await chooseImportRow(input, contentKey.of(input));
        contentKey.forget();
        setFailure(answer.ok ? null : answer.error.message);
        router.refresh();
      } catch (error) {
        setFailure(lostSentence(error));
      }
    });

  const word = (choice: Choice) =>
    isDoubtful && choice !== "SKIP"
      ? t(choice === "ADD" ? "choice.OTHER" : "choice.SAME")
      : t(`choice.${choice}`);
  return (
    <span className={styles.choice}>
      <select
        aria-label={t("preview.choice", { row: rowNumber, name })}
        value={value}
        onChange={(event) => {
          const picked = choices.find((choice) => choice === event.currentTarget.value);
          if (picked) choose(picked);
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {word(choice)}
          </option>
        ))}
      </select>
      {failure && <span role="alert">{failure}</span>}
    </span>
  );
}
