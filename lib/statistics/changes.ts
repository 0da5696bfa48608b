import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { EventKind } from "@/lib/ledger/event-kinds";

/** What came into the register since a day, and which units fell behind since. */
export type Changes = {
  since: CalendarDate;
  /** Entries made in the ledger, corrections included, by what they say; the commonest first. */
  recorded: readonly { kind: EventKind; entries: number }[];
  reports: readonly { campaignId: string; code: string; name: string; reportedOn: CalendarDate }[];
  imports: readonly { id: string; fileName: string; by: string; created: number; changed: number }[];
  /** Overdue in the newest campaign for no longer than since that day. */
  newlyLate: readonly { campaignId: string; code: string; name: string; days: number }[];
};
