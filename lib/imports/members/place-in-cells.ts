import type { ParsedMemberRow } from "./member-record";

/** A base cell is its members' own cell; under a committee each row must name one. */
export function placeInCells(
  rows: readonly ParsedMemberRow[],
  unit: { readonly kind: string; readonly name: string },
): ParsedMemberRow[] {
  return rows.map((row) => {
    if (unit.kind === "BASE_CELL") return { ...row, cellName: unit.name };
    if (row.cellName !== null || !row.record) return row;
    const refusals = [...row.refusals, { code: "CELL_MISSING" as const, at: String(row.rowNumber) }];
    return { ...row, record: null, refusals };
  });
}
