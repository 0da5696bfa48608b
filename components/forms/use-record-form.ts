"use client";

import { useForm } from "@mantine/form";
import { unstable_rethrow } from "next/navigation";
import { useMessages, useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, useTransition } from "react";
import type { Action, ActionError } from "@/lib/action/result";
import type { Choice, KnownField } from "./conflict-choice";
import { fieldErrors, type LoadSchema } from "./field-errors";
import { fieldsOf, versionOf, withFields } from "./field-values";
import { inFormOrder } from "./in-form-order";
import { changesOf, type FieldChanges, type FieldConflict, mergeChanges } from "./merge-changes";
import type { FormFields } from "./record-form-context";
import { useContentKey } from "./use-content-key";
import { useDraft } from "./use-draft";
import { useEarlyTyping } from "./use-early-typing";
import { useListeners } from "./use-listeners";
import { useLostSentence } from "./use-lost-sentence";

type Definition<Input, Value> = {
  draft: string;
  schema: LoadSchema<Input>;
  initialValues: Input;
  action: Action<Input, Value>;
  onSaved?: (value: Value, forgetDraft: () => void) => void;
  isStep?: boolean;
};

/** State and behaviour of a RecordForm: values, errors, sending, and where the cursor goes after a refusal. */
export function useRecordForm<Input extends Record<string, unknown>, Value>(
  definition: Definition<Input, Value>,
) {
  const { schema, initialValues, action, onSaved, isStep = false } = definition;
  const t = useTranslations();
  const lostSentence = useLostSentence();
  const messages = useMessages();
  const { subscribe, tell } = useListeners();
  const form = useForm<Input>({ mode: "uncontrolled", initialValues, onValuesChange: tell });
  const values = useSyncExternalStore(subscribe, form.getValues, form.getValues);
  const formRef = useRef<HTMLFormElement>(null);
  const known = useRef(new Map<string, KnownField>());
  const contentKey = useContentKey();
  const [pending, startTransition] = useTransition();
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [failure, setFailure] = useState<ActionError | null>(null);
  /** What is stored, as far as this form knows. */
  const [base, setBase] = useState(initialValues);
  const [conflicts, setConflicts] = useState<readonly FieldConflict[]>([]);
  const changes = changesOf(base, values);
  const draft = useDraft({
    form: definition.draft,
    version: versionOf(base),
    changes,
    isPaused: conflicts.length > 0,
  });

  // Every refusal is a new object, so the cursor moves again even when the same field is wrong a second time.
  useEffect(() => {
    if (failure) focusFirstError(formRef.current);
  }, [failure]);

  const refuse = (error: ActionError) => {
    form.setErrors(error.fields ?? {});
    setFailure(error);
  };

  /** Puts changes on what is stored; where somebody else changed the same field, a person is asked. */
  const merge = (mine: FieldChanges, stored: Input) => {
    const merged = mergeChanges(mine, stored);
    setBase(stored);
    form.resetDirty(stored);
    form.setValues(withFields(stored, merged.mine));
    setConflicts(merged.conflicts);
    return merged.conflicts;
  };

  const choose = (choices: Readonly<Record<string, Choice>>) => {
    const theirs = conflicts.filter(({ name }) => choices[name] === "THEIRS");
    form.setValues(
      withFields(form.getValues(), Object.fromEntries(theirs.map((field) => [field.name, field.theirs]))),
    );
    setConflicts([]);
    setFailure(null);
  };

  const send = async (input: Input) => {
    const wrong = await fieldErrors(schema, input, { messages, translate: t });
    if (Object.keys(wrong).length > 0) return refuse({ message: t("errors.checkFields"), fields: wrong });
    try {
      const answer = await action(input, contentKey.of(input));
      if (!answer.ok) {
        const { stored, saved = "" } = answer.error;
        if (!stored) return refuse(answer.error);
        const asked = merge(changesOf(base, input), withFields(base, fieldsOf(stored)));
        const next = t(asked.length > 0 ? "common.conflict.choose" : "common.conflict.merged");
        return refuse({ message: `${saved} ${next}` });
      }
      form.clearErrors();
      contentKey.forget();
      setFailure(null);
      if (!isStep) {
        form.resetDirty(input);
        setBase(input);
        draft.forget();
        setSavedAt(new Date());
      }
      onSaved?.(answer.value, draft.forget);
    } catch (error) {
      // Redirects and "not found" travel as exceptions and belong to the framework.
      unstable_rethrow(error);
      refuse({ message: lostSentence(error), reason: "offline" });
    }
  };

  const submit = () => {
    if (pending) return;
    if (conflicts.length > 0) return refuse({ message: t("common.conflict.choose") });
    const input = form.getValues();
    startTransition(() => send(input));
  };

  /** Fetches the schema while a person types, so that "Lưu" need not wait for it. */
  const prepare = () => void schema().catch(() => undefined);

  const latest = useRef(form);
  latest.current = form;
  // The same for as long as no error comes or goes: a key draws the field it is typed in, not the form.
  const fields = useMemo<FormFields>(
    () => ({
      read: (name) => latest.current.getInputProps(name).defaultValue,
      values: () => latest.current.getValues(),
      subscribe,
      setValue: (name, value) => latest.current.getInputProps(name).onChange(value),
      setError: (name, sentence) => latest.current.setFieldError(name, sentence),
      errorOf: (name) => (form.errors[name] ? String(form.errors[name]) : undefined),
      registerField: (name, field) => {
        known.current.set(name, field);
      },
    }),
    [form.errors, subscribe],
  );
  useEarlyTyping(formRef, fields);
  const fieldOf = (name: string) => known.current.get(name);
  const wrongFields = inFormOrder(Object.keys(form.errors), known.current.keys()).map((name) => ({
    name,
    label: fieldOf(name)?.label,
    sentence: String(form.errors[name]),
  }));
  const restore = () => {
    if (draft.found) merge({ ...draft.found.changes, ...changes }, base);
    draft.close();
  };
  const isOlder = draft.found !== null && draft.found.version !== versionOf(base);
  const offer = draft.found && { ...draft.found, isOlder, onUse: restore, onDiscard: draft.forget };
  const state = { pending, savedAt, failure, dirty: form.isDirty(), keptAt: draft.keptAt };
  return { fields, fieldOf, wrongFields, formRef, prepare, submit, offer, conflicts, choose, ...state };
}

function focusFirstError(form: HTMLFormElement | null): void {
  const target =
    form?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    form?.querySelector<HTMLElement>("[data-error-summary]");
  target?.focus();
}
