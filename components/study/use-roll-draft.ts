"use client";

import { useCallback, useEffect, useState } from "react";
import type { RollMarks } from "@/lib/study/roll-lines";

type Draft = { version: number; marks: RollMarks; at: number };

/**
 * What is not saved of a roll, kept on this device under the account's name: it outlives a cut network, an ended session and a
 * closed tab, and is gone once saved. `restored` is what an earlier visit left, until it is saved or dropped.
 */
export function useRollDraft(accountId: string, sessionId: string, version: number) {
  const name = `so-khoi:roll:${accountId}:${sessionId}`;
  const [restored, setRestored] = useState<Draft | null>(null);

  useEffect(() => setRestored(readDraft(name)), [name]);

  const keep = useCallback(
    (marks: RollMarks) => {
      const draft: Draft = { version, marks, at: Date.now() };
      try {
        localStorage.setItem(name, JSON.stringify(draft));
      } catch {
        // Storage that is full or forbidden leaves the roll as it was before there were drafts.
      }
    },
    [name, version],
  );
  const forget = useCallback(() => {
    localStorage.removeItem(name);
    setRestored(null);
  }, [name]);
  return { restored, keep, forget };
}

function readDraft(name: string): Draft | null {
  try {
    const text = localStorage.getItem(name);
    return text === null ? null : (JSON.parse(text) as Draft);
  } catch {
    return null;
  }
}
