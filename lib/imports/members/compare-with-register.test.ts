import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countVerdicts } from "../test-support/count-verdicts";
import { compareWithRegister } from "./compare-with-register";
import type { ExistingMember } from "./existing-member";
import type { MemberRecord, ParsedMemberRow } from "./member-record";

const record: MemberRecord = {
  fullName: "Nguyễn Thị Ánh",
  otherNames: null,
  sex: "FEMALE",
  bornOn: "1985-03-05",
  bornPrecision: "DAY",
  ethnicityCode: "kinh",
  religion: "NONE",
  nativePlace: "Đông Anh, Hà Nội",
  generalEducation: "UPPER_SECONDARY",
  generalEducationNote: "12/12",
  professionalLevel: "UNIVERSITY",
  academicTitle: null,
  politicalTheory: "INTERMEDIATE",
  jobTitle: "Chuyên viên",
  cardNumber: "01860854",
  recordNumber: "623659 HN",
  admissionDecidedOn: null,
  admittedOn: "2010-09-02",
  officialOn: "2011-09-02",
  exemptFrom: null,
};
const member = memberOf({});

test("nobody there: new", () => {
  expect(compare([rowOf({})], [])).toMatchObject([{ verdict: "NEW", member: null, changes: [] }]);
});

test("a new member of a list that does not say people or religion gets the usual, with a word", () => {
  const [row] = compare([rowOf({ ethnicityCode: null, religion: null })], []);
  expect(row?.doubts.map(({ code }) => code)).toEqual(["ETHNICITY_ASSUMED", "RELIGION_ASSUMED"]);
});

describe("who is meant", () => {
  const nobodysCard = { cardNumber: "09999999", recordNumber: "999999 HN" };
  test.each<[string, Partial<MemberRecord>, string, string | undefined]>([
    ["the card, under a new name", { fullName: "Nguyễn Thị Anh", recordNumber: null }, "CHANGED", undefined],
    ["the record number, with a new card", { cardNumber: "001185001234" }, "CHANGED", undefined],
    ["name and birth date", { cardNumber: null, recordNumber: null }, "UNCHANGED", undefined],
    [
      "name in another spelling",
      { fullName: "NGUYEN THI ANH", cardNumber: null, recordNumber: null },
      "CHANGED",
      undefined,
    ],
    [
      "name and year of birth",
      { cardNumber: null, recordNumber: null, bornOn: "1985-01-01", bornPrecision: "YEAR" },
      "UNCHANGED",
      undefined,
    ],
    ["same name and birth date, other numbers", nobodysCard, "DOUBTFUL", "SAME_PERSON_PROBABLY"],
    ["day and month exchanged", { ...nobodysCard, bornOn: "1985-05-03" }, "DOUBTFUL", "SAME_PERSON_PROBABLY"],
    ["same name, another birth date", { ...nobodysCard, bornOn: "1985-03-06" }, "NEW", undefined],
    [
      "the card of somebody else",
      { fullName: "Lê Ba", bornOn: "1970-01-01", recordNumber: null },
      "DOUBTFUL",
      "CARD_OF_ANOTHER",
    ],
  ])("%s: %s", (_, change, verdict, doubt) => {
    const [row] = compare([rowOf(change)], [member]);
    expect(row?.verdict).toBe(verdict);
    expect(row?.doubts[0]?.code).toBe(doubt);
  });

  test.each<[string, string, string | null, string, string[]]>([
    ["the end of the known card", "0854", "01860854", "UNCHANGED", []],
    ["the end of another", "1111", "01860854", "DOUBTFUL", ["CARD_ENDS_OTHERWISE", "SAME_PERSON_PROBABLY"]],
    ["the end of a card the register has not", "0854", null, "UNCHANGED", ["CARD_MASKED"]],
  ])("a masked card: %s", (_, end, cardNumber, verdict, codes) => {
    const masked = { code: "CARD_MASKED" as const, at: "M2", before: `••••${end}`, after: end };
    const row = { ...rowOf({ cardNumber: null, recordNumber: null }), doubts: [masked] };
    const [compared] = compare([row], [memberOf({ cardNumber, recordNumber: null })]);
    expect(compared?.verdict).toBe(verdict);
    expect(compared?.doubts.map(({ code }) => code)).toEqual(codes);
  });

  test("a masked card of nobody in the register: a new member whose number is still to be entered", () => {
    const masked = { code: "CARD_MASKED" as const, at: "M2", before: "••••0854", after: "0854" };
    const [compared] = compare([{ ...rowOf({ cardNumber: null }), doubts: [masked] }], []);
    expect(compared).toMatchObject({ verdict: "NEW", doubts: [{ code: "CARD_MASKED" }] });
  });

  test("the card of one and the record number of another", () => {
    const other = memberOf({ fullName: "Lê Ba", cardNumber: "01000000", recordNumber: "000001 HN" }, "b");
    const [row] = compare([rowOf({ recordNumber: "000001 HN" })], [member, other]);
    expect(row).toMatchObject({ verdict: "DOUBTFUL", doubts: [{ code: "KEYS_OF_TWO_PEOPLE" }] });
  });

  test.each(["LEFT_THE_LIST", "IN_OTHER_UNIT"] as const)("somebody out of the file's reach: %s", (beyond) => {
    const [row] = compare([rowOf({ jobTitle: "Trưởng phòng" })], [{ ...member, beyond }]);
    expect(row).toMatchObject({ verdict: "DOUBTFUL", doubts: [{ code: beyond }], changes: [] });
  });

  test("a key beats a namesake", () => {
    const namesake = memberOf({ cardNumber: null, recordNumber: null }, "b");
    expect(compare([rowOf({})], [namesake, member])).toMatchObject([
      { verdict: "UNCHANGED", member: { id: "a" } },
    ]);
  });

  test("the second row for one member is doubtful", () => {
    const rows = compare([rowOf({}), rowOf({ jobTitle: "Trưởng phòng" }, 3)], [member]);
    expect(rows).toMatchObject([
      { verdict: "UNCHANGED" },
      { verdict: "DOUBTFUL", doubts: [{ code: "MATCHED_TWICE" }] },
    ]);
  });

  test("twins without numbers each find themselves again", () => {
    const bare = { cardNumber: null, recordNumber: null };
    const twins = [memberOf({ ...bare, jobTitle: "Một" }), memberOf({ ...bare, jobTitle: "Hai" }, "b")];
    const rows = compare(
      [rowOf({ ...bare, jobTitle: "Hai" }), rowOf({ ...bare, jobTitle: "Một" }, 3)],
      twins,
    );
    expect(rows.map(({ verdict, member: found }) => [verdict, found?.id])).toEqual([
      ["UNCHANGED", "b"],
      ["UNCHANGED", "a"],
    ]);
  });
});

