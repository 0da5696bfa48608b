"use server";

import { defineAction } from "@/lib/action/define-action";
import { ledgerConstraints } from "@/lib/ledger/constraints";
import { applyImport } from "./apply-import";
import { chooseRow } from "./choose-row";
import { canImport } from "./policy";
import { findBatch } from "./read-place";
import { chooseRowInput, importInput } from "./schema";
import { undoImport } from "./undo-import";

const constraints = {
  ...ledgerConstraints,
  member_card_number_key: { key: "imports.errors.numberTaken" },
  member_record_number_key: { key: "imports.errors.numberTaken" },
  organization_code_key: { key: "imports.errors.registerBusy" },
} as const;

/** Writes a preview into its register: everything included, in one transaction, or nothing. */
export const confirmImport = defineAction({
  name: "import.apply",
  permission: "member.write",
  input: importInput,
  load: ({ db, input }) => findBatch(db, input.id),
  allow: ({ viewer, record }) => canImport(viewer, record),
  run: async ({ db, record, today }) => {
    const { changedFields } = await applyImport(db, record, today);
    return changeOf(record, changedFields);
  },
  constraints,
});

/** Takes an applied file back as long as nothing later depends on it. */
export const takeImportBack = defineAction({
  name: "import.undo",
  permission: "member.write",
  input: importInput,
  load: ({ db, input }) => findBatch(db, input.id),
  allow: ({ viewer, record }) => canImport(viewer, record),
  run: async ({ db, viewer, record, today }) => {
    await undoImport(db, record, { today, byName: viewer.displayName });
    return changeOf(record, []);
  },
  constraints,
});

/** Keeps what a person decides about a row, over pages and days, until the file is confirmed. */
export const chooseImportRow = defineAction({
  name: "import.choose",
  permission: "member.write",
  input: chooseRowInput,
  load: ({ db, input }) => findBatch(db, input.id),
  allow: ({ viewer, record }) => canImport(viewer, record),
  run: async ({ db, record, input: { rowNumber, choice } }) => {
    await chooseRow(db, record, rowNumber, choice);
    return changeOf(record, ["choice"]);
  },
});

function changeOf(
  { batchId, organization }: { batchId: string; organization: { id: string } },
  changedFields: readonly string[],
) {
  return { value: { id: batchId }, subject: batchId, organizationId: organization.id, changedFields };
}
