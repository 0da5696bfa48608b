import { describe, expect, test } from "vitest";
import { isMessageKey } from "@/lib/i18n/message-key";
import { newMemberValues } from "./member-form";
import { createMemberInput, type MemberRecord, updateMemberInput } from "./schema";

const cellId = "01932c07-223f-7000-8000-000000000001";
const empty = newMemberValues({ cellId, occupationGroup: null });
const valid = {
  ...empty,
  fullName: "Nguyễn Thị Ánh",
  sex: "FEMALE" as const,
  bornOn: "05/03/1975",
  occupationGroup: "STATE_AGENCY_OFFICIAL" as const,
  admittedOn: "19/05/2000",
  officialOn: "19/05/2001",
};

/** The sentence at each field that is wrong. */
function wrong(values: Record<string, unknown>): Record<string, string> {
  const parsed = createMemberInput.safeParse(values);
  return Object.fromEntries(
    (parsed.error?.issues ?? []).map(({ path, message }) => [path.join("."), message]),
  );
}

function read<Field extends keyof MemberRecord>(field: Field, value: unknown): MemberRecord[Field] {
  return createMemberInput.parse({ ...valid, [field]: value })[field];
}

test("a valid record is read as clean values", () => {
  expect(createMemberInput.parse({ ...valid, jobTitle: " Trưởng\u00A0 phòng " })).toMatchObject({
    fullName: "Nguyễn Thị Ánh",
    bornOn: { on: "1975-03-05", precision: "DAY" },
    admittedOn: "2000-05-19",
    officialOn: "2001-05-19",
    admissionDecidedOn: null,
    jobTitle: "Trưởng phòng",
    cardNumber: null,
    nativePlace: null,
  });
});

test("an empty form names every field that must be filled", () => {
  expect(wrong(empty)).toEqual({
    fullName: "members.errors.nameRequired",
    sex: "members.errors.sexRequired",
    bornOn: "members.errors.bornRequired",
    occupationGroup: "members.errors.occupationRequired",
    admittedOn: "members.errors.admittedRequired",
  });
});

describe("names", () => {
  test.each([
    ["NGUYỄN THỊ ÁNH", "Nguyễn Thị Ánh"],
    ["Nguyễn Thị Ánh".normalize("NFD"), "Nguyễn Thị Ánh"],
    ["  lê   thị\u200B an ", "Lê Thị An"],
    ["Lê Thị An (B)", "Lê Thị An (B)"],
  ])("%j becomes %s", (typed, stored) => {
    expect(read("fullName", typed)).toBe(stored);
  });

  test.each([
    ["", "members.errors.nameRequired"],
    ["\u200B \t", "members.errors.nameRequired"],
    ["毛泽东", "members.errors.nameLetters"],
    ["---", "members.errors.nameLetters"],
    ["a".repeat(121), "members.errors.tooLong"],
    ["a".repeat(3_000), "members.errors.tooLong"],
  ])("%j is refused", (fullName, key) => {
    expect(wrong({ ...valid, fullName })).toEqual({ fullName: key });
  });
});

describe("dates", () => {
  test.each([
    ["5/3/1975", { on: "1975-03-05", precision: "DAY" }],
    ["05031975", { on: "1975-03-05", precision: "DAY" }],
    ["3/1975", { on: "1975-03-01", precision: "MONTH" }],
    ["1975", { on: "1975-01-01", precision: "YEAR" }],
  ])("a birth typed as %s", (typed, expected) => {
    expect(read("bornOn", typed)).toEqual(expected);
  });

  test.each([
    [{ bornOn: "31/02/1975" }, { bornOn: "members.errors.bornInvalid" }],
    [{ bornOn: "5/3/75" }, { bornOn: "members.errors.bornInvalid" }],
    [{ admittedOn: "05/2000" }, { admittedOn: "members.errors.dateInvalid" }],
    [{ officialOn: "2001" }, { officialOn: "members.errors.dateInvalid" }],
    [{ bornOn: "19/05/2000" }, { bornOn: "members.errors.bornAfterAdmission" }],
    [{ admissionDecidedOn: "20/05/2000" }, { admissionDecidedOn: "members.errors.decidedAfterAdmission" }],
    [{ officialOn: "18/05/2000" }, { officialOn: "members.errors.officialBeforeAdmission" }],
    [{ exemptTo: "01/01/2020" }, { exemptFrom: "members.errors.exemptFromRequired" }],
    [{ exemptFrom: "01/01/2020", exemptTo: "01/01/2020" }, { exemptTo: "members.errors.exemptOrder" }],
    [{ admissionDecidedOn: "19/05/2000" }, {}],
    [{ officialOn: "" }, {}],
    [{ exemptFrom: "01/01/2020" }, {}],
  ])("%j is answered with %j", (change, expected) => {
    expect(wrong({ ...valid, ...change })).toEqual(expected);
  });
});

