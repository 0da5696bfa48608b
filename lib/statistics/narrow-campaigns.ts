import { type CampaignParticipation, campaignTotals } from "@/lib/study/unit-participation";
import type { DashboardFilter } from "./dashboard-filter";
import type { Place } from "./homes";

/** The filters that narrow figures about units. */
export const unitFilters = ["unit", "type"] as const;

/**
 * The campaigns with the units that a filter by type or organisation leaves, and their totals; a cell stands for the base
 * organisation that answers for it. Filters by people leave every unit: a unit reports for all of its members at once.
 */
export function narrowCampaigns(
  campaigns: readonly CampaignParticipation[],
  { type, unit }: Pick<DashboardFilter, "type" | "unit">,
  place: Place | null,
): CampaignParticipation[] {
  if (type === null && unit === null) return [...campaigns];
  const code = place?.base?.code ?? unit;
  return campaigns.map(({ campaign, units }) => {
    const own = units.filter(
      (one) => (type === null || one.typeCode === type) && (code === null || one.code === code),
    );
    return { campaign, units: own, totals: campaignTotals(own) };
  });
}
