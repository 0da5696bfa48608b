import * as z from "zod";
import { optionalText, requiredDate, requiredPartialDate, requiredText } from "@/lib/members/field-schemas";
import { properCaseName } from "@/lib/text/name-case";
import { searchKey } from "@/lib/text/search-key";

/** Somebody whose Party life is here for a while: what the introduction paper (8 ô) says. */
export const addGuestInput = z
  .strictObject({
    cellId: z
      .uuid("members.errors.cellRequired")
      .nullable()
      .transform((id, context) => {
        if (id !== null) return id;
        context.addIssue({ code: "custom", message: "members.errors.cellRequired" });
        return z.NEVER;
      }),
    fullName: requiredText("members.errors.nameRequired", 120)
      .transform(properCaseName)
      .refine((name) => /^[a-z0-9 ]+$/.test(searchKey(name)), "members.errors.nameLetters"),
    bornOn: requiredPartialDate("members.errors.bornRequired", "members.errors.bornInvalid"),
    cardNumber: optionalText(40)
      .transform((number) => number?.replace(/[\s.-]/g, "") || null)
      .refine((number) => number === null || /^(\d{8}|\d{12})$/.test(number), "members.errors.cardShape"),
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
