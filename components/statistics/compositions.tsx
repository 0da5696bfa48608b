import { HorizontalBars } from "@/components/charts/horizontal-bars";
import { Pyramid } from "@/components/charts/pyramid";
import { Grid, Stack } from "@/components/ui/grid";
import type { MemberFigures } from "@/lib/statistics/gather-figures";
import type { Place } from "@/lib/statistics/homes";
import {
  prepareEducation,
  preparePartyAge,
  prepareSexAndAge,
  prepareTheory,
  prepareTypes,
  prepareUnits,
} from "@/lib/statistics/prepare-compositions";
import { prepareEthnicity, prepareReligion } from "@/lib/statistics/prepare-sensitive-compositions";
import type { Words } from "@/lib/statistics/words";
import { DrillTrail } from "./drill-trail";

type CompositionsProps = {
  figures: MemberFigures;
  place: Place | null;
  words: Words;
  /** What the whole is called: the bloc, or the viewer's unit. */
  wholeName: string;
  /** Of one unit there is but one type. */
  withTypes: boolean;
};

/** How the members the page is about are composed: every chart counts each of them once, and filters the others. */
export function Compositions({ figures, place, words, wholeName, withTypes }: CompositionsProps) {
  return (
    <Stack>
      <Grid>
        <Pyramid model={prepareSexAndAge(figures, words)} />
        <HorizontalBars model={preparePartyAge(figures, words)} />
        <HorizontalBars model={prepareEducation(figures, words)} />
        <HorizontalBars model={prepareTheory(figures, words)} />
        <HorizontalBars model={prepareEthnicity(figures, words)} />
        <HorizontalBars model={prepareReligion(figures, words)} />
        {withTypes && <HorizontalBars model={prepareTypes(figures, words)} />}
      </Grid>
      <div>
        <DrillTrail
          place={place}
          wholeName={wholeName}
          here={words.here}
          label={words.t("statistics.drill.trail")}
        />
        <HorizontalBars model={prepareUnits(figures, words)} />
      </div>
    </Stack>
  );
}
