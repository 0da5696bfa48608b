import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "@/lib/spreadsheet/read-workbook";
import type { CellValue, Workbook } from "@/lib/spreadsheet/workbook";
import { findList } from "../find-list";
import type { ComparedRow } from "../parsed-row";
import { noChoices } from "../reading";
import { countVerdicts } from "../test-support/count-verdicts";
import { makeWorkbookOf } from "../test-support/make-sheet";
import { studyRegister } from "./study-register";
import type { ExistingUnit } from "./study-result";

const audiences = ["MEMBERS", "CADRES", "NON_MEMBER_STAFF", "UNION_MEMBERS"];
const headings = [
  "TT",
  "Đơn vị",
  "Đảng viên triệu tập",
  "Đảng viên có mặt",
  "Đảng viên học bù",
  "Cấp ủy triệu tập",
  "Cấp ủy có mặt",
];

test("the results of 67 units, as the office keeps them, are new, and the second time unchanged", async () => {
  const file = await readWorkbook(
    readFileSync(path.join(import.meta.dirname, "../fixtures/ket-qua-hoc-tap.xlsx")),
  );
  const { sheet, layout } = find(file);
  expect(layout).toMatchObject({ missing: [], headerRow: 4, lastHeadingRow: 5, firstDataRow: 6 });
  expect(layout.columns.map(({ column }) => column)).toEqual([
    "ordinal",
    "unit",
    "membersOnList",
    "sessions",
    "mode",
    ...["CADRES", "MEMBERS", "NON_MEMBER_STAFF", "UNION_MEMBERS"].flatMap((audience) => [
      `${audience}.summoned`,
      `${audience}.present`,
    ]),
    "note",
  ]);
  const list = studyRegister.read({ ...sheet, onRow: () => undefined });
  expect(list.count).toBe(67);
  const names =
    file.sheets[0]?.rows.filter(({ number }) => number >= 6).map(({ cells }) => String(cells[1])) ?? [];
  const units = names.map((name, index) => unit(String(index), name));
  const first = list.compareWith([JSON.stringify(units)]);
  expect(countVerdicts(first)).toMatchObject({ NEW: 67, REFUSED: 0 });
  expect(first[0]?.record).toMatchObject({
    numbers: {
      MEMBERS: { summoned: 312, present: 301, excused: 0, unexcused: 0, madeUp: 0 },
      CADRES: { summoned: 37, present: 35 },
    },
  });
  const kept = units.map((one, index) => ({ ...one, numbers: recordOf(first[index]).numbers }));
  const second = list.compareWith([JSON.stringify(kept)]);
  expect(countVerdicts(second)).toMatchObject({ UNCHANGED: 67 });
});

