import { can, type Permission, type Role } from "./permissions";

const places = [
  { href: "/", icon: "home" },
  { href: "/organizations", icon: "organizations", permission: "organization.read" },
  { href: "/members", icon: "members", permission: "member.read" },
  { href: "/members/transfers", icon: "transfers", permission: "member.read" },
  { href: "/movements", icon: "movements", permission: "movement.read" },
  { href: "/deadlines", icon: "deadlines", permission: "member.read" },
  { href: "/study", icon: "study", permission: "study.read" },
  { href: "/administration", icon: "administration", permission: "account.manage" },
  { href: "/administration/audit", icon: "audit", permission: "audit.read" },
] as const satisfies readonly { href: string; icon: string; permission?: Permission }[];

/** The main links a viewer may use, in the order shown. A new register adds its line here. */
export function navigationOf(viewer: { role: Role }) {
  return places.filter((place) => !("permission" in place) || can(viewer, place.permission));
}
