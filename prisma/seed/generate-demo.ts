import type { DemoRows } from "./demo-rows";
import { generateBloc } from "./generate-bloc";
import { generateUnit } from "./generate-unit";
import { unitPlans } from "./organizations/unit-plans";

export type DemoOptions = {
  /** Codes of units to be left without cells and members, for the first import into them. */
  emptyUnits?: readonly string[];
  /** Multiplies every unit's members, for measurements; the tree stays as it is. */
  scale?: number;
};

/**
 * The demonstration bloc, part by part: first the bloc's own rows, then unit by unit, so that a large one never has to be
 * in memory whole. Wholly synthetic, and the same at every call down to the ids.
 */
export function* generateDemo({
  emptyUnits = [],
  scale = 1,
}: DemoOptions = {}): Generator<Partial<DemoRows>> {
  const bloc = generateBloc();
  yield bloc.rows;
  const bases = new Map<string, string>();
  for (const unit of unitPlans(scale)) {
    const { base, rows } = generateUnit(unit, bloc, bases, emptyUnits.includes(unit.code));
    bases.set(unit.code, base.id);
    yield rows;
  }
}
