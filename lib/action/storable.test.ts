import { expect, it } from "vitest";
import { unstorablePlaces } from "./storable";

it.each([
  ["a name", []],
  ["Nguyễn Thị Ánh 👩‍👩‍👧", []],
  ["a\0b", [""]],
  ["half \ud800", [""]],
  ["\udc00 half", [""]],
  [{ id: "x", version: 2 ** 31 - 1, rate: 95.5, note: null, isShared: true }, []],
  [{ version: 2 ** 31, least: -(2 ** 31) }, ["version", "least"]],
  [{ note: "\0", documents: [{ number: "1" }, { number: "\ud83d" }] }, ["note", "documents.1.number"]],
])("%j: %j", (given, places) => {
  expect(unstorablePlaces(given)).toEqual(places);
});
