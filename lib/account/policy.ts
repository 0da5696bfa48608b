import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/auth/viewer";

type Asking = Pick<Viewer, "role">;

/** Everybody keeps the own sign-in, and nobody else's: what these acts reach is settled by whose session asks. */
export function canKeepOwnAccount(viewer: Asking): boolean {
  return can(viewer, "account.own");
}

/** The session in use ends by signing out, which also clears what the browser keeps. */
export function canEndSession(viewer: Asking, session: { isCurrent: boolean }): boolean {
  return canKeepOwnAccount(viewer) && !session.isCurrent;
}
