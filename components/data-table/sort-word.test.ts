import { describe, expect, test } from "vitest";
import { furtherSort, nextSort, parseSortWord, parseSortWords, sortWord } from "./sort-word";

const columns = ["name", "age", "unit", "card"] as const;

test("an order survives the way through the address", () => {
  for (const sort of [
    { column: "name", direction: "asc" },
    { column: "age", direction: "desc" },
  ] as const) {
    expect(parseSortWord(sortWord(sort), columns)).toEqual(sort);
    expect(parseSortWords(sortWord(sort), columns)).toEqual([sort]);
  }
  for (const word of ["unit,-age", "-age,name,unit"])
    expect(sortWord(parseSortWords(word, columns) ?? [])).toBe(word);
});

test.each(["salary", "", "--name", "name,age", null, undefined])("%s is no order by one column", (word) => {
  expect(parseSortWord(word, columns)).toBeNull();
});

test("of several columns unknown ones are left out, and each counts once, where it stands first", () => {
  expect(sortWord(parseSortWords("salary,-age,name,age", columns) ?? [])).toBe("-age,name");
  expect(sortWord(parseSortWords("name,age,unit,card", columns) ?? [])).toBe("name,age,unit");
  for (const word of ["salary,--name", ",", "", null]) expect(parseSortWords(word, columns)).toBeNull();
});

test("the first click takes the column's own direction, the next one turns it", () => {
  const first = nextSort("age", "desc", { column: "name", direction: "asc" });
  expect(first).toEqual({ column: "age", direction: "desc" });
  expect(nextSort("age", "desc", first)).toEqual({ column: "age", direction: "asc" });
  expect(nextSort("age", "desc", parseSortWords("unit,age", columns))).toEqual(first);
});

describe("a click with Shift", () => {
  const clicked = (word: string, column: string) =>
    sortWord(furtherSort(column, column === "age" ? "desc" : "asc", parseSortWords(word, columns)));

  test("adds the column, turns it, and takes it out again", () => {
    expect(clicked("unit", "age")).toBe("unit,-age");
    expect(clicked("unit,-age", "age")).toBe("unit,age");
    expect(clicked("unit,age", "age")).toBe("unit");
  });
  test("leaves the last key standing and takes the place of the third", () => {
    expect(clicked("age", "age")).toBe("-age");
    expect(clicked("unit,name,card", "age")).toBe("unit,name,-age");
  });
});
