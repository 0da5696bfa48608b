import { describe, expect, test } from "vitest";
import { movedColumn, toggledColumns, visibleColumns } from "./visible-columns";

const columns = [{ id: "name" }, { id: "unit" }, { id: "card", hidden: true }, { id: "age" }];
const shown = (cols: string | null) => visibleColumns(columns, cols).map(({ id }) => id);

test("without a choice every column shows but the hidden ones", () => {
  expect(shown(null)).toEqual(["name", "unit", "age"]);
});

test("an address shows its columns in its order, each once", () => {
  expect(shown("name,age,unit")).toEqual(["name", "age", "unit"]);
  expect(shown("age,name,age,card")).toEqual(["name", "age", "card"]);
});

test("no address can hide the first column or invent one", () => {
  expect(shown("salary")).toEqual(["name"]);
  expect(shown("")).toEqual(["name"]);
});

describe("showing and hiding", () => {
  test("a column and hiding it again leads back to the plain address", () => {
    const with_ = toggledColumns(columns, null, "card");
    expect(with_).toBe("name,unit,card,age");
    expect(toggledColumns(columns, with_, "card")).toBeNull();
  });
  test("keeps the order chosen", () => {
    expect(toggledColumns(columns, "name,age,unit", "card")).toBe("name,card,age,unit");
    expect(toggledColumns(columns, "name,age,unit", "age")).toBe("name,unit");
  });
});

describe("moving", () => {
  test("a column and back leads to the plain address", () => {
    const moved = movedColumn(columns, null, "age", -1);
    expect(moved).toBe("name,age,unit");
    expect(movedColumn(columns, moved, "age", 1)).toBeNull();
  });
  test("stops at both ends, and the first column stays first", () => {
    expect(movedColumn(columns, null, "unit", -1)).toBeNull();
    expect(movedColumn(columns, null, "age", 1)).toBeNull();
    expect(movedColumn(columns, null, "name", 1)).toBeNull();
    expect(movedColumn(columns, null, "card", 1)).toBeNull();
  });
});
