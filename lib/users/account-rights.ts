import { can, type Permission, permissions, type Role, roles } from "@/lib/access/permissions";
import { asksForProof, fileAsksForProof } from "@/lib/access/step-up";

/** How far an account reaches today, as the database counts it with the rule that decides its rows. */
export type AccountAccess = {
  /** The account's own, whoever its owner acts for at the moment. */
  role: Role;
  /** The organisation the account is for. */
  scope: string;
  members: number;
  membersWritten: number;
  /** Base organisations and cells in being. */
  organizations: number;
  cells: number;
  lastSignInAt: Date | null;
  openSessions: number;
  hasFactor: boolean;
  isFactorRequired: boolean;
  /** Who acts for the account today. */
  deputy: string | null;
  /** Units whose secretary it may act for today. */
  deputyFor: readonly string[];
};

/** A verb, and whether the account has it. */
export type AccountRight = { permission: Permission; isAllowed: boolean };

/** Every verb there is, in the order in which the roles' lists first name it. */
export const everyPermission: readonly Permission[] = [
  ...new Set(roles.flatMap((role) => permissions[role])),
];

/** What an account of a role may do and what it may not: every verb is one or the other. */
export function rightsOf(role: Role): AccountRight[] {
  return everyPermission.map((permission) => ({ permission, isAllowed: can({ role }, permission) }));
}

/** Before which acts the password is asked again. */
export function provedActs(role: Role, { members }: Pick<AccountAccess, "members">) {
  const acts = [
    { act: "accounts", isAsked: can({ role }, "account.manage") && asks("account.update", "account.manage") },
    {
      act: "delegation",
      isAsked: can({ role }, "delegation.grant") && asks("delegation.grant", "delegation.grant"),
    },
    { act: "factor", isAsked: can({ role }, "account.own") && asks("factor.remove", "account.own") },
    {
      act: "export",
      isAsked: can({ role }, "member.export") && fileAsksForProof({ action: "member.export", rows: members }),
    },
  ] as const;
  return acts.filter(({ isAsked }) => isAsked).map(({ act }) => act);
}

function asks(name: string, permission: Permission): boolean {
  return asksForProof({ name, permission });
}
