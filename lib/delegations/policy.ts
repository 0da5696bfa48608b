import { can, type Role } from "@/lib/access/permissions";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Delegation } from "./delegation";

type Actor = { role: Role; accountId: string; isDeputy: boolean };

/**
 * Whether the viewer names a deputy for this account: an administrator for every secretary, a secretary for the own account. A
 * deputy names none: a delegation is not passed on.
 */
export function canDelegate(
  { isDeputy, ...viewer }: Actor,
  account: { id: string; role: Role; isDisabled: boolean },
): boolean {
  if (isDeputy || !can(viewer, "delegation.grant")) return false;
  if (account.role !== "SECRETARY" || account.isDisabled) return false;
  return viewer.role === "ADMIN" || account.id === viewer.accountId;
}

/** Whether the viewer takes a delegation back that is not over. */
export function canRevoke(
  { isDeputy, ...viewer }: Actor,
  { principalId, revokedAt, untilOn }: Pick<Delegation, "principalId" | "revokedAt" | "untilOn">,
  today: CalendarDate,
): boolean {
  if (isDeputy || revokedAt !== null || untilOn < today) return false;
  return can(viewer, "delegation.grant") && (viewer.role === "ADMIN" || principalId === viewer.accountId);
}
