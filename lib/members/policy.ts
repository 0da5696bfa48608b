import { can, type Role } from "@/lib/access/permissions";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { takesMembers } from "@/lib/organizations/kinds";
import { isOnList } from "./member-status";

type Actor = { role: Role };

/** Whether the viewer may add people to this cell of the own scope. */
export function canAddMember(
  viewer: Actor,
  cell: Parameters<typeof takesMembers>[0],
  today: CalendarDate,
): boolean {
  return can(viewer, "member.write") && takesMembers(cell, today);
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
