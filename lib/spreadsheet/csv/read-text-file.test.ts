import { describe, expect, test } from "vitest";
import { readWorkbook } from "../read-workbook";

const lines = [
  ["TT", "Họ và tên", "Số thẻ"],
  ["1", 'Nguyễn Văn "Ba", Hà Nội', "01234567"],
  ["2", "Đặng\nThị Ánh", "00000001"],
];
const csv = (delimiter: string, eol = "\r\n") =>
  lines
    .map((cells) =>
      cells
        .map((cell) => (/["\n;,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(delimiter),
    )
    .join(eol);

describe("a .csv", () => {
  test.each<[string, Uint8Array]>([
    ["UTF-8 with a mark, semicolons", Buffer.from(`\uFEFF${csv(";")}`)],
    ["UTF-8 without a mark, commas", Buffer.from(csv(","))],
    ["tabs and plain line feeds", Buffer.from(csv("\t", "\n"))],
    ["its delimiter named", Buffer.from(`sep=;\r\n${csv(";")}`)],
    ["UTF-16 little-endian", Buffer.from(`\uFEFF${csv("\t")}`, "utf16le")],
    ["UTF-16 without a mark", Buffer.from(csv(";"), "utf16le")],
    ["UTF-16 big-endian", Buffer.from(`\uFEFF${csv(";")}`, "utf16le").swap16()],
  ])("in %s reads as it was written", async (_, bytes) => {
    const { sheets } = await readWorkbook(bytes);
    expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual(lines);
  });

  test("keeps every zero and takes off the one apostrophe that disarms a formula", async () => {
    const { sheets } = await readWorkbook(Buffer.from("a,b,c\n'=HYPERLINK(1),001234567890,'tên"));
    expect(sheets[0]?.rows[1]?.cells).toEqual(["=HYPERLINK(1)", "001234567890", "'tên"]);
  });

  test("numbers its rows as Excel does, blank ones included", async () => {
    const { sheets } = await readWorkbook(Buffer.from("a,b\n,\n\n1,2\n"));
    expect(sheets[0]?.rows.map(({ number }) => number)).toEqual([1, 4]);
    const named = await readWorkbook(Buffer.from("sep=,\na;b,c\n1,2\n"));
    expect(named.sheets[0]?.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, "a;b", "c"],
      [2, "1", "2"],
    ]);
  });

  test("of a million blank rows costs nothing; of too many rows or columns it is refused", async () => {
    const { sheets } = await readWorkbook(Buffer.from(`a,b\n${",\n".repeat(1_000_000)}1,2`));
    expect(sheets[0]?.rows.map(({ number }) => number)).toEqual([1, 1_000_002]);
    const many = Buffer.from("1,2\n".repeat(120_001));
    await expect(readWorkbook(many)).rejects.toMatchObject({ code: "TOO_MANY_ROWS" });
    await expect(readWorkbook(Buffer.from(`a,b\n${",".repeat(256)}1`))).rejects.toMatchObject({
      code: "TOO_MANY_COLUMNS",
      params: { row: 2 },
    });
  });

  test("that is a picture is no text", async () => {
    await expect(readWorkbook(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).rejects.toMatchObject({
      code: "NOT_A_WORKBOOK",
    });
  });
});
