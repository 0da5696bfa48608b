import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readWorkbook } from "./read-workbook";
import { makeWorkbook, sheetOf } from "./test-support/make-zip";
import { cellAddress, columnLetters, type Row } from "./workbook";

const fixture = path.join(import.meta.dirname, "../imports/fixtures/so-cong-thuong.xlsx");

test("a register as an office keeps it is read cell by cell", async () => {
  const { sheets } = await readWorkbook(readFileSync(fixture));
  expect(sheets.map(({ name, hidden, fonts }) => ({ name, hidden, fonts }))).toEqual([
    { name: "Danh sách", hidden: false, fonts: ["Times New Roman"] },
  ]);
  const [sheet] = sheets;
  expect(sheet?.rows).toHaveLength(141);
  expect(sheet?.rows.filter(({ hidden }) => hidden).map(({ number }) => number)).toEqual([51]);
  expect(sheet?.merges).toContainEqual({ top: 7, bottom: 7, left: 2, right: 3 });
  expect(cellsOf(sheet?.rows, 17).slice(1, 5)).toEqual([
    "Trịnh Minh Hoàng",
    { date: "1980-04-25", precision: "DAY" },
    null,
    "Kinh",
  ]);
  expect(cellsOf(sheet?.rows, 21)[1]).toBe("  Trần  Thanh Dung ");
  expect(cellsOf(sheet?.rows, 16)[13]).toBe(1860854);
});

test("every way a cell can hold its value", async () => {
  const styles = `<styleSheet>
    <numFmts><numFmt numFmtId="164" formatCode="mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0&quot;đ&quot;"/></numFmts>
    <fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font></fonts>
    <dxfs><dxf><font><name val="Tahoma"/></font></dxf></dxfs>
    <cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="164" fontId="1"/><xf numFmtId="165" fontId="1"/></cellXfs>
  </styleSheet>`;
  const strings = `<sst><si><r><t>Nguyễn </t></r><r><t>Văn &amp; A</t></r><rPh><t>x</t></rPh></si><si><t>_x000D_</t></si></sst>`;
  const rows = await rowsOf(
    sheetOf(
      '<row r="2"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr" s="3"><is><t>  hai </t></is></c><c t="b"><v>1</v></c></row>',
      '<row r="5" hidden="1"><c r="A5" s="1"><v>29336.75</v></c><c r="B5" s="2"><v>25020</v></c><c r="D5" s="3"><v>1500</v></c><c r="E5"><v>1.23E+11</v></c></row>',
      '<row><c t="str"><f>HYPERLINK("http://x","An")</f><v>An</v></c><c><f>1+1</f></c><c t="e"><v>#N/A</v></c><c t="d"><v>2021-03-25T00:00:00</v></c></row>',
    ),
    [
      { name: "xl/styles.xml", content: styles },
      { name: "xl/sharedStrings.xml", content: strings },
    ],
  );
  expect(rows).toEqual([
    { number: 2, hidden: false, cells: ["Nguyễn Văn & A", null, "  hai ", true] },
    {
      number: 5,
      hidden: true,
      cells: [
        { date: "1980-04-25", precision: "DAY" },
        { date: "1968-07-01", precision: "MONTH" },
        null,
        1500,
        123_000_000_000,
      ],
    },
    { number: 6, hidden: false, cells: ["An", null, "#N/A", { date: "2021-03-25", precision: "DAY" }] },
  ]);
});

test("serial numbers around Excel's invented 29/02/1900, and the 1904 system", async () => {
  const styles = '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>';
  const cells = [1, 59, 60, 61, 0.5].map((serial) => `<c s="1"><v>${serial}</v></c>`).join("");
  const sheet = sheetOf(`<row>${cells}</row>`);
  const dates = async (workbook?: string) => {
    const others = workbook === undefined ? [] : [{ name: "xl/workbook.xml", content: workbook }];
    const rows = await rowsOf(sheet, [{ name: "xl/styles.xml", content: styles }, ...others]);
    return rows[0]?.cells.map((value) => (typeof value === "object" ? value?.date : value));
  };
  expect(await dates()).toEqual(["1900-01-01", "1900-02-28", 60, "1900-03-01", 0.5]);
  const workbook1904 =
    '<x:workbook xmlns:rel="r"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="a" rel:id="rId1"/></x:sheets></x:workbook>';
  expect((await dates(workbook1904))?.[0]).toBe("1904-01-02");
});

test("cell addresses as people say them", () => {
  expect([0, 25, 26, 51, 701, 702, 16383].map(columnLetters)).toEqual([
    "A",
    "Z",
    "AA",
    "AZ",
    "ZZ",
    "AAA",
    "XFD",
  ]);
  expect(cellAddress(58, 3)).toBe("D58");
});

async function rowsOf(...workbook: Parameters<typeof makeWorkbook>): Promise<readonly Row[]> {
  const { sheets } = await readWorkbook(makeWorkbook(...workbook));
  return sheets[0]?.rows ?? [];
}

function cellsOf(rows: readonly Row[] | undefined, number: number): Row["cells"] {
  return rows?.find((row) => row.number === number)?.cells ?? [];
}
