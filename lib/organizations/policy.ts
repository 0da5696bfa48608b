import { can } from "@/lib/access/permissions";
import type { OrganizationKind, Viewer } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { isBase, kindsUnder, type UnitKind } from "./kinds";

type Asking = Pick<Viewer, "role" | "organization">;

/** What a rule needs to know of an organisation. */
type Placed = { kind: OrganizationKind; baseId: string | null };

/** The kinds a viewer may found directly under an organisation; none is a refusal. */
export function foundableKinds(viewer: Asking, parent: Placed): readonly UnitKind[] {
  if (parent.kind === "BLOC") return can(viewer, "organization.write") ? kindsUnder.BLOC : [];
  return can(viewer, "cell.write") && isWithinReach(viewer, parent) ? kindsUnder[parent.kind] : [];
}

/** Base organisations are kept by the bloc, cells also by their own secretary. The bloc itself is a setting. */
export function canEditOrganization(viewer: Asking, organization: Placed): boolean {
  if (organization.kind === "BLOC") return false;
  if (isBase(organization.kind)) return can(viewer, "organization.write");
  return can(viewer, "cell.write") && isWithinReach(viewer, organization);
}

/** Officers are people: whoever keeps an organisation's members keeps its officers. */
export function canKeepOfficers(viewer: Asking, organization: Placed): boolean {
  return organization.kind !== "BLOC" && can(viewer, "member.write") && isWithinReach(viewer, organization);
}

/** What a viewer may do on an organisation's page. */
export type OrganizationRights = {
  edit: boolean;
  addBelow: boolean;
  keepOfficers: boolean;
  /** Record an act that renames it, merges it and so on: of a base organisation the bloc's staff alone. */
  reorganize: boolean;
};

/** An organisation that has ended is there to be read. */
export function organizationRights(
  viewer: Asking & Pick<Viewer, "today">,
  organization: Placed & { validTo: CalendarDate | null },
): OrganizationRights {
  const stands = organization.validTo === null || organization.validTo > viewer.today;
  const isOwnWhole = viewer.role === "SECRETARY" && isBase(organization.kind);
  return {
    edit: stands && canEditOrganization(viewer, organization),
    addBelow: stands && foundableKinds(viewer, organization).length > 0,
    keepOfficers: stands && canKeepOfficers(viewer, organization),
    reorganize:
      stands && !isOwnWhole && can(viewer, "organization.act") && isWithinReach(viewer, organization),
  };
}

function isWithinReach(viewer: Asking, organization: Placed): boolean {
  return viewer.role !== "SECRETARY" || organization.baseId === viewer.organization.id;
}
