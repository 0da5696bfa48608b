"use client";

import { unstable_rethrow } from "next/navigation";
import { useState, useTransition } from "react";
import type { Action, ActionError } from "@/lib/action/result";
import { useContentKey } from "./use-content-key";
import { useLostSentence } from "./use-lost-sentence";

/**
 * Sends one action at a time: what to do with its answer is said at the call; a refusal stands here until the next try, in
 * the words of `onRefused` where the caller has better ones.
 */
export function useAct() {
  const lostSentence = useLostSentence();
  const contentKey = useContentKey();
  const [pending, startTransition] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);

  const act = <Input, Value>(
    action: Action<Input, Value>,
    input: Input,
    done: (value: Value) => void,
    onRefused: (error: ActionError) => string | Promise<string> = sentenceOf,
  ) => {
    if (pending) return;
    startTransition(async () => {
      try {
        const answer = await action(input, contentKey.of(input));
        if (!answer.ok) return setRefusal(await onRefused(answer.error));
        contentKey.forget();
        setRefusal(null);
        done(answer.value);
      } catch (error) {
        unstable_rethrow(error);
        setRefusal(lostSentence(error));
      }
    });
  };
  return { act, pending, refusal, forgetRefusal: () => setRefusal(null) };
}

function sentenceOf({ fields, message }: ActionError): string {
  return Object.values(fields ?? {})[0] ?? message;
}
