import { Flows } from "@/components/charts/flows";
import { HeatMap } from "@/components/charts/heat-map";
import { Grid } from "@/components/ui/grid";
import type { Course } from "@/lib/statistics/homes";
import { prepareBadges } from "@/lib/statistics/prepare-badges";
import { prepareTrend } from "@/lib/statistics/prepare-trend";
import type { Words } from "@/lib/statistics/words";
import styles from "./course-charts.module.css";

/** How the headcount came about and which badges come next; where filters cannot be followed, the reason instead. */
export function CourseCharts({ course, words }: { course: Course | null; words: Words }) {
  if (!course) return <p className={styles.away}>{words.t("statistics.course.away")}</p>;
  return (
    <Grid>
      <Flows model={prepareTrend(course.trend, words)} />
      <HeatMap model={prepareBadges(course.badges, words)} />
    </Grid>
  );
}
