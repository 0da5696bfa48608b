import * as z from "zod";

const progress = z.object({
  step: z.enum(["OPEN", "READ", "COMPARE", "KEEP"]),
  done: z.number(),
  total: z.number(),
});
export type ReadingProgress = z.output<typeof progress>;

/** A line of the answer to a file: how far its reading is, or how it ended. */
export const readingLine = z.union([
  z.object({ progress }),
  z.object({ ok: z.literal(true), value: z.object({ id: z.uuid() }) }),
  z.object({ ok: z.literal(false), error: z.object({ message: z.string() }) }),
]);
