import type { Row } from "@/lib/spreadsheet/workbook";
import { cleanCell } from "../clean-cell";
import { cellText } from "../sheet/cell-text";
import { readSectionTitle, type SectionTitle } from "./cell-name";
import type { MemberColumn } from "./member-columns";

export type RowKind =
  | { readonly kind: "MEMBER" }
  | ({ readonly kind: "SECTION" } & SectionTitle)
  | { readonly kind: "TOTAL"; readonly text: string }
  | { readonly kind: "OTHER"; readonly text: string };

type Place = {
  /** The columns of the list in the order of the sheet; undefined where the heading is not known. */
  readonly columns: ReadonlyMap<number, MemberColumn>;
  /** Signatures and dates of signing come after the total. */
  readonly afterTotal: boolean;
};

const TOTAL = /^(?:tổng|cộng)(?![\p{L}\p{M}])/iu;
const SIGNATURE =
  /^(?:t\/m|tm\.|k\/t|kt\.|bí thư|phó bí thư|người lập|nơi nhận|xác nhận|ghi chú|lưu)(?![\p{L}\p{M}])/iu;
/** Says nothing about a person by itself. */
const sideColumns: ReadonlySet<MemberColumn> = new Set(["ordinal", "note", "cell"]);

/** What a row under the headings is. Whoever has a name, or three facts without one, is a member's row. */
export function classifyRow(row: Row, { columns, afterTotal }: Place): RowKind {
  const texts = row.cells.map((value) => cleanCell(cellText(value)));
  const filled = texts.flatMap((text, index) => (text === "" ? [] : [columns.get(index)]));
  const facts = filled.filter((column) => column !== undefined && !sideColumns.has(column)).length;
  const text = texts.filter((cell) => cell !== "").join(" ");
  const isNamed = filled.includes("fullName");
  const isNumbered = filled.includes("ordinal");

  if (facts >= 3 || (isNamed && facts === 2)) return { kind: "MEMBER" };
  const section = readSectionTitle(text);
  if (section && facts <= 1) return { kind: "SECTION", ...section };
  if (TOTAL.test(text)) return { kind: "TOTAL", text };
  const isPerson = isNamed && (isNumbered || !(afterTotal || SIGNATURE.test(text)));
  return isPerson ? { kind: "MEMBER" } : { kind: "OTHER", text };
}
