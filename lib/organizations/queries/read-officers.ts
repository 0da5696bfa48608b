import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { Officer } from "../organization-page";

/** An organisation's officers: those in office first, each group from the highest position down. */
export function readOfficers(db: ScopedDb, { today }: Viewer, organizationId: string): Promise<Officer[]> {
  return db.$queryRaw<Officer[]>`
    SELECT id, member_id AS "memberId", full_name AS "fullName", o.position::text, term,
           elected_on::text AS "electedOn", approved_on::text AS "approvedOn",
           starts_on::text AS "startsOn", ends_on::text AS "endsOn",
           (starts_on <= ${today}::date AND (ends_on IS NULL OR ends_on > ${today}::date)) AS "isServing"
    FROM organization_officer o
    WHERE organization_id = ${organizationId}::uuid
    ORDER BY "isServing" DESC, o.position, starts_on DESC, full_name`;
}
