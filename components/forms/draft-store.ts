import * as z from "zod";
import type { FieldChanges } from "./merge-changes";

const draft = z.strictObject({
  savedAt: z.number(),
  /** Version of the record it was written over; null where there is none yet. */
  version: z.number().nullable(),
  changes: z.record(z.string(), z.strictObject({ from: z.unknown(), to: z.unknown() })),
});

/** Unsaved work on one form. */
export type Draft = { savedAt: number; version: number | null; changes: FieldChanges };

const prefix = "so-khoi-draft:";
const longestLifeMs = 7 * 24 * 3600 * 1000;

/** Everything under which a draft is found again: whose, of which form, about which record. */
export function draftKey(accountId: string, form: string): string {
  return `${prefix}${accountId}:${form}`;
}

/**
 * Drafts lie in this browser's storage and nowhere else: never in a request, an address or a log. Only the fields a person
 * changed are kept, for seven days at most, and they go when saved, thrown away or signed out. They are not encrypted: a key
 * from the server would end with the session that the draft has to outlive, and a key beside the draft protects nothing
 * from somebody who already uses this account of the computer.
 */
export function readDraft(storage: Storage, key: string, now: number): Draft | null {
  const parsed = draft.safeParse(parseJson(storage.getItem(key)));
  if (parsed.success && now - parsed.data.savedAt < longestLifeMs) return parsed.data;
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

/** Forgets all drafts of an account, as it signs out. */
export function forgetDrafts(storage: Storage, accountId: string): void {
  for (const key of keysWith(storage, draftKey(accountId, ""))) storage.removeItem(key);
}

/** Forgets what is too old, whoever's it is: on a shared computer its owner may never come back. */
export function sweepDrafts(storage: Storage, now: number): void {
  for (const key of keysWith(storage, prefix)) readDraft(storage, key, now);
}

function keysWith(storage: Storage, start: string): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "").filter((key) =>
    key.startsWith(start),
  );
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
