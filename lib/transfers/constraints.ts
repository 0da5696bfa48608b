import type { MessageKey } from "@/lib/i18n/message-key";

/** What to tell a person about a transfer that the database refuses. */
export const transferConstraints: Readonly<{ [constraint: string]: { field?: string; key: MessageKey } }> = {
  transfer_one_on_the_way: { key: "ledger.errors.onTheWay" },
  transfer_receiver: { field: "toOrganizationId", key: "transfers.errors.receiver" },
  transfer_settled_once: { key: "transfers.errors.settled" },
  transfer_settled_order: { field: "receivedOn", key: "transfers.errors.receivedBeforeSent" },
};
