import { expect, test } from "vitest";
import { markTextFile } from "./mark-text-file";
import { readTextFile } from "./read-text-file";

const marks = {
  headingRow: 1,
  heading: "Lỗi",
  texts: new Map([[2, "B2: thiếu ngày sinh."]]),
  decode: (text: string) => text,
};
const mark = (text: string) => Buffer.from(markTextFile(Buffer.from(text), marks));

test.each([
  [";", "a;b\r\n1;\r\n"],
  [",", "sep=,\r\na,b\r\n1,\r\n"],
  ["\t", "a\tb\r\n1\t\r\n"],
  ["\t", "sep=\t\r\na\tb\r\n1\t\r\n"],
])("a file parted by %j is marked in its row and can be read again", (delimiter, text) => {
  const { sheets, text: found } = readTextFile(mark(text));
  expect(found?.delimiter).toBe(delimiter);
  expect(sheets[0]?.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
    [1, "a", "b", "Lỗi"],
    [2, "1", null, "B2: thiếu ngày sinh."],
  ]);
});

test("tabs come in UTF-16, in which Excel parts them without asking; a named delimiter stays named", () => {
  expect(mark("sep=\t\r\na\tb\r\n1\t\r\n").toString("utf16le")).toBe(
    "\uFEFFa\tb\tLỗi\r\n1\t\tB2: thiếu ngày sinh.\r\n",
  );
  expect(mark("sep=;\na;b").toString("utf8")).toBe("\uFEFFsep=;\r\na;b;Lỗi\r\n");
});
