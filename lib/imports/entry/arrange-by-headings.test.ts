import { describe, expect, test } from "vitest";
import { studyAudiences } from "@/lib/study/terms";
import { readMemberHeading } from "../members/member-columns";
import { arrangeByHeadings } from "./arrange-by-headings";
import { entrySheetOf } from "./entry-sheet";
import { headingsOf } from "./headings-of";

const members = entrySheetOf("MEMBERS", []);
const width = members.headings.length;
const row = (...texts: string[]) => [...texts, ...Array.from({ length: width - texts.length }, () => "")];
const empty = [members.headings, row(), row()];
const arrange = (grid: readonly (readonly string[])[], block: readonly (readonly string[])[]) =>
  arrangeByHeadings(grid, block, readMemberHeading);

describe("the headings of an empty list", () => {
  test.each([
    ["members", members],
    ["results of a campaign", entrySheetOf("STUDY_RESULTS", studyAudiences)],
  ])("of %s mean a column each, none twice", (_, { headings, readHeading }) => {
    const columns = headings.map((heading) => readHeading([heading]));
    expect(columns).not.toContain(null);
    expect(new Set(columns).size).toBe(headings.length);
    expect(headingsOf([headings], readHeading)?.columns.map(({ column }) => column)).toEqual(columns);
  });

  test("of a campaign ask only for those it summons", () => {
    expect(entrySheetOf("STUDY_RESULTS", ["MEMBERS"]).headings).toEqual([
      "Tổ chức cơ sở đảng",
      "Đảng viên: triệu tập",
      "Đảng viên: có mặt",
      "Đảng viên: vắng có lý do",
      "Đảng viên: vắng không lý do",
      "Đảng viên: học bù",
    ]);
  });
});

describe("rows copied with their headings", () => {
  const copied = [
    ["TT", "Họ và tên", "Giới tính", "Ngày sinh", "Đoàn thể"],
    ["1", "Lê Thị An", "Nữ", "05/03/1965", "Công đoàn"],
  ];

  test("take the place of the whole empty grid, so that their letters stay", () => {
    expect(arrange(empty, copied)).toEqual({ cells: [[], [], []], block: copied, row: 0, count: 1 });
  });

  test("bring their titles, headings over two rows and column numbers along", () => {
    const form = [
      ["ĐẢNG BỘ SỞ CÔNG THƯƠNG", "", "", ""],
      ["TT", "Họ và tên", "Ngày sinh", ""],
      ["", "", "Nam", "Nữ"],
      ["(1)", "(2)", "(3)", "(4)"],
      ["1", "Lê Thị An", "", "1965"],
    ];
    expect(arrange(empty, form)?.block).toBe(form);
    expect(headingsOf(form, readMemberHeading)).toMatchObject({ firstRow: 1, lastRow: 2, dataRow: 4 });
  });

  test("go below rows already there, each column under its own, new ones behind", () => {
    const arranged = arrange([members.headings, row("Trần Văn Ba", "1970"), row()], copied);
    expect(arranged).toMatchObject({ row: 2, count: 1 });
    expect(arranged?.cells[0]).toEqual([...members.headings, "TT", "Đoàn thể"]);
    expect(arranged?.cells[1]).toEqual([...row("Trần Văn Ba", "1970"), "", ""]);
    expect(arranged?.block).toEqual([[...row("Lê Thị An", "05/03/1965", "Nữ"), "1", "Công đoàn"]]);
  });

  test("find a column of the same unknown heading again, and need none for empty ones", () => {
    const grid = [
      ["Họ và tên", "Ngày sinh", "Giới tính", "Đoàn thể"],
      ["Trần Văn Ba", "1970", "Nam", ""],
    ];
    const arranged = arrange(grid, [copied[0] ?? [], ["", "Lê Thị An", "Nữ", "1965", "Công đoàn"]]);
    expect(arranged?.cells[0]).toHaveLength(4);
    expect(arranged?.block).toEqual([["Lê Thị An", "1965", "Nữ", "Công đoàn"]]);
  });
});

describe("rows without headings", () => {
  test.each([
    ["one person", [["Lê Thị An", "05/03/1965", "Nữ", "Văn phòng", "19/05/1990", "19/05/1991"]]],
    ["one cell", [["Họ và tên"]]],
    [
      "a heading repeated in the middle of a list",
      [["Lê Thị An", "1965", "Nữ", "x"], members.headings, ["Trần Văn Ba", "1970", "Nam", "x"]],
    ],
  ])("%s are pasted where the cursor is", (_, block) => {
    expect(arrange(empty, block)).toBeNull();
  });
});
