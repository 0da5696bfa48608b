import type { BarsModel } from "./chart-model";

/** The end of the axis: what the model says, else the greatest figure or the threshold; never 0, which would divide. */
export function barsMax(model: BarsModel): number {
  if (model.max !== undefined) return model.max;
  return Math.max(0, ...model.bars.map((bar) => bar.value ?? 0), model.threshold?.value ?? 0) || 1;
}
