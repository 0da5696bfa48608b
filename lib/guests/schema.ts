import * as z from "zod";
import { requiredDate, requiredId, requiredPartialDate, requiredText } from "@/lib/members/field-schemas";
import { optionalCardNumber, personName } from "@/lib/members/person-fields";

/** Somebody whose Party life is here for a while: what the introduction paper (8 ô) says. */
export const addGuestInput = z
  .strictObject({
    cellId: requiredId("members.errors.cellRequired"),
    fullName: personName(),
    bornOn: requiredPartialDate("members.errors.bornRequired", "members.errors.bornInvalid"),
    cardNumber: optionalCardNumber(),
    homeName: requiredText("guests.errors.homeRequired", 200),
    paperNumber: requiredText("ledger.errors.paperNumberRequired", 60),
    paperOn: requiredDate("ledger.errors.paperOnRequired", "members.errors.dateInvalid"),
    startsOn: requiredDate("ledger.errors.dateRequired", "members.errors.dateInvalid"),
    untilOn: requiredDate("ledger.errors.untilRequired", "members.errors.dateInvalid"),
  })
  .superRefine(({ startsOn, untilOn }, context) => {
    if (untilOn <= startsOn)
      context.addIssue({ code: "custom", path: ["untilOn"], message: "ledger.errors.untilBeforeStart" });
  });

/** The first day on which the guest is no longer here. */
export const endGuestInput = z.strictObject({
  id: z.uuid(),
  version: z.int().min(1),
  endedOn: requiredDate("ledger.errors.dateRequired", "members.errors.dateInvalid"),
});

export type AddGuestValues = z.input<typeof addGuestInput>;
