import type { CalendarDate } from "@/lib/dates/calendar-date";

export const erasureGrounds = ["REQUEST", "PURPOSE_DONE", "RETENTION_OVER", "AUTHORITY"] as const;
type ErasureGround = (typeof erasureGrounds)[number];

export type ErasureStatus = "ASKED" | "ERASED" | "REFUSED" | "WITHDRAWN";

/** What stands in the way of an erasure now. */
export const erasureObstacles = ["ON_THE_WAY", "ON_LIST", "GUEST", "ERASED"] as const;
export type ErasureObstacle = (typeof erasureObstacles)[number];

/** What is emptied, in the words a person has for it; the tables behind each are the database's. */
export const erasureParts = {
  member: ["member"],
  events: ["member_event", "membership", "transfer", "temporary_guest"],
  study: ["study_summons", "study_roll_entry", "trash_item"],
  offices: ["organization_officer"],
  counts: ["count_confirmation"],
  changes: ["bulk_change_row", "member_merge", "distinct_pair"],
  imports: ["import_row", "import_batch"],
  searches: ["saved_view", "idempotency_key"],
  trail: ["audit_change"],
} as const;
export type ErasurePart = keyof typeof erasureParts;

/** How much will be emptied where, parts with nothing left out. */
export type ErasureReach = {
  obstacle: ErasureObstacle | null;
  parts: readonly { part: ErasurePart; rows: number }[];
};

/** One asked-for erasure and what became of it. */
export type Erasure = {
  id: string;
  memberId: string;
  /** Of an erased person the name that took its place. */
  name: string;
  unit: string;
  status: ErasureStatus;
  ground: ErasureGround;
  paperNumber: string;
  paperOn: CalendarDate;
  askedAt: Date;
  askedBy: string;
  askedByName: string;
  decidedAt: Date | null;
  decidedByName: string | null;
  refusalReason: string | null;
};

export const erasuresHref = "/members/erasures";

export function erasureHref(memberId: string): string {
  return `/members/${memberId}/erasure`;
}

/** The page on which a person's erasure is asked for and decided: what it would empty, and what was asked so far, newest first. */
export type ErasurePage = {
  member: { id: string; name: string; erasedOn: CalendarDate | null };
  reach: ErasureReach;
  erasures: Erasure[];
};
