import { describe, expect, test } from "vitest";
import type { CellValue } from "@/lib/spreadsheet/workbook";
import { makeSheet, makeWorkbookOf } from "../test-support/make-sheet";
import { readMembers } from "../test-support/read-members";
import type { MemberRecord, ParsedMemberRow } from "./member-record";

const today = "2021-03-25";
const headings = [
  "TT",
  "Họ và tên",
  "Giới tính",
  "Ngày sinh",
  "Dân tộc",
  "Tôn giáo",
  "Học vấn",
  "Chuyên môn",
  "LLCT",
  "Ngày QĐ kết nạp",
  "Ngày vào Đảng",
  "Ngày chính thức",
  "Số thẻ ĐV",
  "Số lý lịch",
  "Ghi chú",
];
type Heading = (typeof headings)[number];
const plain: Record<Heading, CellValue> = {
  TT: 1,
  "Họ và tên": "Nguyễn Thị Ánh",
  "Giới tính": "Nữ",
  "Ngày sinh": "05/03/1985",
  "Dân tộc": "Kinh",
  "Tôn giáo": "Không",
  "Ngày vào Đảng": "02/09/2010",
  "Ngày chính thức": "02/09/2011",
};

test("a plain row needs no word", () => {
  expect(rowWith({})).toMatchObject({ rowNumber: 2, repairs: [], doubts: [], refusals: [] });
});

test("a card number masked as our own lists mask it is not told, with a word", () => {
  const row = rowWith({ "Số thẻ ĐV": "••••0854" });
  expect(row).toMatchObject({
    record: { cardNumber: null },
    refusals: [],
    doubts: [{ code: "CARD_MASKED", at: "M2", before: "••••0854", after: "0854" }],
  });
});

describe("repairs", () => {
  test.each<[string, Record<Heading, CellValue>, string, Partial<MemberRecord>]>([
    ["capitals", { "Họ và tên": "ĐẶNG THỊ ÁNH" }, "NAME_CASE", { fullName: "Đặng Thị Ánh" }],
    [
      "NFD",
      { "Họ và tên": "Nguyễn Thị Ánh".normalize("NFD") },
      "UNICODE_FORM",
      { fullName: "Nguyễn Thị Ánh" },
    ],
    ["spaces", { "Họ và tên": " Nguyễn\u00a0 Thị  Ánh" }, "SPACES", { fullName: "Nguyễn Thị Ánh" }],
    ["card as a number", { "Số thẻ ĐV": 1860854 }, "LEADING_ZERO", { cardNumber: "01860854" }],
    [
      "12 digits as a number",
      { "Số thẻ ĐV": 1085001234 + 1e10 },
      "LEADING_ZERO",
      { cardNumber: "011085001234" },
    ],
    ["card in groups", { "Số thẻ ĐV": "01 860854" }, "SEPARATORS", { cardNumber: "01860854" }],
    ["record number run together", { "Số lý lịch": "000123hn" }, "SEPARATORS", { recordNumber: "000123 HN" }],
    ["dots", { "Ngày sinh": "5.3.1985" }, "DATE_WRITTEN", { bornOn: "1985-03-05" }],
    ["eight digits as a number", { "Ngày sinh": 5031985 }, "DATE_WRITTEN", { bornOn: "1985-03-05" }],
    ["month", { "Ngày sinh": "3/1985" }, "PARTIAL_DATE", { bornOn: "1985-03-01", bornPrecision: "MONTH" }],
    ["zeros", { "Ngày sinh": "00/00/1985" }, "PARTIAL_DATE", { bornOn: "1985-01-01", bornPrecision: "YEAR" }],
    ["year as a number", { "Ngày sinh": 1985 }, "PARTIAL_DATE", { bornPrecision: "YEAR" }],
    ["Excel's number", { "Ngày sinh": 31111 }, "EXCEL_DATE", { bornOn: "1985-03-05" }],
    [
      "Excel's date",
      { "Ngày sinh": { date: "1985-03-05", precision: "DAY" } },
      "EXCEL_DATE",
      { bornOn: "1985-03-05" },
    ],
    ["TC", { LLCT: "TC" }, "ABBREVIATION", { politicalTheory: "INTERMEDIATE" }],
    ["ThS", { "Chuyên môn": "ThS" }, "ABBREVIATION", { professionalLevel: "MASTER" }],
    [
      "PGS.TS",
      { "Chuyên môn": "PGS.TS" },
      "ABBREVIATION",
      { academicTitle: "ASSOCIATE_PROFESSOR", professionalLevel: "DOCTOR" },
    ],
    ["H'Mông", { "Dân tộc": "H'Mông" }, "SPELLING", { ethnicityCode: "hmong" }],
    ["no official date", { "Ngày chính thức": null }, "PROBATIONARY", { officialOn: null }],
    ["ĐVDB", { "Ngày chính thức": "ĐV dự bị" }, "PROBATIONARY", { officialOn: null }],
    [
      "exemption",
      { "Ghi chú": "Miễn công tác và sinh hoạt đảng từ ngày 1/1/2021" },
      "EXEMPTION_FROM_NOTE",
      { exemptFrom: "2021-01-01" },
    ],
  ])("%s", (_, change, code, expected) => {
    const row = rowWith(change);
    expect(row.repairs.map((repair) => repair.code)).toContain(code);
    expect(row.record).toMatchObject(expected);
  });
});

