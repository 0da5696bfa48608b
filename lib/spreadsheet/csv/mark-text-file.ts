import { neutralText } from "../formula-like-text";
import { decodeText } from "./decode-text";
import { findDelimiter, splitRecords } from "./split-records";

type Marks = {
  readonly headingRow: number;
  readonly heading: string;
  readonly texts: ReadonlyMap<number, string>;
  /** Of text in an old encoding: the file comes back in Unicode, or the marks could not stand beside it. */
  readonly decode: (text: string) => string;
};

const byteOrderMark = "\uFEFF";

/** The same text file with one more column behind its widest row, with its own delimiter, in UTF-8. */
export function markTextFile(bytes: Uint8Array, { headingRow, heading, texts, decode }: Marks): Uint8Array {
  const { text } = decodeText(bytes);
  const delimiter = findDelimiter(text);
  const records = [...splitRecords(text, delimiter)];
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
  return Buffer.from(`${byteOrderMark}${lines.join("\r\n")}\r\n`);
}

function fieldOf(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
