import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { readActs } from "../acts/queries/list-acts";
import type { OrganizationFigures, OrganizationPage, Succession } from "../organization-page";
import { findOrganization } from "./find-organization";
import { readNodes } from "./read-nodes";
import { readOfficers } from "./read-officers";

/** Everything an organisation's page shows, or null when the code is not one of the viewer's scope. */
export function getOrganizationPage(viewer: Viewer, code: string): Promise<OrganizationPage | null> {
  return withScope(viewer, async (db) => {
    const organization = await findOrganization(db, code);
    if (organization === null) return null;
    const { id } = organization;
    const seesPeople = can(viewer, "member.read");
    return {
      organization,
      figures: seesPeople ? await readFigures(db, viewer, id) : null,
      below: (await readNodes(db, viewer, { branch: id })).filter((node) => node.id !== id),
      officers: seesPeople ? await readOfficers(db, viewer, id) : null,
      successions: await readSuccessions(db, id),
      formerNames: await readFormerNames(db, id),
      acts: seesPeople ? await readActs(db, id) : null,
    };
  });
}

async function readFigures(db: ScopedDb, { today }: Viewer, id: string): Promise<OrganizationFigures> {
  const [figures] = await db.$queryRaw<OrganizationFigures[]>`
    SELECT count(*)::int AS members,
           count(*) FILTER (WHERE m.official_on <= ${today}::date)::int AS official,
           count(*) FILTER (WHERE m.official_on IS NULL OR m.official_on > ${today}::date)::int AS probationary,
           count(*) FILTER (WHERE m.exempt_from <= ${today}::date AND (m.exempt_to IS NULL OR m.exempt_to > ${today}::date))::int AS exempt,
           count(*) FILTER (WHERE m.sex = 'FEMALE')::int AS women,
           avg(extract(year FROM age(${today}::date, m.born_on)))::float8 AS "averageAge",
           count(*) FILTER (WHERE date_trunc('year', m.admitted_on) = date_trunc('year', ${today}::date))::int AS "admittedThisYear"
    FROM member m JOIN organization o ON o.id = m.organization_id
    WHERE o.path @> ARRAY[${id}::uuid] AND (m.left_on IS NULL OR m.left_on > ${today}::date)`;
  if (!figures) throw new Error("An aggregate without GROUP BY has one row");
  return figures;
}

function readFormerNames(db: ScopedDb, id: string): Promise<OrganizationPage["formerNames"]> {
  return db.$queryRaw<OrganizationPage["formerNames"]>`
    SELECT name, ends_on::text AS "endsOn" FROM organization_name
    WHERE organization_id = ${id}::uuid ORDER BY ends_on DESC`;
}

function readSuccessions(db: ScopedDb, id: string): Promise<Succession[]> {
  return db.$queryRaw<Succession[]>`
    SELECT s.id, CASE WHEN s.successor_id = ${id}::uuid THEN 'FROM' ELSE 'TO' END AS direction,
           jsonb_build_object('code', other.code, 'name', other.name) AS other,
           s.reason::text, s.decision_number AS "decisionNumber", s.effective_on::text AS "effectiveOn"
    FROM organization_succession s
    JOIN organization other ON other.id = CASE WHEN s.successor_id = ${id}::uuid THEN s.organization_id ELSE s.successor_id END
    WHERE ${id}::uuid IN (s.organization_id, s.successor_id)
    ORDER BY s.effective_on DESC`;
}
