import * as z from "zod";
import { updateMemberInput } from "@/lib/members/schema";
import { bulkFields } from "./bulk-fields";

/** Far beyond what anybody picks by hand: only keeps a hostile body from being worked on. */
const ids = z.array(z.uuid()).max(10_000);

/** Who is meant: people picked one by one, or everybody a list's address matches but for a few. */
const selection = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("SOME"), ids: ids.min(1) }),
  z.strictObject({ kind: z.literal("ALL"), query: z.string().max(2_000), except: ids }),
]);

const assignment = { field: z.enum(bulkFields), value: z.string().max(2_000).nullable() };

/** Asks the field's own schema in the member's form about the value, and takes it as that one cleans it. */
function checkValue<Input extends { field: (typeof bulkFields)[number]; value: string | null }>(
  input: Input,
  context: z.RefinementCtx,
): Input {
  const { field, value } = input;
  const parsed = updateMemberInput.shape[field].safeParse(formValue(field, value));
  if (parsed.success) return { ...input, value: parsed.data };
  const message = parsed.error.issues[0]?.message ?? "";
  context.addIssue({ code: "custom", path: ["value"], message });
  return z.NEVER;
}

/** A value as the member's form holds it: an empty text is "", a choice not made is null. */
export function formValue(field: (typeof bulkFields)[number], value: string | null): string | null {
  return field === "jobTitle" ? (value ?? "") : value;
}

export const previewBulkInput = z.strictObject({ selection, ...assignment }).transform(checkValue);

export const applyBulkInput = z
  .strictObject({
    selection,
    ...assignment,
    /** What the preview said: any difference means the list or a record has changed since. */
    expected: z.strictObject({ matched: z.int().min(1), fingerprint: z.string().regex(/^[0-9a-f]{64}$/) }),
  })
  .transform(checkValue);

export const undoBulkInput = z.strictObject({ id: z.uuid() });

export type Selection = z.output<typeof selection>;
export type Assignment = { field: (typeof bulkFields)[number]; value: string | null };
