import "server-only";
import * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import type { Officer, OrganizationRecord } from "../organization-page";
import { canKeepOfficers } from "../policy";
import { findOrganization } from "./find-organization";
import { readOfficers } from "./read-officers";

/** A member who may be chosen; the cell and the year of birth tell namesakes apart. */
type OfficerCandidate = { id: string; fullName: string; cell: string; bornYear: number };

export type OfficerForm = { organization: OrganizationRecord; candidates: OfficerCandidate[] };

/** Null for an organisation whose officers are not the viewer's to keep, missing and foreign ones included. */
export function getOfficerForm(viewer: Viewer, code: string): Promise<OfficerForm | null> {
  return withScope(viewer, async (db) => {
    const organization = await findOrganization(db, code);
    if (organization === null || !canKeepOfficers(viewer, organization)) return null;
    const candidates = await db.$queryRaw<OfficerCandidate[]>`
      SELECT m.id, m.full_name AS "fullName", o.short_name AS cell, extract(year FROM m.born_on)::int AS "bornYear"
      FROM member m JOIN organization o ON o.id = m.organization_id
      WHERE o.path @> ARRAY[${organization.id}::uuid] AND (m.left_on IS NULL OR m.left_on > ${viewer.today}::date)
      ORDER BY m.sort_key, m.id`;
    return { organization, candidates };
  });
}

/** An officer in office whose end the viewer may record; null otherwise. */
export function getServingOfficer(
  viewer: Viewer,
  code: string,
  officerId: string,
): Promise<{ organization: OrganizationRecord; officer: Officer } | null> {
  if (!z.uuid().safeParse(officerId).success) return Promise.resolve(null);
  return withScope(viewer, async (db) => {
    const organization = await findOrganization(db, code);
    if (organization === null || !canKeepOfficers(viewer, organization)) return null;
    const officers = await readOfficers(db, viewer, organization.id);
    const officer = officers.find(({ id, endsOn }) => id === officerId && endsOn === null);
    return officer ? { organization, officer } : null;
  });
}
