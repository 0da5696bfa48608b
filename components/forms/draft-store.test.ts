import { describe, expect, test } from "vitest";
import { keepDraft, readDraft } from "./draft-store";
import { draftKey, forgetDrafts, sweepDrafts } from "./kept-drafts";

const now = Date.UTC(2021, 2, 25);
const day = 24 * 3600 * 1000;
const draft = { savedAt: now, version: 2, changes: { name: { from: "An", to: "Ân" } } };

/** A browser's storage, with room for so many texts. */
function storageOf(room = 100): Storage {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    clear: () => texts.clear(),
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    removeItem: (key) => texts.delete(key),
    setItem: (key, text) => {
      if (texts.size >= room) throw new Error("QuotaExceededError");
      texts.set(key, text);
    },
  };
}

describe("a draft", () => {
  test("comes back as it was, to its own account and form alone", () => {
    const storage = storageOf();
    expect(keepDraft(storage, draftKey("a", "member 1"), draft)).toBe(true);
    expect(readDraft(storage, draftKey("a", "member 1"), now)).toEqual(draft);
    expect(readDraft(storage, draftKey("b", "member 1"), now)).toBeNull();
    expect(readDraft(storage, draftKey("a", "member 2"), now)).toBeNull();
  });

  test.each([
    ["six days old", 6 * day, 1],
    ["seven days old", 7 * day, 0],
  ])("%s is swept when it is too old", (_, age, left) => {
    const storage = storageOf();
    keepDraft(storage, draftKey("a", "f"), draft);
    sweepDrafts(storage, now + age);
    expect(storage.length).toBe(left);
  });

  test("goes with the sign-out of its account, which touches nobody else's", () => {
    const storage = storageOf();
    for (const account of ["a", "b"]) keepDraft(storage, draftKey(account, "f"), draft);
    storage.setItem("columns", "1");
    forgetDrafts(storage, "a");
    expect(readDraft(storage, draftKey("a", "f"), now)).toBeNull();
    expect(readDraft(storage, draftKey("b", "f"), now)).toEqual(draft);
    expect(storage.getItem("columns")).toBe("1");
  });

  test.each([
    "{",
    "[]",
    '{"savedAt":"now"}',
    JSON.stringify({ ...draft, savedAt: "now" }),
    JSON.stringify({ ...draft, version: "2" }),
    JSON.stringify({ ...draft, changes: [] }),
    JSON.stringify({ ...draft, changes: { name: "Ân" } }),
    JSON.stringify({ ...draft, changes: { name: { to: "Ân" } } }),
  ])("that is damaged (%s) is none", (text) => {
    const storage = storageOf();
    storage.setItem(draftKey("a", "f"), text);
    expect(readDraft(storage, draftKey("a", "f"), now)).toBeNull();
  });

  test("that finds no room says so", () => {
    expect(keepDraft(storageOf(0), draftKey("a", "f"), draft)).toBe(false);
  });
});
