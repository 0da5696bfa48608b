import type { Permission } from "@/lib/access/permissions";

/** What can be kept as a view, by the word stored with each: two lists, and the home page with its filters. */
export const viewLists = ["members", "organizations", "home"] as const;
export type ViewList = (typeof viewLists)[number];

/** Where each is, and who may open it; an administrator's home page has no members to filter. */
export const listPlaces: Readonly<Record<ViewList, { path: string; permission: Permission }>> = {
  members: { path: "/members", permission: "member.read" },
  organizations: { path: "/organizations", permission: "organization.read" },
  home: { path: "/", permission: "member.read" },
};
