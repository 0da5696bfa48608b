import { expect, test } from "vitest";
import { fieldsOf, versionOf, withFields } from "./field-values";

const values = {
  unit: { id: "1", version: 4 },
  place: "A",
  numbers: { MEMBERS: { present: "1" } },
  lines: [1],
};

test("taking a form apart and putting it together gives the same form", () => {
  expect(withFields(values, fieldsOf(values))).toEqual(values);
});

test("fields are put into a copy, by their path; a path that leads nowhere changes nothing", () => {
  const changed = withFields(values, { "numbers.MEMBERS.present": "2", lines: [], "gone.deep": 1 });
  expect(changed).toEqual({ ...values, numbers: { MEMBERS: { present: "2" } }, lines: [] });
  expect(values.numbers.MEMBERS.present).toBe("1");
});

test.each<[object, number | null]>([
  [{ version: 2 }, 2],
  [values, 4],
  [{ version: null }, null],
  [{ place: "A" }, null],
])("the version of %j is %s", (given, version) => {
  expect(versionOf(given)).toBe(version);
});
