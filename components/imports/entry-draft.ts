import type { Draft } from "@/components/forms/draft-store";
import type { FieldChanges } from "@/components/forms/merge-changes";
import type { RegisterKind } from "@/lib/imports/register";
import type { TextRows } from "@/lib/spreadsheet/csv/write-tsv";

/** A table being filled in, as this browser keeps it. */
export type EntryDraft = {
  rows: TextRows;
  unitId: string | null;
  /** The preview that was made of it; null again once it is changed. */
  importId: string | null;
};

/** Under which it is kept: one table for members, one for each campaign. */
export function entryForm(register: RegisterKind, campaignId: string | null): string {
  return ["import-table", register, campaignId].filter((part) => part !== null).join(":");
}

/** A table has no record beneath it that it would change: everything in it is new. */
export function entryChanges({ rows, unitId, importId }: EntryDraft): FieldChanges {
  return {
    rows: { from: null, to: rows },
    unitId: { from: null, to: unitId },
    importId: { from: null, to: importId },
  };
}

/** Null for a draft of another shape. */
export function entryDraftOf(draft: Draft | null): EntryDraft | null {
  const { rows, unitId, importId } = draft?.changes ?? {};
  if (!isTable(rows?.to) || !isId(unitId?.to) || !isId(importId?.to)) return null;
  return { rows: rows.to, unitId: unitId.to, importId: importId.to };
}

function isTable(rows: unknown): rows is TextRows {
  const isRow = (row: unknown) => Array.isArray(row) && row.every((cell) => typeof cell === "string");
  return Array.isArray(rows) && rows.every(isRow);
}

function isId(id: unknown): id is string | null {
  return id === null || typeof id === "string";
}