describe("doubts", () => {
  test.each<[string, Record<Heading, CellValue>, string, string]>([
    ["a Thị who is a man", { "Giới tính": "Nam" }, "SEX_AGAINST_NAME", "B2"],
    ["recognised within the year", { "Ngày chính thức": "01/09/2011" }, "RECOGNISED_TOO_EARLY", "L2"],
    ["admitted at 17", { "Ngày sinh": "05/03/1993" }, "TOO_YOUNG", "K2"],
    ["admitted at 61", { "Ngày sinh": "1949" }, "TOO_OLD", "K2"],
    ["a year of two digits", { "Ngày sinh": "5/3/85" }, "TWO_DIGIT_YEAR", "D2"],
    ["a degree nobody knows", { "Chuyên môn": "Siêu cấp" }, "NOT_RECOGNISED", "H2"],
    ["a remark", { "Ghi chú": "Đi học ở nước ngoài" }, "NOTE_NOT_KEPT", "O2"],
  ])("%s", (_, change, code, at) => {
    const row = rowWith(change);
    expect(row.record).not.toBeNull();
    expect(row.doubts).toMatchObject([{ code, at }]);
  });

  test("an age that may be right is not doubted", () => {
    expect(rowWith({ "Ngày sinh": "1950" }).doubts).toEqual([]);
    expect(rowWith({ "Ngày sinh": "9/1992" }).doubts).toEqual([]);
  });

  test("namesakes of one birth date doubt each other", () => {
    const [first, second, third] = rowsWith({}, { "Ngày sinh": "1985" }, { "Ngày sinh": "06/03/1985" });
    expect(first?.doubts).toMatchObject([{ code: "NAMESAKE_IN_FILE", params: { row: 3 } }]);
    expect(second?.doubts.map(({ params }) => params)).toEqual([{ row: 2 }, { row: 4 }]);
    expect(third?.doubts).toMatchObject([{ code: "NAMESAKE_IN_FILE", params: { row: 3 } }]);
  });
});

