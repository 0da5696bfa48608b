import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { type DatePrecision, formatPartialDate } from "@/lib/dates/partial-date";
import { Prisma } from "@/lib/db/generated/client";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { memberFilter, spelledAsTyped } from "@/lib/members/member-filter";
import { loadMemberSearch } from "@/lib/members/search";
import { organizationHref } from "@/lib/organizations/organization-node";
import { escapeLike } from "@/lib/text/like-pattern";
import { searchKey } from "@/lib/text/search-key";
import type { PaletteAnswer, PaletteEntry } from "./palette-answer";

const { sql, join, empty } = Prisma;

export const mostMembers = 8;
const mostUnits = 5;

/** The organisations and members in the viewer's scope that a text means, by the rules of their own lists. */
export function findInScope(viewer: Viewer, text: string): Promise<Pick<PaletteAnswer, "units" | "members">> {
  return withScope(viewer, async (db) => ({
    units: await findUnits(db, viewer, text),
    members: can(viewer, "member.read") ? await findMembers(db, viewer, text) : [],
  }));
}

/** Base organisations before their cells; every word typed begins a word of the name, the code or an alias. */
async function findUnits(db: ScopedDb, viewer: Viewer, text: string): Promise<PaletteEntry[]> {
  const words = searchKey(text).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const matches = words.map((word) => sql`' ' || o.search_key LIKE ${`% ${escapeLike(word)}%`}`);
  const rows = await db.$queryRaw<{ code: string; name: string; parent: string | null }[]>`
    SELECT o.code, o.name, CASE WHEN p.kind <> 'BLOC' THEN p.short_name END AS parent
    FROM organization o JOIN organization p ON p.id = o.parent_id
    WHERE (o.valid_to IS NULL OR o.valid_to > ${viewer.today}::date) AND ${join(matches, " AND ")}
    ORDER BY o.kind NOT IN ('BASE_COMMITTEE', 'BASE_CELL'), o.position, o.code LIMIT ${mostUnits}`;
  return rows.map(({ code, name, parent }) => ({ href: organizationHref(code), label: name, note: parent }));
}

type MemberHit = { id: string; name: string; bornOn: string; bornPrecision: DatePrecision; unit: string };

async function findMembers(db: ScopedDb, viewer: Viewer, text: string): Promise<PaletteEntry[]> {
  const search = loadMemberSearch(new URLSearchParams({ q: text }));
  if (search.q === "") return [];
  const exact = spelledAsTyped(search.q);
  const rows = await db.$queryRaw<MemberHit[]>`
    WITH matching AS MATERIALIZED (
      SELECT m.id, m.full_name, m.sort_key, m.born_on, m.born_precision, m.organization_id
      FROM member m WHERE ${memberFilter(viewer, search)}
    )
    SELECT m.id, m.full_name AS name, m.born_on::text AS "bornOn", m.born_precision::text AS "bornPrecision",
           b.short_name AS unit
    FROM (SELECT * FROM matching m ORDER BY ${exact ? sql`${exact} DESC, ` : empty}m.sort_key, m.id LIMIT ${mostMembers}) m
    JOIN organization c ON c.id = m.organization_id JOIN organization b ON b.id = c.base_id
    ORDER BY ${exact ? sql`${exact} DESC, ` : empty}m.sort_key, m.id`;
  return rows.map(({ id, name, bornOn, bornPrecision, unit }) => ({
    href: `/members/${id}`,
    label: name,
    note: `${unit} · ${formatPartialDate({ on: bornOn, precision: bornPrecision })}`,
  }));
}
