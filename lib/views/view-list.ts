import type { Permission } from "@/lib/access/permissions";

/** The lists that can be kept as views, by the word stored with each. */
export const viewLists = ["members", "organizations"] as const;
export type ViewList = (typeof viewLists)[number];

/** Where a list is, and who may open it. */
export const listPlaces: Readonly<Record<ViewList, { path: string; permission: Permission }>> = {
  members: { path: "/members", permission: "member.read" },
  organizations: { path: "/organizations", permission: "organization.read" },
};
