import type { UnitChoice } from "@/lib/members/member-list";
import type { Place } from "./homes";

/** The organisations to choose from, the one chosen among them whatever it is, so that it can be taken off again. */
export function offered(units: readonly UnitChoice[], place: Place | null): UnitChoice[] {
  if (!place || units.some(({ code }) => code === place.code)) return [...units];
  return [...units, { code: place.code, name: place.name }];
}
