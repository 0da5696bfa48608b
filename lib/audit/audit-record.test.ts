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

describe("to whoever is not told of discipline", () => {
  const leader = { role: "LEADER" } as const;
  const fieldsOf = (of: Partial<ChangeRow>) => recordOf({ ...change, ...of }, new Map(), leader).fields;
  const event = (kind: unknown) =>
    fieldsOf({
      register: "member_event",
      before: null,
      after: { kind, effective_on: "2021-03-01", note: "x" },
    });

  it("an event of discipline looks like every other", () => {
    const masked = event({ masked: true });
    expect(masked).toEqual(event("WITHDRAWAL"));
    expect(masked).toEqual(event("RECOGNITION"));
    expect(masked).toMatchObject([
      { column: "kind", after: { kind: "masked" } },
      { column: "effective_on", after: { kind: "value", value: "2021-03-01" } },
      { column: "note", after: { kind: "masked" } },
    ]);
  });

  it("a suspension leaves no column, and a citizen's number its end", () => {
    const after = { suspended_from: { masked: true }, card_number: "001085012345" };
    expect(fieldsOf({ before: null, after })).toEqual([
      { column: "card_number", before: { kind: "blank" }, after: { kind: "value", value: "••••••••2345" } },
    ]);
  });
});

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
