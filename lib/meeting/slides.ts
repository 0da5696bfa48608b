import type { MemberChart } from "@/lib/statistics/charts";
import type { Overview } from "@/lib/statistics/homes";
import { byUrgency } from "@/lib/statistics/prepare-participation";
import type { UnitParticipation } from "@/lib/study/unit-participation";

/** What a meeting steps through; a list too long for one screen goes on on the next. */
export type Slide =
  | { id: string; kind: "FIGURES" | "MOVEMENTS" | "STUDY" | "ASK" | "CHANGES" }
  | { id: string; kind: "LATE" | "BELOW"; units: readonly UnitParticipation[]; part: number; parts: number }
  | { id: string; kind: "CHART"; chart: MemberChart };

/** Rows that are still read from the back of a room. */
const unitsPerSlide = 10;

/**
 * The slides in the order they are talked about: the bloc, its movements, the newest campaign with the units by name, whom
 * to ask, what is new, and the composition. What is empty has no slide.
 */
export function slidesOf({ figures, campaigns, toAsk, changes }: Overview): Slide[] {
  const participation = campaigns[0];
  const units = participation?.units ?? [];
  const isQuiet = [changes.newlyLate, changes.reports, changes.imports, changes.recorded].every(
    ({ length }) => length === 0,
  );
  return [
    { id: "figures", kind: "FIGURES" },
    { id: "movements", kind: "MOVEMENTS" },
    ...(participation ? [{ id: "study", kind: "STUDY" } as const] : []),
    ...listSlides(
      "LATE",
      units.filter(({ late }) => late),
    ),
    ...listSlides(
      "BELOW",
      units.filter(({ below }) => below),
    ),
    ...(toAsk.length > 0 ? [{ id: "ask", kind: "ASK" } as const] : []),
    ...(isQuiet ? [] : [{ id: "changes", kind: "CHANGES" } as const]),
    ...(figures.members === 0 ? [] : chartSlides),
  ];
}

const chartSlides = (["sex-and-age", "partyAge", "education", "theory", "type"] as const).map(
  (chart) => ({ id: chart, kind: "CHART", chart }) as const,
);

function listSlides(kind: "LATE" | "BELOW", units: readonly UnitParticipation[]): Slide[] {
  const sorted = units.toSorted(
    kind === "LATE" ? byUrgency : (a, b) => (a.membersRatePercent ?? 0) - (b.membersRatePercent ?? 0),
  );
  const parts = Math.ceil(sorted.length / unitsPerSlide);
  return Array.from({ length: parts }, (_, index) => ({
    id: `${kind.toLowerCase()}-${index + 1}`,
    kind,
    units: sorted.slice(index * unitsPerSlide, (index + 1) * unitsPerSlide),
    part: index + 1,
    parts,
  }));
}
