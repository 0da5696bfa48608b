import * as z from "zod";
import { memberRecord } from "./member-record";

/** A member of the register an import may mean: everything a file could change, and the version seen. */
export const existingMember = z.object({
  id: z.string(),
  version: z.number(),
  cellName: z.string(),
  /** Why the file may not speak for this member: no longer on the list, or on the list of another unit. */
  beyond: z.enum(["LEFT_THE_LIST", "IN_OTHER_UNIT"]).nullable(),
  record: memberRecord,
});
export type ExistingMember = Readonly<z.output<typeof existingMember>>;
