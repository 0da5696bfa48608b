import * as z from "zod";
import { isFresh, parseJson } from "./kept-drafts";
import type { FieldChanges } from "./merge-changes";

const draft = z.strictObject({
  savedAt: z.number(),
  /** Version of the record it was written over; null where there is none yet. */
  version: z.number().nullable(),
  changes: z.record(z.string(), z.strictObject({ from: z.unknown(), to: z.unknown() })),
});

/** Unsaved work on one form. */
export type Draft = { savedAt: number; version: number | null; changes: FieldChanges };

/**
 * Drafts lie in this browser's storage and nowhere else: never in a request, an address or a log. Only the fields a person
 * changed are kept, for seven days at most, and they go when saved, thrown away or signed out. They are not encrypted: a key
 * from the server would end with the session that the draft has to outlive, and a key beside the draft protects nothing
 * from somebody who already uses this account of the computer.
 */
export function readDraft(storage: Storage, key: string, now: number): Draft | null {
  const parsed = draft.safeParse(parseJson(storage.getItem(key)));
  if (parsed.success && isFresh(parsed.data.savedAt, now)) return parsed.data;
  storage.removeItem(key);
  return null;
}

/** Whether it is kept: a full or forbidden storage is no error of the person who types. */
export function keepDraft(storage: Storage, key: string, given: Draft): boolean {
  try {
    storage.setItem(key, JSON.stringify(given));
    return true;
  } catch {
    return false;
  }
}
