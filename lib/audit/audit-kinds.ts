/** What an action is about, by the first word of its name; files and prints are a kind of their own, whatever they are of. */
export const kindPrefixes = {
  people: ["member", "guest", "officer", "register", "person"],
  movements: ["event", "transfer"],
  organizations: ["organization"],
  study: ["study"],
  counts: ["count"],
  imports: ["import"],
  access: [
    "delegation",
    "session",
    "password",
    "factor",
    "identity",
    "account",
    "page",
    "installation",
    "audit",
  ],
  views: ["view", "trash"],
} as const;

export const auditKinds = [
  "people",
  "movements",
  "organizations",
  "study",
  "counts",
  "imports",
  "exports",
  "access",
  "views",
] as const;
export type AuditKind = (typeof auditKinds)[number];

export const auditPeriods = ["day", "week", "month", "year"] as const;
export type AuditPeriod = (typeof auditPeriods)[number];

/** How many days back a period reaches. */
export const periodDays: Readonly<Record<AuditPeriod, number>> = { day: 1, week: 7, month: 30, year: 365 };
