import * as z from "zod";

/** Applying a preview: which doubtful rows to take or leave, where that differs from what the preview proposes. */
export const applyImportInput = z.strictObject({
  id: z.uuid(),
  choices: z.array(z.strictObject({ rowNumber: z.int().min(1), include: z.boolean() })).max(120_000),
});
