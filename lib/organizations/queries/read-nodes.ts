import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import { isListed, peopleOn } from "@/lib/ledger/people-on";
import type { NodePeople, OrganizationNode } from "../organization-node";

type NodeRow = Omit<OrganizationNode, "people"> & NodePeople;

/**
 * Every organisation in being on a day (today, unless told) in the viewer's scope (or below `branch`), parents before
 * children and siblings as the office orders them, the bloc itself left out. One statement: a few hundred rows are the
 * whole tree.
 */
export async function readNodes(
  db: ScopedDb,
  viewer: Viewer,
  { branch, on = viewer.today }: { branch?: string; on?: CalendarDate } = {},
): Promise<OrganizationNode[]> {
  const inBeing = Prisma.sql`(o.valid_from IS NULL OR o.valid_from <= ${on}::date) AND (o.valid_to IS NULL OR o.valid_to > ${on}::date)`;
  const below = branch ? Prisma.sql`o.path @> ARRAY[${branch}::uuid]` : Prisma.sql`true`;
  const inBranch = branch
    ? Prisma.sql`AND m.organization_id IN (SELECT o.id FROM organization o WHERE ${below})`
    : Prisma.empty;
  const rows = await db.$queryRaw<NodeRow[]>`
    WITH cell_head AS (
      SELECT m.organization_id, count(*) AS members,
             count(*) FILTER (WHERE m.official_on IS NULL OR m.official_on > ${on}::date) AS probationary
      FROM ${peopleOn(viewer, on)} m
      WHERE ${isListed(viewer, on)} ${inBranch}
      GROUP BY m.organization_id
    ), head AS (
      SELECT node.id, sum(h.members)::int AS members, sum(h.probationary)::int AS probationary
      FROM cell_head h JOIN organization o ON o.id = h.organization_id CROSS JOIN unnest(o.path) AS node (id)
      GROUP BY node.id
    ), cell AS (
      SELECT node.id, count(*)::int AS cells
      FROM organization o CROSS JOIN unnest(o.path) AS node (id)
      WHERE o.kind = 'CELL' AND node.id <> o.id AND ${inBeing} AND ${below}
      GROUP BY node.id
    ), secretary AS (
      SELECT DISTINCT ON (organization_id) organization_id, full_name
      FROM organization_officer
      WHERE position = 'SECRETARY' AND starts_on <= ${on}::date AND (ends_on IS NULL OR ends_on > ${on}::date)
      ORDER BY organization_id, starts_on DESC
    )
    SELECT o.id, o.parent_id AS "parentId", p.name AS "parentName", o.kind::text, o.kind_label AS "kindLabel", o.type_code AS "typeCode",
           o.code, o.name, o.search_key AS "searchKey", o.position,
           COALESCE(cell.cells, 0) AS cells, COALESCE(head.members, 0) AS members,
           COALESCE(head.probationary, 0) AS probationary, secretary.full_name AS secretary
    FROM organization o
    JOIN organization p ON p.id = o.parent_id
    LEFT JOIN head ON head.id = o.id
    LEFT JOIN cell ON cell.id = o.id
    LEFT JOIN secretary ON secretary.organization_id = o.id
    WHERE o.kind <> 'BLOC' AND ${inBeing} AND ${below}
    ORDER BY o.position, o.code`;
  const seesPeople = can(viewer, "member.read");
  return inTreeOrder(
    rows.map(({ members, probationary, secretary, ...node }) => ({
      ...node,
      people: seesPeople ? { members, probationary, secretary } : null,
    })),
  );
}

/** Each parent followed by its children; the children of one parent keep the order given. */
function inTreeOrder(nodes: readonly OrganizationNode[]): OrganizationNode[] {
  const known = new Set(nodes.map((node) => node.id));
  const childrenOf = new Map<string, OrganizationNode[]>();
  for (const node of nodes) {
    const parent = known.has(node.parentId) ? node.parentId : top;
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), node]);
  }
  const walk = (parent: string): OrganizationNode[] =>
    (childrenOf.get(parent) ?? []).flatMap((node) => [node, ...walk(node.id)]);
  return walk(top);
}

/** Stands for whatever is above the list. */
const top = "";
