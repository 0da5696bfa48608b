import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import type { Side } from "./comparison";
import { findPlace } from "./find-place";
import type { MemberFigures } from "./gather-figures";
import type { Place } from "./homes";
import { memberFigures } from "./queries";

export type ComparedSide = Side & { figures: MemberFigures; place: Place | null };

/** Both sides counted; null when one names an organisation that is not in the viewer's scope. */
export function getComparison(
  viewer: Viewer,
  sides: readonly [Side, Side],
): Promise<[ComparedSide, ComparedSide] | null> {
  return withScope(viewer, async (db) => {
    const read = async (side: Side): Promise<ComparedSide | null> => {
      const place = await findPlace(db, side.filter.unit);
      if (place && place.scope === null) return null;
      return { ...side, place, figures: await memberFigures(db, viewer, side.on, side.filter) };
    };
    const left = await read(sides[0]);
    const right = await read(sides[1]);
    return left && right && [left, right];
  });
}
