import { expect, test } from "vitest";
import { movedMark, optionGroups, withRecent } from "./palette-options";

const entry = (href: string) => ({ href, label: href, note: null });
const answer = { pages: [entry("/members")], units: [], members: [entry("/members/1")] };

test("empty groups are left out, and what was opened lately shows only while nothing is typed", () => {
  const ids = (text: string) => optionGroups(answer, [entry("/study")], text).map(({ id }) => id);
  expect(ids("")).toEqual(["recent", "pages", "members"]);
  expect(ids("an")).toEqual(["pages", "members"]);
  expect(optionGroups(null, [], "")).toEqual([]);
});

test("a choice made again moves to the front and stands there once; six are kept", () => {
  const choices = ["/1", "/2", "/3", "/4", "/5", "/6", "/7", "/3"].map(entry);
  const recent = choices.reduce(withRecent, [] as ReturnType<typeof entry>[]);
  expect(recent.map(({ href }) => href)).toEqual(["/3", "/7", "/6", "/5", "/4", "/2"]);
});

test("arrows go round, page keys to the ends, other keys stay with the text", () => {
  expect(movedMark("ArrowDown", 2, 3)).toBe(0);
  expect(movedMark("ArrowUp", 0, 3)).toBe(2);
  expect(movedMark("PageDown", 0, 3)).toBe(2);
  expect(movedMark("PageUp", 2, 3)).toBe(0);
  for (const key of ["Home", "End", "ArrowLeft", "a"]) expect(movedMark(key, 1, 3)).toBeNull();
  expect(movedMark("ArrowDown", 0, 0)).toBeNull();
});
