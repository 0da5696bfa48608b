import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { type UnitKind, unitKinds } from "../kinds";
import type { OrganizationRecord } from "../organization-page";
import type { PlaceOption } from "../place-options";
import { canEditOrganization, canMoveUnder } from "../policy";
import { findOrganization } from "./find-organization";
import { listPlaces } from "./get-new-organization-places";

/** An organisation to edit, and where it may stand: one place when it cannot be moved. */
export type OrganizationForm = {
  organization: OrganizationRecord & { kind: UnitKind };
  parent: PlaceOption;
  places: PlaceOption[];
};

/** Null for a missing organisation, a foreign one, and one that is not the viewer's to edit. */
export function getOrganizationForm(viewer: Viewer, code: string): Promise<OrganizationForm | null> {
  return withScope(viewer, async (db) => {
    const organization = await findOrganization(db, code);
    if (organization === null || !canEditOrganization(viewer, organization)) return null;
    const all = await listPlaces(db);
    const parent = all.find((place) => place.id === organization.parent?.id);
    const kind = unitKinds.find((known) => known === organization.kind);
    if (!parent || !kind) return null;
    const places = all.filter((place) => place.id === parent.id || canMoveUnder(organization, place));
    return { organization: { ...organization, kind }, parent, places };
  });
}
