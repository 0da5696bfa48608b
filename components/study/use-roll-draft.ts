"use client";

import { useCallback, useEffect, useState } from "react";
import { browserStorage } from "@/components/forms/browser-storage";
import { keepDraft, readDraft } from "@/components/forms/draft-store";
import { draftKey } from "@/components/forms/kept-drafts";
import { isObject } from "@/lib/is-object";
import { isRollMark, type RollMark, type RollMarks } from "@/lib/study/roll-lines";

type RollDraft = { version: number | null; marks: RollMarks; at: number };

/**
 * What is not saved of a roll, kept with the drafts of forms (draft-store.ts): it outlives a cut network, an ended session and
 * a closed tab, and is gone once saved. `restored` is what an earlier visit left, until it is saved or dropped.
 */
export function useRollDraft(accountId: string, sessionId: string, version: number) {
  const key = draftKey(accountId, `study.roll ${sessionId}`);
  const [restored, setRestored] = useState<RollDraft | null>(null);
  const [keptAt, setKeptAt] = useState<Date | null>(null);

  useEffect(() => setRestored(readRollDraft(key)), [key]);

  const keep = useCallback(
    (marks: RollMarks) => {
      const storage = browserStorage();
      const savedAt = Date.now();
      const isKept =
        storage !== null &&
        keepDraft(storage, key, { savedAt, version, changes: { marks: { from: null, to: marks } } });
      setKeptAt(isKept ? new Date(savedAt) : null);
    },
    [key, version],
  );
  const forget = useCallback(() => {
    browserStorage()?.removeItem(key);
    setRestored(null);
    setKeptAt(null);
  }, [key]);
  return { restored, keptAt, keep, forget };
}

function readRollDraft(key: string): RollDraft | null {
  const storage = browserStorage();
  const draft = storage && readDraft(storage, key, Date.now());
  const marks = draft?.changes.marks?.to;
  return draft && isRoll(marks) ? { version: draft.version, marks, at: draft.savedAt } : null;
}

function isRoll(marks: unknown): marks is Record<string, RollMark> {
  return isObject(marks) && Object.values(marks).every(isRollMark);
}
