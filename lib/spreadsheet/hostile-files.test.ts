import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { limits } from "./limits";
import { maxWorkbookBytes, readWorkbook } from "./read-workbook";
import type { SpreadsheetRefusalCode } from "./spreadsheet-refusal";
import { makeWorkbook, makeZip, sheetOf, type ZipPart } from "./test-support/make-zip";

// Hostile files are large, and each is read in a thread of its own.
vi.setConfig({ testTimeout: 30_000 });

const fixture = readFileSync(path.join(import.meta.dirname, "../imports/fixtures/so-cong-thuong.xlsx"));
const oneCell = sheetOf('<row><c t="str"><v>x</v></c></row>');
const bytes = (text: string) => Buffer.from(text, "latin1");
const with1 = (part: ZipPart) => makeWorkbook(oneCell, [part]);

const tooManyBytes = "0".repeat(limits.unpackedBytes + 1);
const bombXml = `<worksheet><sheetData>${tooManyBytes}</sheetData></worksheet>`;

test.each<[string, SpreadsheetRefusalCode, Uint8Array]>([
  ["nothing at all", "EMPTY_FILE", new Uint8Array()],
  ["more than 10 MB", "FILE_TOO_LARGE", new Uint8Array(maxWorkbookBytes + 1)],
  ["a PDF renamed", "PDF", bytes("%PDF-1.7\n%\xe2\xe3\xcf\xd3")],
  ["a letter renamed", "TEXT_FILE", Buffer.from("Kính gửi các đồng chí\nTrân trọng")],
  ["a web page under another name", "WEB_PAGE", Buffer.from("<html><table><tr><td>1</td></tr></table>")],
  ["an .xls renamed", "OLD_EXCEL", bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook")],
  [
    "a workbook under a password",
    "PASSWORD_PROTECTED",
    Buffer.concat([bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Buffer.from("EncryptedPackage", "utf16le")]),
  ],
  ["a picture", "NOT_A_WORKBOOK", bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR")],
  ["an .ods", "OPEN_DOCUMENT", makeZip([{ name: "mimetype", content: "x" }])],
  ["a .docx", "NOT_A_WORKBOOK", makeZip([{ name: "word/document.xml", content: "<w/>" }])],
  ["an empty zip", "NOT_A_WORKBOOK", makeZip([])],
  ["an .xlsb", "BINARY_WORKBOOK", makeZip([{ name: "xl/workbook.bin", content: "x" }])],
  ["a file cut short", "BROKEN", fixture.subarray(0, fixture.length / 2)],
  ["a file with noise in the middle", "BROKEN", noisy(fixture)],
  ["a missing sheet", "BROKEN", makeZip([{ name: "xl/workbook.xml", content: "<workbook/>" }])],
  ["XML that is not closed", "BROKEN", makeWorkbook("<worksheet><sheetData><row>")],
  [
    "XML in UTF-16",
    "BROKEN",
    with1({ name: "xl/worksheets/sheet1.xml", content: Buffer.from(oneCell, "utf16le") }),
  ],
  ["rows out of order", "BROKEN", makeWorkbook(sheetOf('<row r="2"></row>', '<row r="1"></row>'))],
  ["a path that climbs out", "BROKEN", with1({ name: "xl/../../etc/passwd", content: "x" })],
  ["an absolute path", "BROKEN", with1({ name: "/xl/x.xml", content: "x" })],
  ["a stranger among the parts", "NOT_A_WORKBOOK", with1({ name: "evil/run.sh", content: "x" })],
  ["an encrypted part", "UNSAFE", with1({ name: "xl/media/a.png", content: "x", encrypted: true })],
  ["a symbolic link", "UNSAFE", with1({ name: "xl/a.xml", content: "/etc/passwd", symlink: true })],
  ["a document type", "UNSAFE", makeWorkbook(`<!DOCTYPE w [<!ENTITY a "aaaa">]>${oneCell}`)],
  ["too many parts", "TOO_MANY_PARTS", makeZip(numbered(201))],
  ["a bomb", "UNPACKED_TOO_LARGE", makeWorkbook(bombXml)],
  [
    "a bomb in a part nobody reads",
    "UNPACKED_TOO_LARGE",
    with1({ name: "xl/media/a.png", content: tooManyBytes }),
  ],
  [
    "a value far to the right",
    "TOO_MANY_COLUMNS",
    makeWorkbook(sheetOf('<row><c r="XFD1"><v>1</v></c></row>')),
  ],
  [
    "more rows than any register",
    "TOO_MANY_ROWS",
    makeWorkbook(sheetOf("<row><c><v>1</v></c></row>".repeat(120_001))),
  ],
  ["one long text used everywhere", "TOO_COMPLEX", longTextEverywhere()],
])("%s is refused as %s", async (_, code, file) => {
  await expect(readWorkbook(file)).rejects.toMatchObject({ name: "SpreadsheetRefusal", code });
});

test("a bomb that lies about its size is stopped while it is read", async () => {
  const part = { name: "xl/worksheets/sheet1.xml", content: bombXml, claimedSize: 1000 };
  await expect(readWorkbook(makeWorkbook("", [part]))).rejects.toMatchObject({ name: "SpreadsheetRefusal" });
});

test("a million blank rows and 200,000 blank columns cost nothing", async () => {
  const wide = `<row>${"<c/>".repeat(200_000)}</row>`;
  const tall = '<row s="1" customFormat="1"/>'.repeat(1_000_000);
  const { sheets } = await readWorkbook(makeWorkbook(sheetOf(wide, tall, "<row><c><v>7</v></c></row>")));
  expect(sheets[0]?.rows).toEqual([{ number: 1_000_002, hidden: false, cells: [7] }]);
});

test("names of JavaScript's own are plain text", async () => {
  const { sheets } = await readWorkbook(
    makeWorkbook(
      sheetOf(
        '<row __proto__="1" constructor="2"><c t="str"><v>__proto__</v></c><c t="str"><v>=HYPERLINK("http://x";"y")</v></c></row>',
      ),
    ),
  );
  expect(sheets[0]?.rows[0]?.cells).toEqual(["__proto__", '=HYPERLINK("http://x";"y")']);
  expect(Object.prototype).not.toHaveProperty("polluted");
});

test("the reader still works after all of them, several at a time", async () => {
  const readings = await Promise.all(Array.from({ length: 5 }, () => readWorkbook(fixture)));
  expect(readings.map(({ sheets }) => sheets[0]?.rows.length)).toEqual([141, 141, 141, 141, 141]);
});

function noisy(file: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(file);
  copy.fill(0xff, copy.length / 4, copy.length / 4 + 2000);
  return copy;
}

function numbered(count: number): ZipPart[] {
  return Array.from({ length: count }, (_, index) => ({ name: `xl/${index}.xml`, content: "" }));
}

function longTextEverywhere(): Uint8Array {
  const cells = '<row><c t="s"><v>0</v></c></row>'.repeat(100_000);
  const strings = `<sst><si><t>${"x".repeat(30_000)}</t></si></sst>`;
  return makeWorkbook(sheetOf(cells), [{ name: "xl/sharedStrings.xml", content: strings }]);
}
