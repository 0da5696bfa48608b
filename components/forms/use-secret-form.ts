"use client";

import { unstable_rethrow } from "next/navigation";
import { useMessages, useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState, useTransition } from "react";
import type { ActionError, ActionResult } from "@/lib/action/result";
import { fieldErrors, type LoadSchema } from "./field-errors";
import { useLostSentence } from "./use-lost-sentence";

type Definition<Input extends Record<string, unknown>, Value> = {
  /** The schema the server uses; its messages are keys of the catalogue. */
  schema: LoadSchema<Input>;
  /** The input with what stands in the form's fields. */
  read: (typed: (name: string) => string) => Input;
  send: (input: Input) => Promise<ActionResult<Value>>;
  onDone: (value: Value, input: Input) => void;
};

/**
 * A form for passwords and codes. Unlike a RecordForm it keeps no draft and no state of what was typed; the fields are the
 * browser's own, so a password manager can fill them. After a refusal the cursor stands in the first wrong field.
 */
export function useSecretForm<Input extends Record<string, unknown>, Value>(
  definition: Definition<Input, Value>,
) {
  const t = useTranslations();
  const lostSentence = useLostSentence();
  const messages = useMessages();
  const form = useRef<HTMLFormElement>(null);
  const [error, setError] = useState<ActionError | null>(null);
  const [pending, startTransition] = useTransition();

  useEffect(() => {
    if (!error) return;
    const fields = [...(form.current?.querySelectorAll<HTMLInputElement>("input:not([type=hidden])") ?? [])];
    (fields.find(({ name }) => error.fields?.[name]) ?? fields[0])?.focus();
  }, [error]);

  const send = async (input: Input) => {
    const wrong = await fieldErrors(definition.schema, input, { messages, translate: t });
    if (Object.keys(wrong).length > 0) return setError({ message: t("errors.checkFields"), fields: wrong });
    try {
      const answer = await definition.send(input);
      if (!answer.ok) return setError(answer.error);
      setError(null);
      definition.onDone(answer.value, input);
    } catch (failure) {
      unstable_rethrow(failure);
      setError({ message: lostSentence(failure) });
    }
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const typed = new FormData(event.currentTarget);
    const input = definition.read((name) => String(typed.get(name) ?? ""));
    startTransition(() => send(input));
  };

  /** Said above the form; what belongs to a field is said there. */
  const problem = error && !error.fields ? error.message : null;
  return { form, onSubmit, pending, problem, errorOf: (name: string) => error?.fields?.[name] };
}
