import type { OrganizationKind } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";

const baseKinds = ["BASE_COMMITTEE", "BASE_CELL"] as const satisfies readonly OrganizationKind[];

/** The kinds below the bloc, from the top down: what can be founded and listed. */
export const unitKinds = [
  ...baseKinds,
  "PART_COMMITTEE",
  "CELL",
] as const satisfies readonly OrganizationKind[];
export type UnitKind = (typeof unitKinds)[number];

/** Which kinds may stand directly under a kind; the database holds the same table (constraint organization_parent_kind). */
export const kindsUnder: Readonly<Record<OrganizationKind, readonly UnitKind[]>> = {
  BLOC: baseKinds,
  BASE_COMMITTEE: ["PART_COMMITTEE", "CELL"],
  BASE_CELL: [],
  PART_COMMITTEE: ["CELL"],
  CELL: [],
};

/** Whether it is a tổ chức cơ sở đảng: the level that is counted ("67 tổ chức") and carries a type of Biểu 5. */
export function isBase(kind: OrganizationKind): boolean {
  return baseKinds.some((base) => base === kind);
}

/** Whether members stand directly on its list: a chi bộ, be it a base organisation or part of one. */
export function isCell(kind: OrganizationKind): boolean {
  return kind === "CELL" || kind === "BASE_CELL";
}

/** Whether somebody can be put on its list today: a cell that still exists; `validTo` is the first day on which it does not. */
export function takesMembers(
  { kind, validTo }: { kind: OrganizationKind; validTo: CalendarDate | null },
  today: CalendarDate,
): boolean {
  return isCell(kind) && (validTo === null || validTo > today);
}