describe("how the person comes", () => {
  const entry = (change: object) => ({ ...valid, entry: { ...empty.entry, ...change } });
  const arrival = {
    kind: "TRANSFER_IN",
    fromPlace: "CITY",
    fromName: "Đảng bộ quận Ba Đình",
    paperNumber: "7-GTSHĐ",
    paperOn: "01/02/2021",
    arrivedOn: "10/02/2021",
  };

  test.each([
    ["nothing chosen", {}, {}],
    ["an opening", { kind: "OPENING" }, {}],
    [
      "an admission without its decision",
      { kind: "ADMISSION" },
      { "entry.decisionNumber": "ledger.errors.decisionNumberRequired" },
    ],
    [
      "a readmission without the day of its decision",
      { kind: "READMISSION", decisionNumber: "9-QĐ/ĐUK" },
      { admissionDecidedOn: "ledger.errors.decisionOnRequired" },
    ],
    [
      "an arrival without its paper",
      { kind: "TRANSFER_IN" },
      {
        "entry.fromPlace": "ledger.errors.placeRequired",
        "entry.fromName": "ledger.errors.counterpartRequired",
        "entry.paperNumber": "ledger.errors.paperNumberRequired",
        "entry.paperOn": "ledger.errors.paperOnRequired",
        "entry.arrivedOn": "transfers.errors.receivedOnRequired",
      },
    ],
    ["an arrival", arrival, {}],
    [
      "an arrival before the Party was joined",
      { ...arrival, arrivedOn: "18/05/2000" },
      { "entry.arrivedOn": "ledger.errors.beforeAdmission" },
    ],
  ])("%s", (_, change, expected) => {
    expect(wrong(entry(change))).toEqual(expected);
  });

  test("what was typed for another choice does not count", () => {
    expect(createMemberInput.parse(entry({ ...arrival, kind: "OPENING" })).entry).toEqual({
      kind: "OPENING",
    });
  });
});

describe("numbers", () => {
  test.each([
    ["", null],
    ["01 234567", "01234567"],
    ["001.234.567.890", "001234567890"],
  ])("the card number %j is stored as %s", (typed, stored) => {
    expect(read("cardNumber", typed)).toBe(stored);
  });

  test.each(["1234567", "123456789", "12345678901", "1234567A", "1234567890123"])(
    "the card number %s is refused",
    (cardNumber) => {
      expect(wrong({ ...valid, cardNumber })).toEqual({ cardNumber: "members.errors.cardShape" });
    },
  );

  test("a probationary member has no card", () => {
    expect(wrong({ ...valid, officialOn: "", cardNumber: "12345678" })).toEqual({
      cardNumber: "members.errors.cardBeforeRecognition",
    });
  });

  test.each([
    ["000001 HN", "000001 HN"],
    ["000001hn", "000001 HN"],
    ["000001   HN", "000001 HN"],
    ["012345 đn", "012345 ĐN"],
    [" ", null],
  ])("the record number %j is stored as %s", (typed, stored) => {
    expect(read("recordNumber", typed)).toBe(stored);
  });

  test.each(["1 HN", "000001", "0000001 HN", "000001 H", "HN 000001"])(
    "the record number %j is refused",
    (recordNumber) => {
      expect(wrong({ ...valid, recordNumber })).toEqual({ recordNumber: "members.errors.recordShape" });
    },
  );
});

describe("what a client may send", () => {
  test.each([
    ["a field the form does not have", { version: 7 }],
    ["an object where text belongs", { fullName: { contains: "" } }],
    ["a code outside its set", { ethnicityCode: "klingon" }],
    ["no cell", { cellId: null }],
    ["a cell that is no id", { cellId: "SCT" }],
  ])("refuses %s", (_, change) => {
    expect(createMemberInput.safeParse({ ...valid, ...change }).success).toBe(false);
  });

  test("a correction carries the record's id and version, and cannot move the member", () => {
    const { cellId: _, entry: __, isAnotherPerson: ___, ...record } = valid;
    expect(updateMemberInput.parse({ ...record, id: cellId, version: 3 })).toMatchObject({ version: 3 });
    expect(updateMemberInput.safeParse({ ...record, id: cellId, version: 3, cellId }).success).toBe(false);
    expect(updateMemberInput.safeParse({ ...record, id: cellId }).success).toBe(false);
  });
});

test("every sentence stands in the catalogue", () => {
  const everythingWrong = {
    ...empty,
    fullName: "---",
    bornOn: "x",
    admittedOn: "x",
    officialOn: "x",
    cardNumber: "x",
    recordNumber: "x",
  };
  for (const key of Object.values({ ...wrong(empty), ...wrong(everythingWrong) }))
    expect(isMessageKey(key), key).toBe(true);
});
