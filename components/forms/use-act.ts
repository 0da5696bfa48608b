"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { Action } from "@/lib/action/result";
import { useContentKey } from "./use-content-key";

/** Sends one action at a time: what to do with its answer is said at the call; a refusal stands here until the next try. */
export function useAct() {
  const t = useTranslations("common.form");
  const contentKey = useContentKey();
  const [pending, startTransition] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);

  const act = <Input, Value>(action: Action<Input, Value>, input: Input, done: (value: Value) => void) => {
    if (pending) return;
    startTransition(async () => {
      try {
        const answer = await action(input, contentKey.of(input));
        if (!answer.ok)
          return setRefusal(Object.values(answer.error.fields ?? {})[0] ?? answer.error.message);
        contentKey.forget();
        setRefusal(null);
        done(answer.value);
      } catch (error) {
        unstable_rethrow(error);
        setRefusal(t("connectionLost"));
      }
    });
  };
  return { act, pending, refusal };
}
