import * as z from "zod";
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

const kept = z.object({
  rows: z.object({ to: z.array(z.array(z.string())) }),
  unitId: z.object({ to: z.string().nullable() }),
  importId: z.object({ to: z.string().nullable() }),
});

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
  const parsed = kept.safeParse(draft?.changes);
  if (!parsed.success) return null;
  const { rows, unitId, importId } = parsed.data;
  return { rows: rows.to, unitId: unitId.to, importId: importId.to };
}
