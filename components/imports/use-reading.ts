"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ActionError } from "@/lib/action/result";
import { followReading } from "./follow-reading";
import type { ReadingProgress } from "./reading-line";

/**
 * One reading at a time, with how far it is and why it failed, in words and, where something can be done about it, as a reason;
 * `onRead` gets the preview's id.
 */
export function useReading(onRead: (id: string) => void) {
  const t = useTranslations("imports.errors");
  const router = useRouter();
  const [isReading, setReading] = useState(false);
  const [progress, setProgress] = useState<ReadingProgress | null>(null);
  const [failure, setSentence] = useState<string | null>(null);
  const [reason, setReason] = useState<ActionError["reason"]>();
  const setFailure = (sentence: string | null, why?: ActionError["reason"]) => {
    setSentence(sentence);
    setReason(why);
  };

  const read = async (url: string, body: File | object) => {
    if (isReading) return;
    setFailure(null);
    setProgress(null);
    setReading(true);
    const answer = await followReading(url, body, setProgress);
    setReading(false);
    if ("id" in answer) {
      onRead(answer.id);
      router.refresh();
    } else if (answer.reason) setFailure(t(answer.reason), reasons[answer.reason]);
    else setFailure(answer.sentence);
  };
  return { isReading, progress, failure, reason, read, setFailure };
}

const reasons = { signedOut: "signedOut", connectionLost: "offline" } as const;
