import type { StudyUnit } from "./study-unit";
import type { StudyAudience, StudyProduct } from "./terms";

type BlankThing = { audience: StudyAudience } | { product: StudyProduct } | "PLAN";

/**
 * What the campaign asks for and the unit has left blank, in the order of its page: no reason to refuse a report, since a unit may have
 * nobody of an audience, but what the bloc's staff would return it for.
 */
export function stillBlank(
  unit: Pick<StudyUnit, "planNumber" | "programmeNumber" | "essays" | "commitments" | "attendance"> & {
    campaign: Pick<StudyUnit["campaign"], "audiences" | "products">;
  },
): BlankThing[] {
  const { campaign, attendance } = unit;
  const handedIn: Record<StudyProduct, unknown> = {
    ESSAY: unit.essays,
    ACTION_PROGRAMME: unit.programmeNumber,
    COMMITMENT: unit.commitments,
  };
  return [
    ...campaign.audiences
      .filter((asked) => !attendance.some(({ audience }) => audience === asked))
      .map((audience) => ({ audience })),
    ...(unit.planNumber === null ? (["PLAN"] as const) : []),
    ...campaign.products.filter((product) => handedIn[product] === null).map((product) => ({ product })),
  ];
}