describe("refusals name the cell", () => {
  test.each<[string, Record<Heading, CellValue>, string, string]>([
    ["no name", { "Họ và tên": null }, "NAME_MISSING", "B2"],
    ["a formula for a name", { "Họ và tên": '=HYPERLINK("http://x";"An")' }, "NOT_A_NAME", "B2"],
    ["another alphabet", { "Họ và tên": "Иван Петров" }, "NOT_A_NAME", "B2"],
    ["no sex", { "Giới tính": "x" }, "SEX_MISSING", "C2"],
    ["no birth date", { "Ngày sinh": null }, "BIRTH_DATE_MISSING", "D2"],
    ["31 February", { "Ngày sinh": "31/02/1985" }, "DATE_UNREADABLE", "D2"],
    ["no admission", { "Ngày vào Đảng": null }, "ADMISSION_DATE_MISSING", "K2"],
    ["admission by month", { "Ngày vào Đảng": "9/2010" }, "DATE_NOT_EXACT", "K2"],
    [
      "admission tomorrow",
      { "Ngày vào Đảng": "26/03/2021", "Ngày chính thức": null },
      "DATE_IN_FUTURE",
      "K2",
    ],
    ["born after admission", { "Ngày sinh": "05/03/2011" }, "BORN_AFTER_ADMISSION", "K2"],
    ["decided after the ceremony", { "Ngày QĐ kết nạp": "03/09/2010" }, "DECIDED_AFTER_ADMISSION", "J2"],
    ["official first", { "Ngày chính thức": "01/09/2010" }, "OFFICIAL_BEFORE_ADMISSION", "L2"],
    ["a card in scientific notation", { "Số thẻ ĐV": "1.23E+11" }, "CARD_INVALID", "M2"],
    ["a card of nine digits", { "Số thẻ ĐV": 123456789 }, "CARD_INVALID", "M2"],
    [
      "a card of a probationary member",
      { "Số thẻ ĐV": "01860854", "Ngày chính thức": null },
      "CARD_OF_PROBATIONARY",
      "M2",
    ],
    ["a record number without letters", { "Số lý lịch": "000123" }, "RECORD_NUMBER_INVALID", "N2"],
    ["a people nobody knows", { "Dân tộc": "Kinhh" }, "ETHNICITY_UNKNOWN", "E2"],
    ["a religion nobody knows", { "Tôn giáo": "xyz" }, "RELIGION_UNKNOWN", "F2"],
  ])("%s", (_, change, code, at) => {
    const row = rowWith(change);
    expect(row.record).toBeNull();
    expect(row.refusals).toMatchObject([{ code, at }]);
  });

  test("two rows with one card", () => {
    const card = { "Số thẻ ĐV": "01860854" };
    const rows = rowsWith(card, { ...card, "Họ và tên": "Trần Văn Ba", "Giới tính": "Nam" });
    expect(rows.map(({ record, refusals }) => ({ record, refusals }))).toMatchObject([
      {
        record: null,
        refusals: [{ code: "CARD_TWICE", at: "M2", before: "01860854", params: { cells: "M3" } }],
      },
      { record: null, refusals: [{ code: "CARD_TWICE", at: "M3", params: { cells: "M2" } }] },
    ]);
  });
});

describe("cells", () => {
  const header = ["Chi bộ", "Họ và tên", "Ngày sinh Nam", "Ngày sinh Nữ", "Ngày vào Đảng", "Ngày chính thức"];
  const person = (name: string, cell: string | null) => [
    cell,
    name,
    "1980",
    null,
    "02/09/2010",
    "02/09/2011",
  ];

  test("a name merged over its rows goes down to the next one", () => {
    const list = read([
      header,
      person("Lê An", "CHI BỘ VĂN PHÒNG"),
      person("Lê Ba", null),
      person("Lê Tư", "Chi bộ  Hai"),
    ]);
    expect(list.rows.map(({ cellName }) => cellName)).toEqual([
      "Chi bộ Văn phòng",
      "Chi bộ Văn phòng",
      "Chi bộ Hai",
    ]);
  });

  test("a headcount and a total that do not fit are said", () => {
    const { notes } = read([
      header,
      ["1", "Chi bộ Một (3 đảng viên)"],
      person("Lê An", null),
      person("Lê Ba", null),
      ["Cộng: 2 đảng viên"],
      ["2", "Chi bộ Hai: 1 đ/c"],
      person("Lê Tư", null),
      ["Tổng cộng", "4 đảng viên"],
    ]);
    expect(notes.filter(({ code }) => code.endsWith("DIFFERS"))).toEqual([
      { code: "SECTION_COUNT_DIFFERS", at: "2", params: { name: "Chi bộ Một", claimed: 3, found: 2 } },
      {
        code: "TOTAL_DIFFERS",
        at: "8",
        before: "Tổng cộng 4 đảng viên",
        params: { members: 3, women: 0, probationary: 0 },
      },
    ]);
  });

  test("both sex columns filled is refused", () => {
    const list = read([header, [null, "Lê An", "1980", "1981", "02/09/2010", "02/09/2011"]]);
    expect(list.rows[0]?.refusals).toMatchObject([{ code: "SEX_TWICE", at: "D2" }]);
  });
});

