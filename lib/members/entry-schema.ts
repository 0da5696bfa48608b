import * as z from "zod";
import type { MessageKey } from "@/lib/i18n/message-key";
import { counterpartPlaces } from "@/lib/ledger/event-kinds";
import { type MemberEntry, memberEntryKinds } from "./entry-kinds";
import { optionalDate, optionalText } from "./field-schemas";

/**
 * The group "Vào danh sách bằng". Nothing chosen leaves it to the date of admission; the fields of the other choices keep
 * what was typed and do not count.
 */
export const memberEntry = z
  .strictObject({
    kind: z.enum(memberEntryKinds).nullable(),
    decisionNumber: optionalText(60),
    firstIntroducer: optionalText(120),
    secondIntroducer: optionalText(120),
    fromPlace: z.enum(counterpartPlaces).nullable(),
    fromName: optionalText(200),
    paperNumber: optionalText(60),
    paperOn: optionalDate("members.errors.dateInvalid"),
    arrivedOn: optionalDate("members.errors.dateInvalid"),
  })
  .transform(({ kind, ...typed }, context): MemberEntry | null => {
    const missing = (field: keyof typeof typed, message: MessageKey) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (kind === null || kind === "OPENING") return kind && { kind };
    if (kind !== "TRANSFER_IN") {
      const { decisionNumber, firstIntroducer, secondIntroducer } = typed;
      if (decisionNumber === null) {
        missing("decisionNumber", "ledger.errors.decisionNumberRequired");
        return z.NEVER;
      }
      return { kind, decisionNumber, introducers: [firstIntroducer, secondIntroducer] };
    }
    const { fromPlace, fromName, paperNumber, paperOn, arrivedOn } = typed;
    if (fromPlace === null) missing("fromPlace", "ledger.errors.placeRequired");
    if (fromName === null) missing("fromName", "ledger.errors.counterpartRequired");
    if (paperNumber === null) missing("paperNumber", "ledger.errors.paperNumberRequired");
    if (paperOn === null) missing("paperOn", "ledger.errors.paperOnRequired");
    if (arrivedOn === null) missing("arrivedOn", "transfers.errors.receivedOnRequired");
    if (!fromPlace || !fromName || !paperNumber || !paperOn || !arrivedOn) return z.NEVER;
    return { kind, fromPlace, fromName, paperNumber, paperOn, arrivedOn };
  });
