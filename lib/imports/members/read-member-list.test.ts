import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readWorkbook } from "@/lib/spreadsheet/read-workbook";
import type { Workbook } from "@/lib/spreadsheet/workbook";
import { countVerdicts } from "../test-support/count-verdicts";
import type { MemberList } from "../test-support/read-members";
import { readMembers } from "../test-support/read-members";
import { compareWithRegister } from "./compare-with-register";
import type { ExistingMember } from "./existing-member";
import type { ParsedMemberRow } from "./member-record";

const today = "2021-03-25";

describe("the register of Sở Công Thương, as its office keeps it", () => {
  let list: MemberList;
  beforeAll(async () => {
    list = readMembers(await fixture("so-cong-thuong.xlsx"), today);
  });

  test("is 126 people in five cells: 68 women, 3 probationary, nobody refused", () => {
    expect(countBy(list.rows, ({ cellName }) => cellName ?? "")).toEqual({
      "Chi bộ Văn phòng": 26,
      "Chi bộ Thanh tra": 25,
      "Chi bộ Quản lý thương mại": 25,
      "Chi bộ Quản lý công nghiệp": 25,
      "Chi bộ Kế hoạch - Tài chính": 25,
    });
    expect(list.rows.filter(({ record }) => record?.sex === "FEMALE")).toHaveLength(68);
    expect(list.rows.filter(({ record }) => record?.officialOn === null)).toHaveLength(3);
    expect(list.rows.flatMap(({ refusals }) => refusals)).toEqual([]);
  });

  test("says every repair", () => {
    expect(
      countBy(
        list.rows.flatMap(({ repairs }) => repairs),
        ({ code }) => code,
      ),
    ).toEqual({
      ABBREVIATION: 55,
      NAME_CASE: 25,
      LEADING_ZERO: 20,
      EXCEL_DATE: 32,
      SPACES: 9,
      DATE_WRITTEN: 8,
      PARTIAL_DATE: 9,
      PROBATIONARY: 3,
      EXEMPTION_FROM_NOTE: 6,
      SPELLING: 1,
    });
  });

  test("leaves two rows to be looked at: a Thị among the men and the hidden row", () => {
    const doubts = list.rows.flatMap((row) =>
      row.doubts.map(({ code, at }) => ({ row: row.rowNumber, code, at })),
    );
    expect(doubts).toEqual([
      { row: 27, code: "SEX_AGAINST_NAME", at: "B27" },
      { row: 51, code: "HIDDEN_ROW", at: "51" },
    ]);
  });

  test("passes over titles, section lines, the total and the signature, and says which", () => {
    expect(countBy(list.skipped, ({ reason }) => reason)).toEqual({ SECTION: 5, TOTAL: 1, OTHER: 2 });
    expect(list.notes.map(({ code }) => code)).toEqual(["SEX_BY_COLUMN"]);
  });

  test.each<[number, Partial<ParsedMemberRow["record"]>]>([
    [15, { fullName: "Bùi Thu Ngân", sex: "FEMALE", bornOn: "1988-04-05", politicalTheory: "BACHELOR" }],
    [16, { fullName: "Đinh Ngọc Thủy", cardNumber: "01860854", recordNumber: "623659 HN" }],
    [17, { fullName: "Trịnh Minh Hoàng", sex: "MALE", bornOn: "1980-04-25", bornPrecision: "DAY" }],
    [19, { fullName: "Võ Bích Tuyết", admittedOn: "1990-11-09", officialOn: "1991-11-09" }],
    [21, { fullName: "Trần Thanh Dung" }],
    [23, { fullName: "Hà Thanh Chi", professionalLevel: "UNIVERSITY", admittedOn: "1988-07-05" }],
    [29, { fullName: "Đinh Duyên", exemptFrom: "2021-01-01" }],
    [32, { fullName: "Đinh Văn Nghĩa", politicalTheory: null }],
    [33, { bornOn: "1968-07-01", bornPrecision: "MONTH", generalEducationNote: "10/10" }],
    [40, { fullName: "Hồ Ngọc Thịnh", bornOn: "1975-01-01", bornPrecision: "YEAR" }],
    [51, { fullName: "Đỗ Minh Minh", sex: "MALE" }],
    [73, { fullName: "Hoàng Thị Thu Linh", officialOn: null, cardNumber: null, recordNumber: "096122 HN" }],
    [128, { fullName: "Bùi Đức Kiên", officialOn: null, exemptFrom: "2021-01-01" }],
    [139, { fullName: "Đinh Thị Thu Đào", ethnicityCode: "hmong", religion: "NONE" }],
  ])("row %i", (rowNumber, expected) => {
    expect(list.rows.find((row) => row.rowNumber === rowNumber)?.record).toMatchObject(expected ?? {});
  });

  test("names the cell of each repair, before and after", () => {
    const repairs = list.rows.find(({ rowNumber }) => rowNumber === 16)?.repairs;
    expect(repairs).toContainEqual({
      code: "LEADING_ZERO",
      at: "N16",
      column: "cardNumber",
      before: "1860854",
      after: "01860854",
    });
  });

  test("read into an empty unit is all new, and the second time all unchanged", () => {
    const first = compareWithRegister(list.rows, []);
    expect(countVerdicts(first)).toEqual({ NEW: 126, CHANGED: 0, UNCHANGED: 0, DOUBTFUL: 0, REFUSED: 0 });
    const second = compareWithRegister(list.rows, first.map(asMember));
    expect(countVerdicts(second)).toEqual({ NEW: 0, CHANGED: 0, UNCHANGED: 126, DOUBTFUL: 0, REFUSED: 0 });
  });
});

test("the register of Sở Tư pháp, typed in .VnTime, reads as Unicode: 58 people, 36 women, 2 probationary", async () => {
  const list = readMembers(await fixture("so-tu-phap-tcvn3.xlsx"), today);
  expect(Object.values(countBy(list.rows, ({ cellName }) => cellName ?? ""))).toEqual([12, 12, 12, 11, 11]);
  expect(list.rows.filter(({ record }) => record?.sex === "FEMALE")).toHaveLength(36);
  expect(list.rows.filter(({ record }) => record?.officialOn === null)).toHaveLength(2);
  expect(list.rows.flatMap(({ refusals }) => refusals)).toEqual([]);
  expect(list.notes.map(({ code }) => code)).toEqual(["LEGACY_FONT", "SEX_BY_COLUMN"]);
  expect(list.rows.map(({ record }) => record?.fullName)).toEqual(
    expect.arrayContaining([
      "Nguyễn Phương",
      "Bùi Thị Ánh Lan",
      "Lưu Đức Ước",
      "Võ Thị Ánh Tuyết",
      "Lý Thị Thu Mai",
    ]),
  );
});

/** The row as the register keeps it after an import: what the list left out is filled in. */
function asMember({ record, rowNumber, cellName }: ParsedMemberRow): ExistingMember {
  if (!record) throw new Error(`row ${rowNumber} was refused`);
  const { ethnicityCode, religion } = record;
  const kept = { ...record, ethnicityCode: ethnicityCode ?? "kinh", religion: religion ?? "NONE" };
  return { id: `member-${rowNumber}`, version: 1, beyond: null, cellName: cellName ?? "", record: kept };
}

async function fixture(name: string): Promise<Workbook> {
  return readWorkbook(readFileSync(path.join(import.meta.dirname, "../fixtures", name)));
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of items.map(keyOf)) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
