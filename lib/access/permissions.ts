export const roles = ["LEADER", "STAFF", "SECRETARY", "ADMIN"] as const;
export type Role = (typeof roles)[number];

/** Verbs. Which rows a verb reaches is the database's scope rule, not this table's. */
export type Permission =
  | "statistics.read"
  | "organization.read"
  | "organization.write"
  | "organization.export"
  | "organization.act"
  | "cell.write"
  | "member.read"
  | "member.write"
  | "member.export"
  | "movement.read"
  | "count.confirm"
  | "count.reopen"
  | "study.read"
  | "study.write"
  | "study.export"
  | "study.report"
  | "campaign.write"
  | "study.confirm"
  | "account.manage"
  | "account.own"
  | "delegation.grant"
  | "view.write"
  | "person.erase"
  | "trash.restore"
  | "audit.read";

/** Who may do what. Administrators keep accounts and the tree; people's records are not theirs to read. */
export const permissions: Record<Role, readonly Permission[]> = {
  LEADER: [
    "statistics.read",
    "organization.read",
    "organization.export",
    "member.read",
    "member.export",
    "movement.read",
    "study.read",
    "study.export",
    "study.report",
    "person.erase",
    "view.write",
    "trash.restore",
    "audit.read",
    "account.own",
  ],
  STAFF: [
    "statistics.read",
    "organization.read",
    "organization.export",
    "organization.act",
    "organization.write",
    "cell.write",
    "member.read",
    "member.export",
    "member.write",
    "movement.read",
    "count.confirm",
    "count.reopen",
    "study.read",
    "study.export",
    "study.report",
    "study.write",
    "campaign.write",
    "study.confirm",
    "person.erase",
    "view.write",
    "trash.restore",
    "audit.read",
    "account.own",
  ],
  SECRETARY: [
    "organization.read",
    "organization.export",
    "organization.act",
    "cell.write",
    "member.read",
    "member.export",
    "member.write",
    "movement.read",
    "count.confirm",
    "study.read",
    "study.export",
    "study.write",
    "view.write",
    "trash.restore",
    "audit.read",
    "delegation.grant",
    "account.own",
  ],
  ADMIN: [
    "organization.read",
    "organization.export",
    "organization.write",
    "cell.write",
    "account.manage",
    "view.write",
    "trash.restore",
    "audit.read",
    "delegation.grant",
    "account.own",
  ],
};

/** Whether a viewer's role has the verb; the same answer hides the button and refuses the request. */
export function can(viewer: { role: Role }, permission: Permission): boolean {
  return permissions[viewer.role].includes(permission);
}
