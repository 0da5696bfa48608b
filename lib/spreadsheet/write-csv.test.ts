import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { type CsvCell, writeCsv } from "./write-csv";

async function written(top: CsvCell[][], ...batches: CsvCell[][][]): Promise<string> {
  async function* rows() {
    yield* batches;
  }
  return (await buffer(writeCsv(top, rows()))).toString();
}

test("begins with a byte order mark, ends lines with CRLF, and quotes only where it must", async () => {
  const file = await written(
    [["Họ và tên", "Số thẻ"]],
    [
      ["Nguyễn Thị Ánh", "001234567890"],
      ['Trần "Tư"', "a,b"],
    ],
    [["hai\ndòng", null]],
  );
  expect(file).toBe(
    '\uFEFFHọ và tên,Số thẻ\r\nNguyễn Thị Ánh,001234567890\r\n"Trần ""Tư""","a,b"\r\n"hai\ndòng",\r\n',
  );
});

test("numbers keep a point, dates their day first and no more than is known", async () => {
  const file = await written(
    [],
    [
      [9145, 96.4, -3],
      [
        { on: "1965-03-05", precision: "DAY" },
        { on: "1955-03-01", precision: "MONTH" },
        { on: "1955-01-01", precision: "YEAR" },
      ],
    ],
  );
  expect(file).toBe("\uFEFF9145,96.4,-3\r\n05/03/1965,03/1955,1955\r\n");
});

test("a name that is a formula is harmless, in quotes or not", async () => {
  const file = await written([], [['=HYPERLINK("x","y")', "=1+1", "@a", "-x"]]);
  expect(file).toBe(`\uFEFF"'=HYPERLINK(""x"",""y"")",'=1+1,'@a,'-x\r\n`);
});
