import { expect, test } from "vitest";
import type { CellValue } from "@/lib/spreadsheet/workbook";
import { cellKey, readSectionTitle } from "./cell-name";
import { classifyRow } from "./classify-row";
import type { MemberColumn } from "./member-columns";
import { readTotals } from "./read-totals";

const columns = new Map<number, MemberColumn>([
  [0, "ordinal"],
  [1, "fullName"],
  [2, "bornOn"],
  [3, "admittedOn"],
  [4, "note"],
]);

test.each<[CellValue[], string]>([
  [[1, "Nguyễn Văn An", "1980", "02/09/2010"], "MEMBER"],
  [[1, "Nguyễn Văn An"], "MEMBER"],
  [[null, "Tống Văn Cộng", "1980"], "MEMBER"],
  [[null, "Nguyễn Văn An"], "MEMBER"],
  [["I", "Chi bộ Văn phòng"], "SECTION"],
  [["I. CHI BỘ VĂN PHÒNG"], "SECTION"],
  [["Cộng", null, 26], "TOTAL"],
  [["Tổng số: 126 đảng viên"], "TOTAL"],
  [[null, null, null, "T/M ĐẢNG ỦY"], "OTHER"],
  [[null, "Người lập biểu"], "OTHER"],
  [["Hà Nội, ngày 15 tháng 3 năm 2021"], "OTHER"],
])("%j is %s", (cells, kind) => {
  expect(classifyRow({ number: 9, hidden: false, cells }, { columns, afterTotal: false }).kind).toBe(kind);
});

test("a name alone under the total is a signature", () => {
  const row = { number: 9, hidden: false, cells: [null, "Nguyễn Văn An"] };
  expect(classifyRow(row, { columns, afterTotal: true }).kind).toBe("OTHER");
});

test.each<[string, string | null, number | null]>([
  ["I. Chi bộ Văn phòng (26 đảng viên)", "Chi bộ Văn phòng", 26],
  ["IV) CHI BỘ KẾ HOẠCH - TÀI CHÍNH: 25 đ/c", "Chi bộ Kế hoạch - tài chính", 25],
  ["Chi bộ Kế hoạch - Tài chính", "Chi bộ Kế hoạch - Tài chính", null],
  ["3 chi bộ số 3", "Chi bộ Số 3", null],
  ["Chi bộ 1 - 12 đảng viên.", "Chi bộ 1", 12],
  ["Đảng bộ bộ phận Khối Văn phòng", null, null],
  ["BÍ THƯ CHI BỘ", null, null],
])("section %s", (text, cellName, headcount) => {
  expect(readSectionTitle(text)).toEqual(cellName === null ? null : { cellName, headcount });
});

test("a cell has one key however it is spelt", () => {
  const keys = ["Chi bộ Quản lý Thương mại", "CHI BỘ QUẢN LÍ THƯƠNG MẠI", "Quản lý thương-mại"].map(cellKey);
  expect(new Set(keys).size).toBe(1);
});

test.each([
  ["Tổng cộng: 126 đảng viên, trong đó 68 nữ, 3 dự bị.", { members: 126, women: 68, probationary: 3 }],
  ["Tổng số đảng viên: 1.204 (nữ: 600; dự bị: 12)", { members: 1204, women: 600, probationary: 12 }],
  ["Cộng 26 đ/c", { members: 26 }],
  ["Tổng cộng 3 đảng viên dự bị", { probationary: 3 }],
  ["Cộng", {}],
])("%s", (text, totals) => {
  expect(readTotals(text)).toEqual(totals);
});