describe("what changes", () => {
  test("field by field, before and after", () => {
    const [row] = compare([rowOf({ jobTitle: "Trưởng phòng", politicalTheory: "ADVANCED" })], [member]);
    expect(row?.changes).toEqual([
      { field: "politicalTheory", before: "INTERMEDIATE", after: "ADVANCED" },
      { field: "jobTitle", before: "Chuyên viên", after: "Trưởng phòng" },
    ]);
  });

  test("a blank erases nothing, a more exact birth date is taken, a less exact one is not", () => {
    const blank = rowOf({ jobTitle: null, politicalTheory: null, nativePlace: null, cardNumber: null });
    expect(compare([blank], [member])).toMatchObject([{ verdict: "UNCHANGED" }]);
    const byYear = memberOf({ bornOn: "1985-01-01", bornPrecision: "YEAR" });
    expect(compare([rowOf({})], [byYear])[0]?.changes).toEqual([
      { field: "bornOn", before: "1985", after: "05/03/1985" },
    ]);
    expect(compare([rowOf({ bornOn: "1985-01-01", bornPrecision: "YEAR" })], [member])[0]?.changes).toEqual(
      [],
    );
  });

  test("neither the cell nor the end of probation goes back; both are said", () => {
    const [row] = compare(
      [{ ...rowOf({ officialOn: null, cardNumber: null }), cellName: "Chi bộ Hai" }],
      [member],
    );
    expect(row?.verdict).toBe("UNCHANGED");
    expect(row?.doubts.map(({ code }) => code)).toEqual(["OTHER_CELL_IN_REGISTER", "OFFICIAL_IN_REGISTER"]);
  });
});

test("every row has one verdict, and a file over its own people adds and changes nothing", () => {
  const names = fc.constantFrom("Lê An", "Lê Ân", "LÊ AN", "Trần Ba");
  const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
  const parsed = fc
    .record({
      fullName: names,
      bornOn: fc.constantFrom("1980-02-03", "1980-03-02", "1980-01-01", "1981-01-01"),
      cardNumber: optional(fc.constantFrom("01000001", "01000002", "01000003")),
      recordNumber: optional(fc.constantFrom("000001 HN", "000002 HN")),
      jobTitle: optional(fc.constantFrom("Một", "Hai")),
    })
    .map(
      (change): MemberRecord => ({
        ...record,
        ...change,
        bornPrecision: change.bornOn.endsWith("-01-01") ? "YEAR" : "DAY",
      }),
    );
  const isOwn = (people: MemberRecord[], key: "cardNumber" | "recordNumber") => {
    const numbers = people.flatMap((person) => person[key] ?? []);
    return new Set(numbers).size === numbers.length;
  };
  const people = fc
    .array(parsed, { maxLength: 6 })
    .filter((list) => isOwn(list, "cardNumber") && isOwn(list, "recordNumber"));

  fc.assert(
    fc.property(people, people, (inRegister, inFile) => {
      const existing = inRegister.map((change, index) => memberOf(change, `m${index}`));
      const rows = inFile.map((change, index) => rowOf(change, index + 2));
      const first = compare(rows, existing);
      const counts = countVerdicts(first);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
      // Over exactly its own people a file adds and changes nothing.
      const own = rows.map((row, index) => memberOf(row.record ?? {}, `own${index}`));
      expect(countVerdicts(compare(rows, own))).toMatchObject({ NEW: 0, CHANGED: 0, REFUSED: 0 });
    }),
  );
});

function compare(rows: readonly ParsedMemberRow[], existing: readonly ExistingMember[]) {
  return compareWithRegister(rows, existing);
}

function memberOf(change: Partial<MemberRecord>, id = "a"): ExistingMember {
  return {
    id,
    version: 1,
    beyond: null,
    cellName: "Chi bộ Văn phòng",
    record: { ...record, ...change },
  };
}

function rowOf(change: Partial<MemberRecord>, rowNumber = 2): ParsedMemberRow {
  const parsed = { ...record, ...change };
  return {
    rowNumber,
    hidden: false,
    cellName: "Chi bộ Văn phòng",
    nameInFile: parsed.fullName,
    record: parsed,
    repairs: [],
    doubts: [],
    refusals: [],
  };
}
