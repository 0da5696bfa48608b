import type { BarsModel, MatrixModel, SeriesModel } from "@/components/charts/chart-model";
import type { ParticipationView } from "./dashboard";
import type { Overview } from "./homes";
import { prepareEducation, prepareSexAndAge, prepareTheory, prepareTypes } from "./prepare-compositions";
import { prepareHeatMap } from "./prepare-heat-map";
import { prepareParticipation } from "./prepare-participation";
import type { Words } from "./words";

/** The charts of Tổng quan, by their words in an address. */
export const chartIds = ["participation", "heat-map", "sex-and-age", "education", "theory", "type"] as const;
export type ChartId = (typeof chartIds)[number];

/** The chart as Tổng quan draws it; null where there is nothing to draw it from. */
export function prepareChart(
  id: ChartId,
  { figures, campaigns }: Pick<Overview, "figures" | "campaigns">,
  words: Words,
  by: ParticipationView = "urgency",
): BarsModel | SeriesModel | MatrixModel | null {
  switch (id) {
    case "participation":
      return campaigns[0] ? prepareParticipation(campaigns[0], words, by) : null;
    case "heat-map":
      return campaigns.length > 0 ? prepareHeatMap(campaigns, words) : null;
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
