import * as z from "zod";
import { rollStates } from "@/lib/study/terms";

const storedRoll = z.object({
  version: z.int(),
  entries: z.array(z.object({ summonsId: z.string(), state: z.enum(rollStates), reason: z.string() })),
});

/** What the action answers of a roll that somebody else saved; null for anything else. Brings the parser along. */
export function storedRollOf(stored: unknown): z.output<typeof storedRoll> | null {
  return storedRoll.safeParse(stored).data ?? null;
}
