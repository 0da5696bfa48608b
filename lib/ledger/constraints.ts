import type { MessageKey } from "@/lib/i18n/message-key";

/** What to tell a person about an event the ledger refuses: constraint name → sentence. */
export const ledgerConstraints: Readonly<{ [constraint: string]: { field?: string; key: MessageKey } }> = {
  member_event_sequence: { key: "ledger.errors.sequence" },
  member_event_not_in_future: { field: "effectiveOn", key: "ledger.errors.inFuture" },
  member_event_period_open: { field: "effectiveOn", key: "ledger.errors.periodClosed" },
  member_event_period_order: { field: "untilOn", key: "ledger.errors.untilBeforeStart" },
  member_exemption_order: { field: "untilOn", key: "ledger.errors.untilBeforeStart" },
  member_dates_in_order: { field: "effectiveOn", key: "ledger.errors.beforeAdmission" },
  member_erased: { key: "erasure.errors.erased" },
  transfer_one_on_the_way: { key: "ledger.errors.onTheWay" },
};