describe("a row", () => {
  const base = unit("a", "Đảng bộ Sở Công Thương", {
    spellings: ["Đảng bộ Sở Công Thương", "SCT", "Sở Công Thương"],
  });
  const known = { ...base, numbers: { MEMBERS: counts(126, 120, { excused: 4, madeUp: 2 }) } };

  test.each<[string, CellValue[], ExistingUnit, object]>([
    [
      "finds its unit by code",
      ["SCT", 126, 120],
      base,
      { verdict: "NEW", repairs: [{ code: "UNIT_SPELLING" }] },
    ],
    ["finds it without accents", ["DANG BO SO CONG THUONG", 126, 120], base, { verdict: "NEW" }],
    [
      "changes field by field what it says, and keeps what it leaves blank",
      ["SCT", null, 121],
      known,
      {
        verdict: "CHANGED",
        changes: [{ field: "MEMBERS.present", before: "120", after: "121" }],
        record: { numbers: { MEMBERS: { summoned: 126, present: 121, excused: 4, madeUp: 2 } } },
      },
    ],
    [
      "with fewer absent forgets who was excused and who caught up, and says so",
      ["SCT", 126, 125],
      known,
      {
        verdict: "CHANGED",
        changes: [
          { field: "MEMBERS.present", before: "120", after: "125" },
          { field: "MEMBERS.excused", before: "4", after: "0" },
          { field: "MEMBERS.madeUp", before: "2", after: "0" },
        ],
      },
    ],
    [
      "is left alone once the unit has reported",
      ["SCT", 126, 121],
      { ...known, status: "REPORTED" },
      { verdict: "DOUBTFUL", doubts: [{ code: "UNIT_REPORTED" }] },
    ],
    [
      "is left alone where a roll says the members' numbers",
      ["SCT", 126, 121],
      { ...known, isByRoll: true },
      { verdict: "DOUBTFUL", doubts: [{ code: "UNIT_BY_ROLL" }] },
    ],
    [
      "that changes nothing is unchanged even then",
      ["SCT", 126, 120],
      { ...known, status: "REPORTED" },
      { verdict: "UNCHANGED" },
    ],
    [
      "says when more are summoned than the register has",
      ["SCT", 130, 120],
      { ...base, membersOnList: 126 },
      { verdict: "NEW", doubts: [{ code: "SUMMONED_ABOVE_LIST", params: { summoned: 130, onList: 126 } }] },
    ],
    [
      "of nobody's unit is refused",
      ["Sở Nào Đó", 10, 9],
      base,
      { refusals: [{ code: "UNIT_UNKNOWN", before: "Sở Nào Đó" }] },
    ],
    [
      "with more present than summoned is refused",
      ["SCT", 10, 11],
      base,
      { refusals: [{ code: "PRESENT_ABOVE_SUMMONED" }] },
    ],
    [
      "with more made up than absent is refused",
      ["SCT", 10, 9, 2],
      base,
      { refusals: [{ code: "ABSENT_ABOVE_MISSING" }] },
    ],
    [
      "with more cadres than members is refused",
      ["SCT", 10, 9, null, 12, 9],
      base,
      { refusals: [{ code: "CADRES_ABOVE_MEMBERS" }] },
    ],
    ["without the number present is refused", ["SCT", 10], base, { refusals: [{ code: "PRESENT_MISSING" }] }],
    [
      "with a word for a number is refused at its cell",
      ["SCT", 10, "chín"],
      base,
      { refusals: [{ code: "NOT_A_COUNT", at: "D2", before: "chín" }] },
    ],
    [
      "reads 1.204 as one thousand two hundred and four",
      ["SCT", "1.204", "1.204"],
      { ...base, membersOnList: 2000 },
      { record: { numbers: { MEMBERS: { summoned: 1204 } } } },
    ],
  ])("%s", (_, cells, existing, expected) => {
    const [row] = compare([[1, ...cells]], [existing]);
    expect(row).toMatchObject(expected);
  });

  test("that means a unit a second time is left out", () => {
    const rows = compare(
      [
        [1, "SCT", 126, 120],
        [2, "Sở Công Thương", 126, 119],
      ],
      [base],
    );
    expect(rows).toMatchObject([
      { verdict: "NEW" },
      { verdict: "DOUBTFUL", doubts: [{ code: "UNIT_TWICE" }] },
    ]);
  });

  test("totals, group titles and signatures are no units", () => {
    const rows = compare(
      [
        ["I", "Khối sở, ngành"],
        [1, "SCT", 126, 120],
        ["", "Tổng cộng", 126, 120],
        [null, null, null, null, "T/M ĐẢNG ỦY"],
      ],
      [base],
    );
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([3]);
  });
});

function compare(rows: CellValue[][], units: ExistingUnit[]): ComparedRow<unknown>[] {
  const { sheet } = find(makeWorkbookOf(headings, ...rows));
  return studyRegister.read({ ...sheet, onRow: () => undefined }).compareWith([JSON.stringify(units)]);
}

function find(workbook: Workbook) {
  return findList(workbook, studyRegister, {
    register: "STUDY_RESULTS",
    place: { kind: "BLOC", name: "Đảng bộ Khối", audiences },
    today: "2021-03-25",
    choices: noChoices,
    remembered: [],
  });
}

function unit(id: string, name: string, overrides: Partial<ExistingUnit> = {}): ExistingUnit {
  return {
    id,
    version: 1,
    name,
    spellings: [name],
    status: "NOT_STARTED",
    membersOnList: 1000,
    numbers: {},
    ...overrides,
  };
}

function counts(summoned: number, present: number, rest: { excused?: number; madeUp?: number } = {}) {
  return { summoned, present, excused: 0, unexcused: 0, madeUp: 0, ...rest };
}

function recordOf(row: ComparedRow<unknown> | undefined): { numbers: unknown } {
  const record = row?.record;
  if (typeof record !== "object" || record === null || !("numbers" in record)) throw new Error("no record");
  return { numbers: record.numbers };
}
