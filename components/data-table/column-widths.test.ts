import { expect, test } from "vitest";
import { columnWidths, withColumnWidth } from "./column-widths";

test("widths are read as they were written, within what can be used", () => {
  expect([...columnWidths("unit:240,card:96")]).toEqual([
    ["unit", 240],
    ["card", 96],
  ]);
  expect([...columnWidths("unit:10,card:9999,age:-5,x:1e3,<b>:100")]).toEqual([
    ["unit", 60],
    ["card", 640],
  ]);
  expect(columnWidths(null).size).toBe(0);
});

test("a width is set, changed, and taken away again", () => {
  const one = withColumnWidth(null, "unit", 180.6);
  expect(one).toBe("unit:181");
  const two = withColumnWidth(one, "card", 90);
  expect(two).toBe("unit:181,card:90");
  expect(withColumnWidth(two, "unit", 300)).toBe("unit:300,card:90");
  expect(withColumnWidth(withColumnWidth(two, "unit", null), "card", null)).toBeNull();
});
