import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/auth/viewer";

type Asking = Pick<Viewer, "role" | "accountId">;

/** Accounts and the names of the installation are kept by administrators alone. */
export function canManageAccounts(viewer: Asking): boolean {
  return can(viewer, "account.manage");
}

/**
 * Nobody takes the own rights away or gives them up by accident: another administrator does it. Names may be changed by
 * oneself.
 */
export function canChangeAccess(viewer: Asking, account: { id: string }): boolean {
  return canManageAccounts(viewer) && account.id !== viewer.accountId;
}

/** A link for a disabled account would open nothing. */
export function canInvite(viewer: Asking, account: { isDisabled: boolean }): boolean {
  return canManageAccounts(viewer) && !account.isDisabled;
}
