import { expect, test } from "vitest";
import { nextSort, parseSortWord, sortWord } from "./sort-word";

const columns = ["name", "age"] as const;

test("an order survives the way through the address", () => {
  for (const sort of [
    { column: "name", direction: "asc" },
    { column: "age", direction: "desc" },
  ] as const) {
    expect(parseSortWord(sortWord(sort), columns)).toEqual(sort);
  }
});

test.each(["salary", "", "--name", "name,age", null, undefined])("%s is no order", (word) => {
  expect(parseSortWord(word, columns)).toBeNull();
});

test("the first click takes the column's own direction, the next one turns it", () => {
  const first = nextSort("age", "desc", { column: "name", direction: "asc" });
  expect(first).toEqual({ column: "age", direction: "desc" });
  expect(nextSort("age", "desc", first)).toEqual({ column: "age", direction: "asc" });
});
