import * as z from "zod";
import { optionalText, requiredDate, requiredId, requiredText } from "@/lib/members/field-schemas";

/** Begins a handshake. The date of the introduction paper is the first day off the sender's list. */
export const sendTransferInput = z.strictObject({
  memberId: z.uuid(),
  version: z.int().min(1),
  toOrganizationId: requiredId("transfers.errors.receiverRequired"),
  paperNumber: requiredText("ledger.errors.paperNumberRequired", 60),
  paperOn: requiredDate("ledger.errors.paperOnRequired", "members.errors.dateInvalid"),
  reason: optionalText(300),
});

const transfer = { id: z.uuid(), version: z.int().min(1) };

/** Takes the member on; the day of receipt is the first on the receiver's list. */
export const acceptTransferInput = z.strictObject({
  ...transfer,
  cellId: requiredId("members.errors.cellRequired"),
  receivedOn: requiredDate("transfers.errors.receivedOnRequired", "members.errors.dateInvalid"),
});

export const refuseTransferInput = z.strictObject({
  ...transfer,
  refusalReason: requiredText("transfers.errors.refusalReasonRequired", 300),
});

export const recallTransferInput = z.strictObject(transfer);

export type SendTransferInput = z.output<typeof sendTransferInput>;
export type AcceptTransferInput = z.output<typeof acceptTransferInput>;
export type RefuseTransferInput = z.output<typeof refuseTransferInput>;
export type RecallTransferInput = z.output<typeof recallTransferInput>;
