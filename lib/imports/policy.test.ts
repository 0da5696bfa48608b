import { describe, expect, it } from "vitest";
import { roles } from "@/lib/access/permissions";
import type { DoubtCode } from "./note";
import type { Verdict } from "./parsed-row";
import { canImport, choicesOf, outcomeOf, type RowChoice, rowChoices } from "./policy";

describe("who reads a file in", () => {
  it.each(["BASE_COMMITTEE", "BASE_CELL"])("members into a %s: its secretary and the staff", (kind) => {
    const place = { organization: { kind }, campaign: null };
    expect(roles.filter((role) => canImport({ role }, place))).toEqual(["STAFF", "SECRETARY"]);
  });

  it.each(["BLOC", "CELL", "SUB_COMMITTEE"])("members into a %s: nobody", (kind) => {
    expect(roles.filter((role) => canImport({ role }, { organization: { kind }, campaign: null }))).toEqual(
      [],
    );
  });

  it("results of an open campaign: the staff; of another one nobody", () => {
    const place = (status: "DRAFT" | "OPEN" | "CLOSED") => ({
      organization: { kind: "BLOC" },
      campaign: { status },
    });
    expect(roles.filter((role) => canImport({ role }, place("OPEN")))).toEqual(["STAFF"]);
    expect(roles.filter((role) => canImport({ role }, place("DRAFT")))).toEqual([]);
    expect(roles.filter((role) => canImport({ role }, place("CLOSED")))).toEqual([]);
  });
});

describe("what a person decides about a row", () => {
  it.each<[Verdict, DoubtCode[], RowChoice[], string]>([
    ["NEW", [], ["ADD", "SKIP"], "CREATED"],
    ["NEW", ["HIDDEN_ROW"], ["ADD", "SKIP"], "CREATED"],
    ["CHANGED", [], ["UPDATE", "SKIP"], "CHANGED"],
    ["UNCHANGED", ["HIDDEN_ROW"], [], "UNCHANGED"],
    ["DOUBTFUL", ["SAME_PERSON_PROBABLY"], ["SKIP", "UPDATE", "ADD"], "SKIPPED"],
    ["DOUBTFUL", ["CARD_OF_ANOTHER"], [], "SKIPPED"],
    ["DOUBTFUL", ["IN_OTHER_UNIT"], [], "SKIPPED"],
    ["REFUSED", [], [], "REFUSED"],
  ])("%s with %j", (verdict, codes, choices, proposed) => {
    const changes = [{ field: "jobTitle", before: null, after: "Trưởng phòng" }];
    const row = { verdict, doubts: codes.map((code) => ({ code })), changes };
    expect(choicesOf(row)).toEqual(choices);
    expect(outcomeOf(row, null)).toBe(proposed);
    // A decision nobody was asked for is not taken.
    for (const choice of rowChoices.filter((one) => !choices.includes(one)))
      expect(outcomeOf(row, choice)).toBe(proposed);
  });

  it("a probable duplicate becomes what a person says it is", () => {
    const row = { verdict: "DOUBTFUL", doubts: [{ code: "SAME_PERSON_PROBABLY" }] } as const;
    const changes = [{ field: "jobTitle", before: null, after: "Trưởng phòng" }];
    expect(outcomeOf({ ...row, changes }, "UPDATE")).toBe("CHANGED");
    expect(outcomeOf({ ...row, changes: [] }, "UPDATE")).toBe("UNCHANGED");
    expect(outcomeOf({ ...row, changes }, "ADD")).toBe("CREATED");
  });
});
