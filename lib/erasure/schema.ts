import * as z from "zod";
import { requiredChoice, requiredDate, requiredText } from "@/lib/members/field-schemas";
import { erasureGrounds } from "./erasure";

/** The paper on which a person is erased, and the ground it names. */
export const askErasureInput = z.strictObject({
  memberId: z.uuid(),
  ground: requiredChoice(erasureGrounds, "erasure.errors.groundRequired"),
  paperNumber: requiredText("erasure.errors.paperNumberRequired", 60),
  paperOn: requiredDate("erasure.errors.paperOnRequired", "members.errors.dateInvalid"),
});

export const erasureInput = z.strictObject({ id: z.uuid() });

export const refuseErasureInput = z.strictObject({
  id: z.uuid(),
  refusalReason: requiredText("erasure.errors.reasonRequired", 300),
});
