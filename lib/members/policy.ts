import { can, type Role } from "@/lib/access/permissions";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { isOnList } from "./member-status";

type Actor = { role: Role };

/** A cell as a place to add somebody to; `validTo` is the first day on which it no longer exists. */
type Cell = { kind: string; validTo: CalendarDate | null };

/** Whether the viewer may add people to this cell of the own scope: it takes members, and it still exists. */
export function canAddMember(viewer: Actor, cell: Cell, today: CalendarDate): boolean {
  const takesMembers = cell.kind === "CELL" || cell.kind === "BASE_CELL";
  return can(viewer, "member.write") && takesMembers && (cell.validTo === null || cell.validTo > today);
}

/**
 * Whether the viewer may correct this record of the own scope. Once a member has left, the record belongs to the
 * history of the bloc: only its staff still corrects it, and nobody once it was erased.
 */
export function canEditMember(
  viewer: Actor,
  member: { leftOn: CalendarDate | null; erasedOn?: CalendarDate | null },
  today: CalendarDate,
): boolean {
  if (!can(viewer, "member.write") || member.erasedOn) return false;
  return viewer.role === "STAFF" || isOnList(member, today);
}
