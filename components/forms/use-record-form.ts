"use client";

import { useForm } from "@mantine/form";
import { unstable_rethrow } from "next/navigation";
import { useMessages, useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import type * as z from "zod";
import type { Action, ActionError } from "@/lib/action/result";
import { fieldErrors } from "./field-errors";
import type { FormFields } from "./record-form-context";
import { useContentKey } from "./use-content-key";

type Definition<Input, Value> = {
  schema: z.ZodType<unknown, Input>;
  initialValues: Input;
  action: Action<Input, Value>;
  onSaved: ((value: Value) => void) | undefined;
};

/** State and behaviour of a RecordForm: values, errors, sending, and where the cursor goes after a refusal. */
export function useRecordForm<Input extends Record<string, unknown>, Value>(
  definition: Definition<Input, Value>,
) {
  const { schema, initialValues, action, onSaved } = definition;
  const t = useTranslations();
  const messages = useMessages();
  const form = useForm<Input>({ initialValues });
  const formRef = useRef<HTMLFormElement>(null);
  const labels = useRef(new Map<string, string>());
  const contentKey = useContentKey();
  const [pending, startTransition] = useTransition();
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [failure, setFailure] = useState<ActionError | null>(null);

  // Every refusal is a new object, so the cursor moves again even when the same field is wrong a second time.
  useEffect(() => {
    if (failure) focusFirstError(formRef.current);
  }, [failure]);

  const refuse = (error: ActionError) => {
    form.setErrors(error.fields ?? {});
    setFailure(error);
  };

  const send = async (input: Input) => {
    try {
      const answer = await action(input, contentKey.of(input));
      if (!answer.ok) return refuse(answer.error);
      form.clearErrors();
      form.resetDirty(input);
      contentKey.forget();
      setFailure(null);
      setSavedAt(new Date());
      onSaved?.(answer.value);
    } catch (error) {
      // Redirects and "not found" travel as exceptions and belong to the framework.
      unstable_rethrow(error);
      refuse({ message: t("common.form.connectionLost") });
    }
  };

  const submit = () => {
    if (pending) return;
    const input = form.getValues();
    const wrong = fieldErrors(schema, input, { messages, translate: t });
    if (Object.keys(wrong).length > 0) refuse({ message: t("errors.checkFields"), fields: wrong });
    else startTransition(() => send(input));
  };

  const fields: FormFields = {
    read: (name) => form.getInputProps(name).value,
    setValue: (name, value) => form.getInputProps(name).onChange(value),
    setError: (name, sentence) => form.setFieldError(name, sentence),
    errorOf: (name) => (form.errors[name] ? String(form.errors[name]) : undefined),
    registerLabel: (name, label) => {
      labels.current.set(name, label);
    },
  };
  const wrongFields = Object.keys(form.errors).map((name) => ({
    name,
    label: labels.current.get(name),
    sentence: String(form.errors[name]),
  }));
  return { fields, wrongFields, formRef, submit, pending, savedAt, failure, dirty: form.isDirty() };
}

function focusFirstError(form: HTMLFormElement | null): void {
  const target =
    form?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    form?.querySelector<HTMLElement>("[data-error-summary]");
  target?.focus();
}
