"use client";

import { unstable_rethrow, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState, useTransition } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import dialogStyles from "@/components/ui/dialog.module.css";
import type { Action, ActionError } from "@/lib/action/result";
import styles from "./act-button.module.css";
import { RefusalHelp } from "./refusal-help";
import { useContentKey } from "./use-content-key";
import { useLostSentence } from "./use-lost-sentence";

type ActButtonProps<Input, Value> = {
  action: Action<Input, Value>;
  input: Input;
  label: string;
  variant?: ButtonVariant;
  /** Asked before anything happens, for what cannot be taken back. */
  question?: { title: string; text: string };
  onDone?: () => void;
  /** Where to go after it, as the answer may say; left out, the page shows its new state. */
  doneHref?: string | ((value: Value) => string);
};

/** A button that does one thing to one record, after a question where it needs one, and says why when it could not. */
export function ActButton<Input, Value>(props: ActButtonProps<Input, Value>) {
  const { action, input, label, variant = "secondary", question, onDone, doneHref } = props;
  const t = useTranslations("common");
  const lostSentence = useLostSentence();
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const contentKey = useContentKey();
  const [pending, startTransition] = useTransition();
  const [refusal, setRefusal] = useState<ActionError | null>(null);

  const send = async () => {
    try {
      const answer = await action(input, contentKey.of(input));
      if (!answer.ok) return setRefusal(answer.error);
      contentKey.forget();
      dialog.current?.close();
      setRefusal(null);
      onDone?.();
      if (doneHref) router.push(typeof doneHref === "string" ? doneHref : doneHref(answer.value));
      else router.refresh();
    } catch (error) {
      unstable_rethrow(error);
      setRefusal({ message: lostSentence(error) });
    }
  };
  const act = () => {
    if (!pending) startTransition(send);
  };
  const sentence = refusal && (
    <>
      <p className={styles.refusal} role="alert">
        {refusal.message}
      </p>
      <RefusalHelp reason={refusal.reason} onRetry={act} />
    </>
  );

  if (!question) {
    return (
      <div className={styles.act}>
        <Button variant={variant} aria-disabled={pending} onClick={act}>
          {label}
        </Button>
        {sentence}
      </div>
    );
  }
  return (
    <>
      <Button variant={variant} onClick={() => dialog.current?.showModal()}>
        {label}
      </Button>
      <dialog
        ref={dialog}
        className={dialogStyles.dialog}
        aria-label={question.title}
        onClose={() => setRefusal(null)}
      >
        <h2>{question.title}</h2>
        <p className={dialogStyles.text}>{question.text}</p>
        {sentence}
        <div className={dialogStyles.answers}>
          <Button variant={variant === "danger" ? "danger" : "primary"} aria-disabled={pending} onClick={act}>
            {label}
          </Button>
          <Button onClick={() => dialog.current?.close()}>{t("cancel")}</Button>
        </div>
      </dialog>
    </>
  );
}
