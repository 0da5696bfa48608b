import { can, type Role } from "@/lib/access/permissions";
import { listPlaces, type ViewList } from "./view-list";

/** A view as the menu shows it. */
export type SavedView = {
  id: string;
  version: number;
  list: ViewList;
  name: string;
  /** The address of the list, canonical, without page and date. */
  query: string;
  isShared: boolean;
  /** Shared views of others can be opened, but only their owner changes them. */
  isMine: boolean;
  isDefault: boolean;
};

/** The view an address was opened from, and whether the address has moved away from it since. */
export type OpenView = SavedView & { isDrifted: boolean };

/** The word of an address that says which view it came from, and its value for "my default one, if there is any". */
export const viewWord = "saved";
export const defaultViewWord = "default";

/** A view opened: its own address and its name, on the day the list is looked at (`on`), which is nobody's to save. */
export function viewHref(
  { id, list, query }: Pick<SavedView, "id" | "list" | "query">,
  on?: string | null,
): string {
  const words = [query, on ? `on=${encodeURIComponent(on)}` : "", `${viewWord}=${id}`].filter(Boolean);
  return `${listPlaces[list].path}?${words.join("&")}`;
}

/** Where the navigation leads: to a list as the viewer's default view shows it, if there is one. Other pages as they are. */
export function defaultViewHref(viewer: { role: Role }, path: string): string {
  const hasViews = Object.values(listPlaces).some(
    (place) => place.path === path && can(viewer, place.permission),
  );
  return hasViews ? `${path}?${viewWord}=${defaultViewWord}` : path;
}
