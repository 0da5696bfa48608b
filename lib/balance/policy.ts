import { can, type Role } from "@/lib/access/permissions";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { MessageKey } from "@/lib/i18n/message-key";

type Actor = { role: Role; organization: { id: string } };

/** Whether a viewer is shown the balance of an organisation in scope; the whole bloc's is for those who work with the bloc. */
export function canSeeBalance(viewer: { role: Role }, scope: { isBloc: boolean }): boolean {
  return can(viewer, "movement.read") && (!scope.isBloc || can(viewer, "statistics.read"));
}

/** Whether a viewer confirms a unit's count: its own secretary, or the bloc's staff in its place. */
export function canConfirmCount(viewer: Actor, unit: { organizationId: string }): boolean {
  if (!can(viewer, "count.confirm")) return false;
  return viewer.role === "STAFF" || viewer.organization.id === unit.organizationId;
}

/** Opening a confirmed quarter again is the bloc's staff's: the unit has given its word. */
export function canReopenCount(viewer: { role: Role }): boolean {
  return can(viewer, "count.reopen");
}

/** Why a quarter's count cannot be confirmed; null while it can. */
export function confirmationLock(
  quarter: { to: CalendarDate; isConfirmed: boolean },
  today: CalendarDate,
): MessageKey | null {
  if (quarter.isConfirmed) return "balance.errors.alreadyConfirmed";
  // Until its last day is over, people may still come and go.
  return quarter.to < today ? null : "balance.errors.quarterNotOver";
}
