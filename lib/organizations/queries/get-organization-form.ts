import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { type UnitKind, unitKinds } from "../kinds";
import type { OrganizationRecord } from "../organization-page";
import { canEditOrganization } from "../policy";
import { findOrganization } from "./find-organization";

export type EditableOrganization = OrganizationRecord & { kind: UnitKind };

/** An organisation to edit; null for a missing one, a foreign one, and one that is not the viewer's to edit. */
export function getOrganizationForm(viewer: Viewer, code: string): Promise<EditableOrganization | null> {
  return withScope(viewer, async (db) => {
    const organization = await findOrganization(db, code);
    if (organization === null || !canEditOrganization(viewer, organization)) return null;
    const kind = unitKinds.find((known) => known === organization.kind);
    return kind ? { ...organization, kind } : null;
  });
}
