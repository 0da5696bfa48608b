"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { followReading, type ReadingProgress } from "./follow-reading";

/** One reading at a time, with how far it is and why it failed; `onRead` gets the preview's id. */
export function useReading(onRead: (id: string) => void) {
  const t = useTranslations("imports.errors");
  const router = useRouter();
  const [isReading, setReading] = useState(false);
  const [progress, setProgress] = useState<ReadingProgress | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

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
    } else setFailure(answer.sentence ?? t(answer.reason));
  };
  return { isReading, progress, failure, read, setFailure };
}
