"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { readAbsentNumbers } from "@/lib/study/absent-numbers";
import { type RollLine, type RollMarks, withAbsent } from "@/lib/study/roll-lines";
import styles from "./roll-call.module.css";

type RollExceptionsProps = {
  lines: readonly RollLine[];
  inputRef: RefObject<HTMLInputElement | null>;
  onApply: (marks: RollMarks) => void;
};

/** A sign-in sheet typed back: only the numbers of those who did not sign. */
export function RollExceptions({ lines, inputRef, onApply }: RollExceptionsProps) {
  const t = useTranslations("study.roll");
  const id = useId();
  const [text, setText] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const apply = () => {
    const { absent, unread } = readAbsentNumbers(text);
    const { marks, unknown } = withAbsent(lines, absent);
    const refusals = [
      unread.length > 0 && t("unreadPieces", { pieces: unread.join("; ") }),
      unknown.length > 0 && t("unknownNumbers", { numbers: unknown.join(", ") }),
    ].filter((said) => said !== false);
    if (refusals.length > 0) return setRefusal(refusals.join(" "));
    setRefusal(null);
    onApply(marks);
  };
  return (
    <form
      className={styles.exceptions}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <label htmlFor={id}>{t("exceptions")}</label>
      <div className={styles.line}>
        <input
          ref={inputRef}
          id={id}
          className={styles.input}
          value={text}
          autoComplete="off"
          aria-invalid={refusal !== null}
          aria-describedby={`${id}-help`}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit">{t("apply")}</Button>
      </div>
      <p
        id={`${id}-help`}
        className={refusal ? styles.refusal : styles.help}
        role={refusal ? "alert" : undefined}
      >
        {refusal ?? t("exceptionsHelp")}
      </p>
    </form>
  );
}
