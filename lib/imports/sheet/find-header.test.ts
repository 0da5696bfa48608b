import fc from "fast-check";
import { expect, test } from "vitest";
import type { CellValue } from "@/lib/spreadsheet/workbook";
import { type MemberColumn, readMemberHeading } from "../members/member-columns";
import { makeSheet } from "../test-support/make-sheet";
import { findHeader } from "./find-header";

const known: readonly (readonly [string, MemberColumn])[] = [
  ["TT", "ordinal"],
  ["HỌ VÀ TÊN KHAI SINH", "fullName"],
  ["Ngày, tháng, năm sinh", "bornOn"],
  ["Giới tính\n(Nam/Nữ)", "sex"],
  ["Dân tộc", "ethnicity"],
  ["Tôn  giáo", "religion"],
  ["Quê quán", "nativePlace"],
  ["Trình độ văn hoá", "generalEducation"],
  ["Trình độ CM, NV", "professionalLevel"],
  ["Lí luận chính trị", "politicalTheory"],
  ["Chức vụ", "jobTitle"],
  ["Ngày QĐ kết nạp", "admissionDecidedOn"],
  ["Ngày vào đảng", "admittedOn"],
  ["Ngày chính thức", "officialOn"],
  ["Số thẻ đảng viên", "cardNumber"],
  ["Số LLĐV", "recordNumber"],
  ["Ghi chú", "note"],
];

test("headings are found in any order, under any number of titles, beside unknown ones", () => {
  const columns = fc.shuffledSubarray([...known, ["Số điện thoại", null] as const], { minLength: 4 });
  fc.assert(
    fc.property(columns, fc.nat(20), fc.boolean(), (order, titles, isNumbered) => {
      fc.pre(order.some(([, column]) => column === "fullName"));
      const lines: CellValue[][] = [
        ...Array.from({ length: titles }, (_, index) => [`DANH SÁCH ĐẢNG VIÊN ${index}`]),
        order.map(([heading]) => heading),
        ...(isNumbered ? [order.map((_, index) => `(${index + 1})`)] : []),
        order.map(() => "x y z"),
      ];
      const header = findHeader([makeSheet(lines)], readMemberHeading);
      expect(header?.columns.map(({ column }) => column)).toEqual(order.map(([, column]) => column));
      expect(header?.firstDataRow).toBe(titles + (isNumbered ? 3 : 2));
    }),
  );
});

const grouped = [
  ["STT", "Họ và tên", "Ngày sinh", null, "Trình độ", null, "Ngày vào Đảng", null],
  [null, null, "Nam", "Nữ", "Văn hóa", "LLCT", "Dự bị", "Chính thức"],
  ["1", "Nguyễn Văn An", "1980", null, "12/12", "TC", "02/09/2010", "02/09/2011"],
];
const meaning = [
  "ordinal",
  "fullName",
  "bornOnMale",
  "bornOnFemale",
  "generalEducation",
  "politicalTheory",
  "admittedOn",
  "officialOn",
];

test("headings over two rows read together, with merged cells and without", () => {
  const merges = [
    { top: 1, bottom: 2, left: 0, right: 0 },
    { top: 1, bottom: 2, left: 1, right: 1 },
    { top: 1, bottom: 1, left: 2, right: 3 },
    { top: 1, bottom: 1, left: 4, right: 5 },
    { top: 1, bottom: 1, left: 6, right: 7 },
  ];
  for (const sheet of [makeSheet(grouped), makeSheet(grouped, { merges })]) {
    const header = findHeader([sheet], readMemberHeading);
    expect(header?.columns.map(({ column }) => column)).toEqual(meaning);
    expect(header?.firstDataRow).toBe(3);
  }
});

test("the list is found on any sheet, a visible one first", () => {
  const list = makeSheet(grouped);
  const hidden = { ...list, name: "cũ", hidden: true };
  const notes = { ...makeSheet([["Ghi chú"]]), name: "ghi chú" };
  expect(findHeader([notes, hidden, list], readMemberHeading)?.sheet.name).toBe("Sheet1");
});

test.each<[string[], MemberColumn | null]>([
  [["Nam"], "sexMale"],
  [["Nữ"], "sexFemale"],
  [["Năm"], null],
  [["Năm sinh"], "bornOn"],
  [["Năm sinh nữ"], "bornOnFemale"],
  [["Ngày sinh (Nam)"], "bornOnMale"],
  [["Ngày tháng năm sinh", "Nữ"], "bornOnFemale"],
  [["Giới tính", "Nam"], "sexMale"],
  [["Nam, nữ"], "sex"],
  [["Chức vụ", "Đảng"], null],
  [["Chức vụ", "Chính quyền"], "jobTitle"],
  [["__proto__"], null],
  [[], null],
])("%j means %s", (path, column) => {
  expect(readMemberHeading(path)).toBe(column);
});
