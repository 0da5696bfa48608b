import type { Role } from "@/lib/access/permissions";

export const accountStates = ["ACTIVE", "WAITING", "LINK_EXPIRED", "DISABLED"] as const;

/** WAITING: the one-time link is good and unused. LINK_EXPIRED: no password, and no good link to set one. */
export type AccountState = (typeof accountStates)[number];

export type Account = {
  id: string;
  version: number;
  username: string;
  displayName: string;
  role: Role;
  organization: { id: string; code: string; name: string };
  state: AccountState;
  /** Until when its one-time link can be used; a link may be out for an account that has a password. */
  inviteExpiresAt: Date | null;
  /** Last request of an open session; null while nobody is signed in. */
  lastSeenAt: Date | null;
  /** Whether signing in needs a code besides the password. */
  hasFactor: boolean;
  createdAt: Date;
};

type Facts = { disabledAt: Date | null; hasPassword: boolean; inviteExpiresAt: Date | null };

/** Whether somebody can sign in with an account, and if not, what is missing. */
export function accountState({ disabledAt, hasPassword, inviteExpiresAt }: Facts): AccountState {
  if (disabledAt !== null) return "DISABLED";
  if (hasPassword) return "ACTIVE";
  return inviteExpiresAt === null ? "LINK_EXPIRED" : "WAITING";
}

/** A base organisation an account can be for. */
export type UnitChoice = { id: string; code: string; name: string };
