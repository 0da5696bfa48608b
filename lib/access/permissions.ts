export const roles = ["LEADER", "STAFF", "SECRETARY", "ADMIN"] as const;
export type Role = (typeof roles)[number];

/** Verbs. Which rows a verb reaches is the database's scope rule, not this table's. */
export type Permission =
  | "statistics.read"
  | "organization.read"
  | "organization.write"
  | "cell.write"
  | "member.read"
  | "member.write"
  | "study.read"
  | "study.write"
  | "campaign.write"
  | "study.confirm"
  | "account.manage";

/** Who may do what. Administrators keep accounts and the tree; people's records are not theirs to read. */
export const permissions: Record<Role, readonly Permission[]> = {
  LEADER: ["statistics.read", "organization.read", "member.read", "study.read"],
  STAFF: [
    "statistics.read",
    "organization.read",
    "organization.write",
    "cell.write",
    "member.read",
    "member.write",
    "study.read",
    "study.write",
    "campaign.write",
    "study.confirm",
  ],
  SECRETARY: ["organization.read", "cell.write", "member.read", "member.write", "study.read", "study.write"],
  ADMIN: ["organization.read", "organization.write", "cell.write", "account.manage"],
};

/** Whether a viewer's role has the verb; the same answer hides the button and refuses the request. */
export function can(viewer: { role: Role }, permission: Permission): boolean {
  return permissions[viewer.role].includes(permission);
}
