import * as z from "zod";
import { daysBetween } from "@/lib/dates/calendar-date";
import { requiredDate, requiredId, requiredText } from "@/lib/members/field-schemas";

/** Both ends counted. */
const longestDays = 90;

export const grantInput = z
  .strictObject({
    principalId: requiredId("delegations.errors.principalRequired"),
    /** Name the deputy signs in with. */
    deputy: requiredText("delegations.errors.deputyRequired", 64).transform((name) => name.toLowerCase()),
    fromOn: requiredDate("delegations.errors.dateRequired", "members.errors.dateInvalid"),
    untilOn: requiredDate("delegations.errors.dateRequired", "members.errors.dateInvalid"),
    reason: requiredText("delegations.errors.reasonRequired", 200),
  })
  .superRefine(({ fromOn, untilOn }, context) => {
    const message =
      untilOn < fromOn
        ? "delegations.errors.untilBeforeFrom"
        : daysBetween(fromOn, untilOn) >= longestDays
          ? "delegations.errors.tooLong"
          : null;
    if (message !== null) context.addIssue({ code: "custom", path: ["untilOn"], message });
  });

export const revokeInput = z.strictObject({ id: z.uuid(), version: z.int().min(1) });
export const actInput = z.strictObject({ id: z.uuid() });
export const nothing = z.strictObject({});
