import { can, type Role } from "@/lib/access/permissions";
import { listPlaces, type ViewList } from "./view-list";

type Actor = { role: Role; accountId: string };

/** Whether the viewer may keep views of this list: whoever may open it. */
export function canKeepView(viewer: Pick<Actor, "role">, list: ViewList): boolean {
  return can(viewer, listPlaces[list].permission);
}

/** Whether the view is the viewer's to change or to remove. */
export function canChangeView(viewer: Actor, view: { accountId: string }): boolean {
  return view.accountId === viewer.accountId;
}

/**
 * Whether the viewer has anybody to share with: leadership and staff the others of the bloc's office, a secretary the
 * accounts of the own unit. An administrator looks at other lists than they do.
 */
export function canShareViews({ role }: Pick<Actor, "role">): boolean {
  return role !== "ADMIN";
}
