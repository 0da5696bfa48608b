import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { offeredUnits } from "@/lib/organizations/queries/offered-units";
import type { UnitChoice } from "@/lib/organizations/unit-choice";
import type { Side } from "./comparison";
import { findPlace } from "./find-place";
import type { MemberFigures } from "./gather-figures";
import type { Place } from "./homes";
import { memberFigures } from "./queries";

export type ComparedSide = Side & {
  figures: MemberFigures;
  place: Place | null;
  /** What the side can be narrowed to on its day. */
  units: readonly UnitChoice[];
};

/** Both sides counted; null when one names an organisation that is not in the viewer's scope. */
export function getComparison(
  viewer: Viewer,
  sides: readonly [Side, Side],
): Promise<[ComparedSide, ComparedSide] | null> {
  return withScope(viewer, (db) => readSides(db, viewer, sides));
}

/** The same inside a scope that is already open, so that a file has the very figures of the page. */
export async function readSides(
  db: ScopedDb,
  viewer: Viewer,
  sides: readonly [Side, Side],
): Promise<[ComparedSide, ComparedSide] | null> {
  const left = await readSide(db, viewer, sides[0]);
  const right = await readSide(db, viewer, sides[1]);
  return left && right && [left, right];
}

async function readSide(db: ScopedDb, viewer: Viewer, side: Side): Promise<ComparedSide | null> {
  const { on, filter } = side;
  const place = await findPlace(db, filter.unit);
  if (place && place.scope === null) return null;
  const figures = await memberFigures(db, viewer, on, filter);
  return { ...side, place, figures, units: await offeredUnits(db, viewer, on, filter.unit) };
}
