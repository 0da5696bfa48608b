import { makeWorkbook, sheetOf } from "@/lib/spreadsheet/test-support/make-zip";

const headings = [
  "Chi bộ",
  "Họ và tên",
  "Giới tính",
  "Ngày sinh",
  "Ngày vào Đảng",
  "Ngày chính thức",
  "Số thẻ",
  "Chức vụ",
];

export type ListLine = {
  cell?: string;
  name: string;
  sex?: string;
  born?: string;
  admitted?: string;
  official?: string;
  card?: string;
  job?: string;
};

/** A real .xlsx with a list of members, as an upload would bring it. */
export function makeListFile(...lines: readonly ListLine[]): Uint8Array {
  const rows = lines.map(
    ({
      cell = "Chi bộ Một",
      name,
      sex = "Nam",
      born = "1980",
      admitted = "02/09/2010",
      official = "02/09/2011",
      card = "",
      job = "",
    }) => [cell, name, sex, born, admitted, official, card, job],
  );
  return makeSheetFile([headings, ...rows]);
}

/** A real .xlsx with one sheet of the given texts, its headings in the first row. */
export function makeSheetFile(rows: readonly (readonly string[])[]): Uint8Array {
  return makeWorkbook(sheetOf(...rows.map(rowXml)));
}

function rowXml(texts: readonly string[]): string {
  return `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
}
