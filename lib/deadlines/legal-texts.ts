import type { CalendarDate } from "@/lib/dates/calendar-date";

export type LegalText = {
  type: "REGULATION" | "GUIDELINE";
  number: string;
  issuedOn: CalendarDate;
};

/** The texts the rules come from, by the name the rules call them. */
export const legalTexts = {
  regulation45: { type: "REGULATION", number: "45-QĐ/TW", issuedOn: "2011-11-01" },
  regulation29: { type: "REGULATION", number: "29-QĐ/TW", issuedOn: "2016-07-25" },
  regulation24: { type: "REGULATION", number: "24-QĐ/TW", issuedOn: "2021-07-30" },
  regulation294: { type: "REGULATION", number: "294-QĐ/TW", issuedOn: "2025-05-26" },
  regulation20: { type: "REGULATION", number: "20-QĐ/TW", issuedOn: "2026-04-08" },
  regulation208: { type: "REGULATION", number: "208-QĐ/TW", issuedOn: "2026-07-26" },
  exemptionGuideline: { type: "GUIDELINE", number: "27-HD/BTCTW", issuedOn: "2009-03-26" },
  badgeGuideline: { type: "GUIDELINE", number: "21-HD/BTCTU", issuedOn: "2025-08-21" },
  memberGuideline: { type: "GUIDELINE", number: "38-HD/BTCTW", issuedOn: "2025-09-29" },
  cityGuideline: { type: "GUIDELINE", number: "02-HD/BTCTU", issuedOn: "2025-11-21" },
} as const satisfies Record<string, LegalText>;

export type LegalTextId = keyof typeof legalTexts;
