import { expect, it } from "vitest";
import { differencesOf } from "./digest-database";

const table = (name: string, rows: number, sha256: string) => ({ name, rows, sha256 });

it("names every table that differs, and how", () => {
  const expected = [table("a", 1, "x"), table("b", 2, "y"), table("c", 3, "z"), table("d", 4, "w")];
  const found = [table("a", 1, "x"), table("b", 5, "y"), table("c", 3, "!"), table("e", 1, "v")];
  expect(differencesOf(expected, found)).toEqual([
    "b has 5 rows instead of 2",
    "c has other rows",
    "d is missing",
    "e is not in the backup",
  ]);
  expect(differencesOf(expected, expected)).toEqual([]);
});
