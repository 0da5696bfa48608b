import type { BarsModel, FlowsModel, MatrixModel, SeriesModel } from "@/components/charts/chart-model";
import type { CampaignParticipation } from "@/lib/study/unit-participation";
import type { ParticipationView } from "./dashboard";
import type { MemberFigures } from "./gather-figures";
import type { Course } from "./homes";
import { prepareBadges } from "./prepare-badges";
import {
  prepareEducation,
  preparePartyAge,
  prepareSexAndAge,
  prepareTheory,
  prepareTypes,
  prepareUnits,
} from "./prepare-compositions";
import { prepareHeatMap } from "./prepare-heat-map";
import { prepareParticipation } from "./prepare-participation";
import { prepareEthnicity, prepareReligion } from "./prepare-sensitive-compositions";
import { prepareTrend } from "./prepare-trend";
import type { Words } from "./words";

/** The charts of whoever sees members, by their words in an address; each counts everybody the page shows once. */
export const memberCharts = [
  "sex-and-age",
  "education",
  "theory",
  "partyAge",
  "ethnicity",
  "religion",
  "type",
  "units",
] as const;
export type MemberChart = (typeof memberCharts)[number];

/** The charts of the whole bloc, besides. */
export const blocCharts = ["participation", "heat-map"] as const;
export type BlocChart = (typeof blocCharts)[number];
/** The charts that can be narrowed by organisation alone, of whoever sees members. */
export const courseCharts = ["trend", "badges"] as const;
export type CourseChart = (typeof courseCharts)[number];
export type ChartId = MemberChart | BlocChart | CourseChart;

export function prepareMemberChart(
  id: MemberChart,
  figures: MemberFigures,
  words: Words,
): BarsModel | SeriesModel {
  switch (id) {
    case "sex-and-age":
      return prepareSexAndAge(figures, words);
    case "education":
      return prepareEducation(figures, words);
    case "theory":
      return prepareTheory(figures, words);
    case "partyAge":
      return preparePartyAge(figures, words);
    case "ethnicity":
      return prepareEthnicity(figures, words);
    case "religion":
      return prepareReligion(figures, words);
    case "type":
      return prepareTypes(figures, words);
    case "units":
      return prepareUnits(figures, words);
  }
}

export function prepareCourseChart(
  id: CourseChart,
  { trend, badges }: Course,
  words: Words,
): FlowsModel | MatrixModel {
  switch (id) {
    case "trend":
      return prepareTrend(trend, words);
    case "badges":
      return prepareBadges(badges, words);
  }
}

/** The chart as Tổng quan draws it; null where there is nothing to draw it from. */
export function prepareBlocChart(
  id: BlocChart,
  campaigns: readonly CampaignParticipation[],
  words: Words,
  by: ParticipationView,
): BarsModel | MatrixModel | null {
  switch (id) {
    case "participation":
      return campaigns[0] ? prepareParticipation(campaigns[0], words, by) : null;
    case "heat-map":
      return campaigns.length > 0 ? prepareHeatMap(campaigns, words) : null;
  }
}
