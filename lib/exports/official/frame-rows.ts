import type { CellInput, RowInput } from "@/lib/spreadsheet/write-sheet";
import type { CellStyle } from "@/lib/spreadsheet/write-styles";
import type { DocumentFrame } from "./document-frame";

/** A sheet as wide as `columns`, of which the left half of head and foot takes `left`. */
type Width = { columns: number; left: number };

/** The head of a Party document in merged cells: the organisation left, the Party right, the title across. */
export function headRows(frame: DocumentFrame, width: Width, facts: readonly string[]): RowInput[] {
  const number = { text: frame.number ?? "", style: "upperBody" } as const;
  return [
    halves({ text: frame.upperBody, style: "upperBody" }, { text: frame.party, style: "party" }, width),
    halves({ text: frame.body, style: "body" }, { text: frame.placeAndDate, style: "placeAndDate" }, width),
    halves({ text: "*", style: "upperBody" }, empty, width),
    ...(frame.number === null ? [] : [halves(number, empty, width)]),
    { cells: [{ text: frame.title, style: "title", across: width.columns }], height: 24 },
    {
      cells: [{ text: frame.subject, style: "body", across: width.columns }],
      height: linesOf(frame.subject) * 16,
    },
    ...facts.map((text): RowInput => ({ cells: [{ text, style: "factCentred", across: width.columns }] })),
    { cells: [] },
  ];
}

/** The foot: those to whom it goes, or who prepared it, left; who signs right. */
export function signatureRows({ recipients, signatures }: DocumentFrame, width: Width): RowInput[] {
  const [left = [], right = []] = recipients ? [recipients, ...signatures] : signatures;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, line) =>
    halves(
      { text: left[line] ?? "", style: recipients ? (line === 0 ? "bodyAtLeft" : "fact") : "body" },
      { text: right[line] ?? "", style: "body" },
      width,
    ),
  );
}

type Half = { text: string; style: CellStyle };

const empty: Half = { text: "", style: "fact" };

function halves(left: Half, right: Half, width: Width): RowInput {
  const covered = Array.from({ length: width.left - 1 }, (): CellInput => empty);
  return {
    cells: [{ ...left, across: width.left }, ...covered, { ...right, across: width.columns - width.left }],
    height: 18,
  };
}

/** A merged cell does not grow with its text. */
function linesOf(text: string): number {
  return Math.ceil(text.length / 130);
}
