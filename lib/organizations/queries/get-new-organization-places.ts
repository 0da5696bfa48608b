import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { isBase } from "../kinds";
import { nextCode, type PlaceOption } from "../place-options";
import { foundableKinds } from "../policy";

/** Where the viewer may found an organisation; `chosen` is the one asked for, or the topmost. */
export type NewOrganizationPlaces = { places: PlaceOption[]; chosen: PlaceOption; suggestedCode: string };

/** Null when the viewer may found nothing, or nothing under the organisation asked for. */
export function getNewOrganizationPlaces(
  viewer: Viewer,
  parentCode: string | null,
): Promise<NewOrganizationPlaces | null> {
  return withScope(viewer, async (db) => {
    const places = (await listPlaces(db)).filter((place) => foundableKinds(viewer, place).length > 0);
    const wanted = parentCode?.toUpperCase();
    const chosen = wanted === undefined ? places[0] : places.find((place) => place.code === wanted);
    if (!chosen) return null;
    const base = places.find((place) => place.id === chosen.baseId);
    const suggestedCode = base && isBase(base.kind) ? nextCode(base.code, await codesOf(db, base.id)) : "";
    return { places, chosen, suggestedCode };
  });
}

/** The bloc, base and part committees that exist today, in the office's order. */
function listPlaces(db: ScopedDb): Promise<PlaceOption[]> {
  return db.$queryRaw<PlaceOption[]>`
    SELECT o.id, o.code, o.name, o.kind::text, o.base_id AS "baseId"
    FROM organization o LEFT JOIN organization base ON base.id = o.base_id
    WHERE o.kind IN ('BLOC', 'BASE_COMMITTEE', 'PART_COMMITTEE') AND (o.valid_to IS NULL OR o.valid_to > app.today())
    ORDER BY base.position NULLS FIRST, base.code, cardinality(o.path), o.position, o.code`;
}

async function codesOf(db: ScopedDb, baseId: string): Promise<string[]> {
  const cells = await db.organization.findMany({ where: { baseId }, select: { code: true } });
  return cells.map(({ code }) => code);
}
