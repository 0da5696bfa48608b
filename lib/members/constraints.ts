import type { MessageKey } from "@/lib/i18n/message-key";

/**
 * What to tell a person about a constraint that a record can break. A number that is taken may be taken by somebody out
 * of sight, so its sentence names nobody and says nothing of where.
 */
export const memberConstraints: Readonly<{ [constraint: string]: { field: string; key: MessageKey } }> = {
  member_card_number_key: { field: "cardNumber", key: "members.errors.cardTaken" },
  member_record_number_key: { field: "recordNumber", key: "members.errors.recordTaken" },
};
