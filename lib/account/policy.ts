import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import type { OwnFactor } from "./own-factor";

type Asking = Pick<Viewer, "role">;

/** Everybody keeps the own sign-in, and nobody else's: what these acts reach is settled by whose session asks. */
export function canKeepOwnAccount(viewer: Asking): boolean {
  return can(viewer, "account.own");
}

/** The session in use ends by signing out, which also clears what the browser keeps. */
export function canEndSession(viewer: Asking, session: { isCurrent: boolean }): boolean {
  return canKeepOwnAccount(viewer) && !session.isCurrent;
}

export function canEnrol(viewer: Asking, factor: OwnFactor): boolean {
  return canKeepOwnAccount(viewer) && factor.createdAt === null;
}

export function canRenewCodes(viewer: Asking, factor: OwnFactor): boolean {
  return canKeepOwnAccount(viewer) && factor.createdAt !== null;
}

/** What the installation asks for is not given up by oneself. */
export function canRemoveFactor(viewer: Asking, factor: OwnFactor): boolean {
  return canRenewCodes(viewer, factor) && !factor.isRequired;
}