describe("a workbook that is no members' list", () => {
  test.each<[string, CellValue[][], string]>([
    ["one column", [["a"], [1], [2]], "NO_LIST_FOUND"],
    ["headings alone", [headings], "NO_ROWS"],
  ])("%s", (_, lines, code) => {
    expect(() => read(lines)).toThrow(expect.objectContaining({ name: "UnreadableList", code }));
  });

  test("a list without a column it needs waits for somebody to say which one it is", () => {
    const lines = [
      ["Họ và tên", "Giới tính", "Ngày sinh", "Ngày vào Đảng", "Công nhận"],
      ["Lê Văn An", "Nam", "1980", "02/09/2010", "02/09/2011"],
    ];
    expect(read(lines)).toMatchObject({ rows: [], missing: ["officialOn"] });
    const columns = { 0: "fullName", 1: "sex", 2: "bornOn", 3: "admittedOn", 4: "officialOn" };
    const byHand = readMembers(makeWorkbookOf(...lines), today, { columns });
    expect(byHand.rows).toMatchObject([{ record: { fullName: "Lê Văn An", officialOn: "2011-09-02" } }]);
  });

  test("VNI text reads as Unicode, with its font named and without", () => {
    const sheet = makeSheet(
      [
        ["Hoï vaø teân", "Giôùi tính", "Ngaøy sinh", "Ngaøy vaøo Ñaûng", "Ngaøy chính thöùc", "Chi boä"],
        ["Nguyeãn Vaên AÙnh", "Nam", "1980", "02/09/2010", "02/09/2011", "Vaên phoøng"],
        ["ÑAËNG THÒ HUYEÀN", "Nöõ", "1981", "02/09/2010", "02/09/2011", "Vaên phoøng"],
      ],
      { fonts: ["VNI-Times"] },
    );
    for (const one of [sheet, { ...sheet, fonts: [] }]) {
      const list = readMembers({ sheets: [one] }, today);
      expect(list.rows.map(({ record }) => record?.fullName)).toEqual(["Nguyễn Văn Ánh", "Đặng Thị Huyền"]);
      expect(list.notes[0]).toMatchObject({ code: "LEGACY_FONT", params: { encoding: "VNI" } });
    }
  });
});

