import * as z from "zod";
import { mergeFields } from "./merge-fields";

/** One record goes on, the other is taken back; `take` names what the kept one takes over from it. */
export const mergeMembersInput = z
  .strictObject({
    keptId: z.uuid(),
    mergedId: z.uuid(),
    keptVersion: z.int().min(1),
    mergedVersion: z.int().min(1),
    take: z.array(z.enum(mergeFields)).max(mergeFields.length),
  })
  .refine(({ keptId, mergedId }) => keptId !== mergedId);

export const undoMergeInput = z.strictObject({ id: z.uuid() });

export const tellApartInput = z
  .strictObject({ firstId: z.uuid(), secondId: z.uuid() })
  .refine(({ firstId, secondId }) => firstId !== secondId);
