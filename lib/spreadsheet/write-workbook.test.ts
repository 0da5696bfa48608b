import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { readWorkbook } from "./read-workbook";
import { partOf } from "./test-support/part-of";
import type { CellInput, RowInput, SheetInput } from "./write-sheet";
import { writeWorkbook } from "./write-workbook";

const facts = { title: "Danh sách", creator: "Trần Văn Thử", createdAt: new Date("2021-03-25T07:05:00Z") };

async function* batches(...rows: (readonly RowInput[])[]) {
  yield* rows;
}

function sheetWith(rows: readonly (readonly CellInput[])[], more: Partial<SheetInput> = {}): SheetInput {
  return {
    name: "Danh sách",
    columns: Array.from({ length: 4 }, () => ({ width: 20, style: "text" as const })),
    top: [
      { cells: [{ text: "DANH SÁCH", style: "titleAtLeft", across: 4 }] },
      { cells: ["Họ tên", "Ngày sinh", "Số thẻ", "Tuổi Đảng"].map((text) => ({ text, style: "heading" })) },
    ],
    headingRows: 1,
    rows: batches(rows.map((cells) => ({ cells }))),
    footer: "Sổ Khối",
    ...more,
  };
}

async function written(sheet: SheetInput): Promise<Uint8Array> {
  return buffer(writeWorkbook(sheet, facts));
}

async function rowsOf(...rows: (readonly CellInput[])[]) {
  const { sheets } = await readWorkbook(await written(sheetWith(rows)));
  return sheets[0]?.rows.slice(2).map(({ cells }) => cells);
}

test.each([
  ['=HYPERLINK("//evil.example","bấm")'],
  ["=1+1"],
  ["+84912345678"],
  ["-5"],
  ["@SUM(A1)"],
  ["'=1"],
  ["001234567890"],
  ["000001 HN"],
  ["1e5"],
  ["25/03/2021"],
  ["TRUE"],
  ["Nguyễn Thị Ánh"],
  ["Ữ ễ ặ ợ Đ"],
  [" đầu và cuối "],
  ["dòng một\ndòng hai"],
  ["<b>&amp; \"nháy\" 'đơn'</b>"],
  ["_x0041_ và _x000D_"],
  ["😀 và 𠀀"],
])("%j is text and stays as it is", async (text) => {
  expect(await rowsOf([text])).toEqual([[text]]);
});

test("a formula-like text is no formula in the file", async () => {
  const xml = await partOf(await written(sheetWith([["=1+1"]])), "xl/worksheets/sheet1.xml");
  expect(xml).toContain('t="inlineStr"><is><t>=1+1</t>');
  expect(xml).not.toContain("<f>");
});

test("what no XML can hold is left out of a text, and the rest is kept", async () => {
  expect(await rowsOf(["a\0b\u000bc\ud800d\uffffe"])).toEqual([["abcde"]]);
});

test("numbers are numbers, dates are days, and partial dates say no more than is known", async () => {
  const day = (on: string) => ({ on, precision: "DAY" as const });
  expect(
    await rowsOf(
      [0, 9145, 0.964, -3],
      [day("1965-03-05"), day("1900-03-01"), day("2099-12-31"), day("2000-02-29")],
      [
        { on: "1955-03-01", precision: "MONTH" },
        { on: "1955-01-01", precision: "YEAR" },
      ],
      [day("1900-02-28"), day("1890-05-19")],
      ["", null, "cuối"],
    ),
  ).toEqual([
    [0, 9145, 0.964, -3],
    ["1965-03-05", "1900-03-01", "2099-12-31", "2000-02-29"].map((date) => ({ date, precision: "DAY" })),
    ["03/1955", "1955"],
    ["28/02/1900", "19/05/1890"],
    [null, null, "cuối"],
  ]);
});

test("headings stay in sight, are repeated on paper, and fit A4 across", async () => {
  const file = await written(
    sheetWith([["An"], ["Bình"]], { filteredRows: 2, name: "Đảng viên: [2021]/*'" }),
  );
  const sheet = await partOf(file, "xl/worksheets/sheet1.xml");
  expect(sheet).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
  expect(sheet).toContain(
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
  );
  expect(sheet).toContain('<autoFilter ref="A2:D4"/>');
  expect(sheet).toContain('<mergeCell ref="A1:D1"/>');
  const book = await partOf(file, "xl/workbook.xml");
  expect(book).toContain('name="Đảng viên 2021"');
  expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'Đảng viên 2021'!$2:$2<`);
  expect(book).toContain("!$A$2:$D$4</definedName>");
});

test("a source of rows that fails leaves no file that looks whole", async () => {
  async function* failing(): AsyncGenerator<readonly RowInput[]> {
    yield [{ cells: ["An"] }];
    throw new Error("the connection was lost");
  }
  await expect(written(sheetWith([], { rows: failing() }))).rejects.toThrow("the connection was lost");
});
