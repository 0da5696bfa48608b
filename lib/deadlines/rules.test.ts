import { expect, test } from "vitest";
import { badgeRule } from "./badge-rule";
import { type DatedRule, inForce } from "./dated-rule";
import { legalTexts } from "./legal-texts";
import {
  ceremonyRule,
  exemptionRule,
  extensionRule,
  probationRule,
  temporaryRule,
  transitRule,
} from "./rules";

const rules = {
  probationRule,
  extensionRule,
  ceremonyRule,
  transitRule,
  exemptionRule,
  temporaryRule,
  badgeRule,
} satisfies Record<string, DatedRule<object>>;

test.each(Object.entries(rules))("%s has always been in force, its versions in order", (_, rule) => {
  const [oldest, ...later] = rule.map(({ validFrom }) => validFrom);
  expect(oldest).toBeNull();
  expect(later).toEqual([...later].sort());
  expect(later).not.toContain(null);
});

test.each(Object.entries(rules))("no version of %s is in force before its text was issued", (_, rule) => {
  for (const { validFrom, basis } of rule) {
    if (basis.certainty === "ASSUMED") continue;
    expect(legalTexts[basis.text].issuedOn <= (validFrom ?? "2011-11-01")).toBe(true);
  }
});

test.each([
  ["2016-07-24", "regulation45"],
  ["2016-07-25", "regulation29"],
  ["2021-03-25", "regulation29"],
  ["2021-07-30", "regulation24"],
  ["2025-06-30", "regulation24"],
  ["2025-07-01", "regulation294"],
  ["2026-07-26", "regulation208"],
])("on %s probation followed %s", (on, text) => {
  expect(inForce(probationRule, on).basis.text).toBe(text);
});

// The statutes say so, article 5; lists narrow by it in SQL.
test("probation has twelve months in every version", () => {
  expect(new Set(probationRule.map(({ months }) => months))).toEqual(new Set([12]));
});
