"use server";

import { defineAction } from "@/lib/action/define-action";
import { applyImportRows } from "./apply-import-rows";
import { canImportMembers } from "./policy";
import { applyImportInput } from "./schema";

/** Writes a preview into the register: everything included, in one transaction, or nothing. */
export const applyImport = defineAction({
  name: "import.apply",
  permission: "member.write",
  input: applyImportInput,
  load: ({ db, input }) =>
    db.importBatch.findUnique({
      where: { id: input.id },
      select: { id: true, organization: { select: { id: true, code: true, name: true, kind: true } } },
    }),
  allow: ({ viewer, record }) => canImportMembers(viewer, record.organization),
  run: async ({ db, record, input, today }) => {
    const choices = new Map(input.choices.map(({ rowNumber, include }) => [rowNumber, include] as const));
    const { changedFields } = await applyImportRows(db, {
      batchId: record.id,
      unit: record.organization,
      choices,
      today,
    });
    return {
      value: { id: record.id },
      subject: record.id,
      organizationId: record.organization.id,
      changedFields,
    };
  },
  constraints: {
    member_card_number_key: { key: "imports.errors.numberTaken" },
    member_record_number_key: { key: "imports.errors.numberTaken" },
    organization_code_key: { key: "imports.errors.registerBusy" },
  },
});
