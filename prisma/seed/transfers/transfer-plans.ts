import type { CalendarDate } from "@/lib/dates/calendar-date";

/** Somebody of one unit who is on the way to another on the business date. */
export type TransferPlan = {
  from: string;
  /** A unit before the sender in the bloc's order: it is in the database when the sender is written. */
  to: string;
  sentOn: CalendarDate;
  paperNumber: string;
  reason: string;
};

/** Two days, eight days and three weeks on the way; beyond 30 working days; beyond three months. */
export const transferPlans: readonly TransferPlan[] = [
  { from: "STTTT", to: "SCT", sentOn: "2021-03-23", paperNumber: "131-GTSHĐ", reason: "Điều động công tác" },
  { from: "SKHDT", to: "STC", sentOn: "2021-03-17", paperNumber: "118-GTSHĐ", reason: "Chuyển công tác" },
  { from: "TTTP", to: "SGDDT", sentOn: "2021-03-04", paperNumber: "96-GTSHĐ", reason: "Chuyển công tác" },
  { from: "CTHADS", to: "SYT", sentOn: "2021-01-20", paperNumber: "23-GTSHĐ", reason: "Chuyển công tác" },
  {
    from: "VNCPT",
    to: "VPHDND",
    sentOn: "2020-12-15",
    paperNumber: "402-GTSHĐ",
    reason: "Điều động công tác",
  },
];
