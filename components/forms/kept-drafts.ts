/**
 * Where drafts lie in the browser's storage, and when they go. Every page needs this, and so it stays without the parser that reads
 * what a draft says (draft-store.ts).
 */
const prefix = "so-khoi-draft:";
const longestLifeMs = 7 * 24 * 3600 * 1000;

/** Everything under which a draft is found again: whose, of which form, about which record. */
export function draftKey(accountId: string, form: string): string {
  return `${prefix}${accountId}:${form}`;
}

/** Forgets all drafts of an account, as it signs out. */
export function forgetDrafts(storage: Storage, accountId: string): void {
  for (const key of keysWith(storage, draftKey(accountId, ""))) storage.removeItem(key);
}

/** Forgets what is too old, whoever's it is: on a shared computer its owner may never come back. */
export function sweepDrafts(storage: Storage, now: number): void {
  for (const key of keysWith(storage, prefix)) {
    const kept = parseJson(storage.getItem(key));
    const savedAt = typeof kept === "object" && kept !== null && "savedAt" in kept ? kept.savedAt : null;
    if (typeof savedAt !== "number" || !isFresh(savedAt, now)) storage.removeItem(key);
  }
}

/** Whether a draft saved then is still offered. */
export function isFresh(savedAt: number, now: number): boolean {
  return now - savedAt < longestLifeMs;
}

/** Null for what is no JSON. */
export function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

function keysWith(storage: Storage, start: string): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "").filter((key) =>
    key.startsWith(start),
  );
}
