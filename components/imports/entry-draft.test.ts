import { expect, test } from "vitest";
import { entryChanges, entryDraftOf, entryForm } from "./entry-draft";

const table = { rows: [["Họ và tên"], ["An"]], unitId: "u", importId: null };

test("a table comes back from its draft as it was, and from nothing else", () => {
  const draft = { savedAt: 0, version: null, changes: entryChanges(table) };
  expect(entryDraftOf(JSON.parse(JSON.stringify(draft)))).toEqual(table);
  expect(entryDraftOf(null)).toBeNull();
  expect(entryDraftOf({ ...draft, changes: { rows: { from: null, to: "x" } } })).toBeNull();
});

test("each campaign has a table of its own", () => {
  const forms = [
    entryForm("MEMBERS", null),
    entryForm("STUDY_RESULTS", "a"),
    entryForm("STUDY_RESULTS", "b"),
  ];
  expect(new Set(forms).size).toBe(3);
});