describe("day and month", () => {
  const born = (...dates: CellValue[]) =>
    rowsWith(...dates.map((date, index) => ({ "Ngày sinh": date, "Họ và tên": `Lê Thị ${"ABCDE"[index]}` })));

  test("month first is read so when another cell of the column can only be so", () => {
    const rows = born("02/28/1985", "03/04/1986");
    expect(rows.map(({ record }) => record?.bornOn)).toEqual(["1985-02-28", "1986-03-04"]);
    expect(rows[1]?.repairs).toEqual([
      { code: "MONTH_FIRST", at: "D3", column: "bornOn", before: "03/04/1986", after: "04/03/1986" },
    ]);
    expect(rows[1]?.record?.admittedOn).toBe("2010-09-02");
  });

  test("day first stands as long as no cell is against it, and is asked about when none decides", () => {
    expect(born("03/02/1985", "25/12/1986").map(({ record }) => record?.bornOn)).toEqual([
      "1985-02-03",
      "1986-12-25",
    ]);
    const open = {
      "Ngày sinh": "03/02/1985",
      "Ngày vào Đảng": "02/09/2010",
      "Ngày chính thức": "02/09/2011",
    };
    const lines = [headings, line(open)];
    expect(read(lines).notes.map(({ code, at }) => [code, at])).toEqual([
      ["DATE_ORDER_OPEN", "D"],
      ["DATE_ORDER_OPEN", "K"],
      ["DATE_ORDER_OPEN", "L"],
    ]);
    const told = readMembers(makeWorkbookOf(...lines), today, { monthFirst: true });
    expect(told.rows[0]?.record).toMatchObject({ bornOn: "1985-03-02", admittedOn: "2010-02-09" });
    expect(told.notes).toEqual([]);
  });

  test("real dates among texts above the twelfth may have been swapped by Excel", () => {
    const excel = (date: string): CellValue => ({ date, precision: "DAY" });
    const texts = ["25/12/1985", "13/01/1985", "30/06/1985"];
    const rows = rowsWith(
      ...texts.map((date, index) => ({ "Ngày sinh": date, "Họ và tên": `Lê Thị ${"ABC"[index]}` })),
      ...["1985-03-02", "1985-04-11", "1985-05-09"].map((date, index) => ({
        "Ngày sinh": excel(date),
        "Họ và tên": `Lê Thị ${"DEG"[index]}`,
      })),
    );
    expect(rows[3]?.doubts).toMatchObject([
      { code: "MAYBE_SWAPPED", at: "D5", params: { read: "02/03/1985", swapped: "03/02/1985" } },
    ]);
    expect(rows.slice(0, 3).flatMap(({ doubts }) => doubts)).toEqual([]);
  });
});

test("repairs that were declined leave the cells as they stand", () => {
  const lines = [headings, line({ "Họ và tên": "ĐẶNG THỊ ÁNH", "Ghi chú": "Miễn sinh hoạt từ 01/01/2021" })];
  const kept = readMembers(makeWorkbookOf(...lines), today, { keep: ["NAME_CASE", "EXEMPTION_FROM_NOTE"] });
  expect(kept.rows[0]).toMatchObject({
    record: { fullName: "ĐẶNG THỊ ÁNH", exemptFrom: null },
    doubts: [{ code: "NOTE_NOT_KEPT" }],
    repairs: [],
  });
  const year = [headings, line({ "Ngày sinh": "5/3/85" })];
  expect(readMembers(makeWorkbookOf(...year), today, { keep: ["TWO_DIGIT_YEAR"] }).rows[0]).toMatchObject({
    record: null,
    refusals: [{ code: "YEAR_INCOMPLETE", at: "D2" }],
  });
});

test("a heading named like a part of JavaScript is a heading nobody knows", () => {
  const list = read([
    [...headings, "__proto__", "constructor"],
    [...line({}), "x", "y"],
  ]);
  expect(list.notes.filter(({ before }) => before).map(({ code, before }) => [code, before])).toEqual([
    ["COLUMN_UNKNOWN", "__proto__"],
    ["COLUMN_UNKNOWN", "constructor"],
  ]);
  expect(list.rows[0]?.record).toMatchObject({ fullName: "Nguyễn Thị Ánh" });
});

function read(lines: CellValue[][]) {
  return readMembers(makeWorkbookOf(...lines), today);
}

function rowsWith(...changes: Record<Heading, CellValue>[]): readonly ParsedMemberRow[] {
  return read([headings, ...changes.map(line)]).rows;
}

function rowWith(change: Record<Heading, CellValue>): ParsedMemberRow {
  const [row] = rowsWith(change);
  if (!row) throw new Error("the row was not read as a member");
  return row;
}

function line(change: Record<Heading, CellValue>): CellValue[] {
  const cells = { ...plain, ...change };
  return headings.map((heading) => cells[heading] ?? null);
}
