import type { CalendarDate } from "@/lib/dates/calendar-date";

/** A secretary's deputy for some days; both days are of it. */
export type Delegation = {
  id: string;
  version: number;
  principalId: string;
  deputyId: string;
  principal: string;
  deputy: string;
  deputyUsername: string;
  unit: string;
  fromOn: CalendarDate;
  untilOn: CalendarDate;
  reason: string;
  revokedAt: Date | null;
  /** Whether the deputy can act now: the database's word. */
  isInForce: boolean;
};

/** LAPSED: its days run, but one of the two is disabled, has moved or has another role. */
export type DelegationState = "RUNNING" | "PLANNED" | "LAPSED" | "REVOKED" | "OVER";

export function delegationState(
  {
    revokedAt,
    fromOn,
    untilOn,
    isInForce,
  }: Pick<Delegation, "revokedAt" | "fromOn" | "untilOn" | "isInForce">,
  today: CalendarDate,
): DelegationState {
  if (revokedAt !== null) return "REVOKED";
  if (untilOn < today) return "OVER";
  if (fromOn > today) return "PLANNED";
  return isInForce ? "RUNNING" : "LAPSED";
}

/** A secretary's account that can be deputized. */
export type PrincipalChoice = { id: string; name: string; unit: string };

/** What the page of delegations shows. */
export type DelegationPage = {
  /** To the viewer: where the viewer may act. */
  received: Delegation[];
  /** By the viewer's account; to an administrator all of them. */
  granted: Delegation[];
  /** For whom the viewer may name a deputy. */
  principals: PrincipalChoice[];
};

export const delegationsHref = "/account/delegations";
