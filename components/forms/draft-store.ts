import { isObject } from "@/lib/is-object";
import { isFresh, parseJson } from "./kept-drafts";
import type { FieldChanges } from "./merge-changes";

/** Unsaved work on one form. */
export type Draft = {
  savedAt: number;
  /** Version of the record it was written over; null where there is none yet. */
  version: number | null;
  changes: FieldChanges;
};

/**
 * Drafts lie in this browser's storage and nowhere else: never in a request, an address or a log. Only the fields a person
 * changed are kept, for seven days at most, and they go when saved, thrown away or signed out. They are not encrypted: a key
 * from the server would end with the session that the draft has to outlive, and a key beside the draft protects nothing
 * from somebody who already uses this account of the computer.
 */
export function readDraft(storage: Storage, key: string, now: number): Draft | null {
  const kept = parseJson(storage.getItem(key));
  if (isDraft(kept) && isFresh(kept.savedAt, now)) return kept;
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

// By hand: with the parser of the schemas, every form would weigh a tenth more before anybody has typed.
function isDraft(kept: unknown): kept is Draft {
  return (
    isObject(kept) &&
    typeof kept.savedAt === "number" &&
    (kept.version === null || typeof kept.version === "number") &&
    isObject(kept.changes) &&
    Object.values(kept.changes).every((change) => isObject(change) && "from" in change && "to" in change)
  );
}
