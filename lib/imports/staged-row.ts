import * as z from "zod";
import { verdicts } from "./parsed-row";

/** A row of a preview: what the file says, and what the comparison with the register said then. */
export const stagedRow = z.object({
  rowNumber: z.number(),
  cellName: z.string(),
  nameInFile: z.string(),
  record: z.unknown(),
  verdict: z.enum(verdicts),
  subjectId: z.string().nullable(),
  subjectVersion: z.number().nullable(),
});
export type StagedRow = z.output<typeof stagedRow>;
