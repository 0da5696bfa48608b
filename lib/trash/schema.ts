import * as z from "zod";

export const restoreInput = z.strictObject({ id: z.uuid() });
