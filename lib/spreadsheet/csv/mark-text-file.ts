import { neutralText } from "../formula-like-text";
import { decodeText } from "./decode-text";
import { recordsOf } from "./split-records";

type Marks = {
  readonly headingRow: number;
  readonly heading: string;
  readonly texts: ReadonlyMap<number, string>;
  /** Of text in an old encoding: the file comes back in Unicode, or the marks could not stand beside it. */
  readonly decode: (text: string) => string;
};

const byteOrderMark = "\uFEFF";

/**
 * The same text file with one more column behind its widest row and with its own delimiter, in the encoding in which Excel
 * opens it by a double click: tabs part columns in every country, but only in UTF-16; the others are UTF-8.
 */
export function markTextFile(bytes: Uint8Array, { headingRow, heading, texts, decode }: Marks): Uint8Array {
  const { text } = decodeText(bytes);
  const { delimiter, isNamed, ...read } = recordsOf(text);
  const records = [...read.records];
  if (records.at(-1)?.join("") === "") records.pop();
  const width = Math.max(0, ...records.map(({ length }) => length));
  const lines = records.map((fields, index) => {
    const number = index + 1;
    const mark = number === headingRow ? heading : texts.get(number);
    const cells = fields.map((field) => fieldOf(decode(field), delimiter));
    if (mark === undefined) return cells.join(delimiter);
    const gap = Array.from({ length: width - fields.length }, () => "");
    return [...cells, ...gap, fieldOf(neutralText(mark), delimiter)].join(delimiter);
  });
  const marked = `${lines.join("\r\n")}\r\n`;
  if (delimiter === "\t") return Buffer.from(byteOrderMark + marked, "utf16le");
  return Buffer.from(`${byteOrderMark}${isNamed ? `sep=${delimiter}\r\n` : ""}${marked}`);
}

function fieldOf(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
