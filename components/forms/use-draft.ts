"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { browserStorage } from "./browser-storage";
import { useDraftOwner } from "./draft-owner";
import { type Draft, keepDraft, readDraft } from "./draft-store";
import { draftKey } from "./kept-drafts";
import type { FieldChanges } from "./merge-changes";

const pauseMs = 500;

type Work = { form: string; version: number | null; changes: FieldChanges; isPaused: boolean };

/**
 * Keeps unsaved work while it is typed. A draft found on opening stands untouched until the person has decided about it, and
 * nothing new is kept over it meanwhile; nor while a person chooses between two values (`isPaused`), which would make mine the answer.
 */
export function useDraft({ form, version, changes, isPaused }: Work) {
  const accountId = useDraftOwner();
  const key = accountId === null ? null : draftKey(accountId, form);
  const [found, setFound] = useState<Draft | null>(null);
  const [hasLooked, setLooked] = useState(false);
  const [keptAt, setKeptAt] = useState<Date | null>(null);
  const waiting = useRef<Draft | null>(null);
  const written = JSON.stringify(changes);
  const isKeeping = key !== null && hasLooked && found === null && !isPaused;

  useEffect(() => {
    const storage = browserStorage();
    setFound(storage && key !== null ? readDraft(storage, key, Date.now()) : null);
    setLooked(storage !== null);
  }, [key]);

  const write = useCallback(() => {
    const storage = browserStorage();
    const draft = waiting.current;
    if (!storage || key === null || !draft) return;
    waiting.current = null;
    const isEmpty = Object.keys(draft.changes).length === 0;
    if (isEmpty) storage.removeItem(key);
    setKeptAt(!isEmpty && keepDraft(storage, key, draft) ? new Date(draft.savedAt) : null);
  }, [key]);

  useEffect(() => {
    if (!isKeeping) return;
    const given: FieldChanges = JSON.parse(written);
    waiting.current = { savedAt: Date.now(), version, changes: given };
    const timer = setTimeout(write, pauseMs);
    return () => clearTimeout(timer);
  }, [isKeeping, written, version, write]);

  // A closed tab and a followed link leave no time for the pause.
  useEffect(() => {
    window.addEventListener("pagehide", write);
    return () => {
      window.removeEventListener("pagehide", write);
      write();
    };
  }, [write]);

  const forget = useCallback(() => {
    waiting.current = null;
    if (key !== null) browserStorage()?.removeItem(key);
    setFound(null);
    setKeptAt(null);
  }, [key]);

  return { found, keptAt, forget, close: () => setFound(null) };
}
