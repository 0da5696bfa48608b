import type { BarsModel, SeriesModel } from "@/components/charts/chart-model";
import type { Overview } from "./homes";
import { prepareEducation, prepareSexAndAge, prepareTheory, prepareTypes } from "./prepare-compositions";
import { prepareParticipation } from "./prepare-participation";
import type { Words } from "./words";

/** The charts of Tổng quan, by their words in an address. */
export const chartIds = ["participation", "sex-and-age", "education", "theory", "type"] as const;
export type ChartId = (typeof chartIds)[number];

/** The chart as Tổng quan draws it; null where there is nothing to draw it from. */
export function prepareChart(
  id: ChartId,
  { figures, participation }: Pick<Overview, "figures" | "participation">,
  words: Words,
): BarsModel | SeriesModel | null {
  switch (id) {
    case "participation":
      return participation && prepareParticipation(participation.campaign, participation.units, words);
    case "sex-and-age":
      return prepareSexAndAge(figures, words);
    case "education":
      return prepareEducation(figures, words);
    case "theory":
      return prepareTheory(figures, words);
    case "type":
      return prepareTypes(figures, words);
  }
}
