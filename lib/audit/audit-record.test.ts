import { describe, expect, it } from "vitest";
import { type ChangeRow, organizationsIn, recordOf } from "./audit-record";

const change: ChangeRow = {
  id: "1",
  register: "member",
  kind: "UPDATE",
  memberId: "m",
  before: { job_title: null, religion: { masked: true }, member_id: "m" },
  after: { job_title: "Chuyên viên", religion: { masked: true }, member_id: "m" },
  isErased: false,
  unit: "Chi bộ 1",
};

const staff = { role: "STAFF" } as const;

describe("a change as it is shown", () => {
  it("has its fields with before and after, blank or masked where they are, and no ids", () => {
    const person = { name: "Lê An", href: "/members/m" };
    expect(recordOf(change, new Map([["m", person]]), staff)).toMatchObject({
      person,
      rows: null,
      fields: [
        { column: "job_title", before: { kind: "blank" }, after: { kind: "value", value: "Chuyên viên" } },
        { column: "religion", before: { kind: "masked" }, after: { kind: "masked" } },
      ],
    });
  });

  it("names nobody who is out of scope", () => {
    expect(recordOf(change, new Map(), staff).person).toBeNull();
  });

  it("is a number where it was of too many rows at once", () => {
    expect(recordOf({ ...change, before: null, after: { rows: 9145 } }, new Map(), staff)).toMatchObject({
      rows: 9145,
      fields: [],
    });
  });

  it("has no fields once it was erased", () => {
    expect(
      recordOf({ ...change, before: null, after: null, isErased: true }, new Map(), staff),
    ).toMatchObject({
      isErased: true,
      fields: [],
    });
  });
});

it("organisations are found in the columns that point to one", () => {
  expect(
    organizationsIn({ before: { organization_id: "a", name: "x" }, after: { counterpart_id: "b" } }),
  ).toEqual(["b", "a"]);
});
