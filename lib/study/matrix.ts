import { isFound } from "./arrange-units";
import type { OverviewSearch } from "./load-search";
import type {
  Campaign,
  CampaignParticipation,
  CampaignTotals,
  UnitParticipation,
} from "./unit-participation";

/** More columns than can be compared at a glance are no overview. */
const matrixWidth = 6;

/** A campaign as the head of a column. */
export type MatrixCampaign = Pick<Campaign, "id" | "title" | "thresholdPercent"> &
  Pick<CampaignTotals, "reported" | "units" | "membersRatePercent">;

export type MatrixCell = Pick<UnitParticipation, "status" | "lateness" | "below" | "membersRatePercent">;

type MatrixRow = {
  code: string;
  shortName: string;
  /** One per campaign of the matrix, in its order; null where the unit is not part of it. */
  cells: (MatrixCell | null)[];
};

/** Units by campaigns: the opened campaigns of the search, newest first, and the units that match it. */
export type Matrix = { campaigns: MatrixCampaign[]; rows: MatrixRow[] };

/** Arranges the matrix. "Late" and "below" ask for units that are so in any campaign shown. Rows are in the office's order. */
export function matrixOf(all: readonly CampaignParticipation[], search: OverviewSearch): Matrix {
  const shown = all
    .filter(({ campaign }) => campaign.status !== "DRAFT" && isOfYear(campaign.startsOn, search.year))
    .slice(0, matrixWidth);
  const inCampaign = shown.map(({ units }) => new Map(units.map((unit) => [unit.organizationId, unit])));
  const units = new Map(shown.flatMap((entry) => entry.units.map((unit) => [unit.organizationId, unit])));
  const rows = [...units.values()]
    .filter((unit) => isFound(unit, search))
    .toSorted((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1))
    .map(({ organizationId, code, shortName }) => ({
      code,
      shortName,
      cells: inCampaign.map((members) => cellOf(members.get(organizationId))),
    }))
    .filter(({ cells }) => search.late === null || cells.some((cell) => cell?.lateness))
    .filter(({ cells }) => search.below === null || cells.some((cell) => cell?.below));
  return { campaigns: shown.map(headOf), rows };
}

function headOf({ campaign, totals }: CampaignParticipation): MatrixCampaign {
  const { id, title, thresholdPercent } = campaign;
  const { reported, units, membersRatePercent } = totals;
  return { id, title, thresholdPercent, reported, units, membersRatePercent };
}

function cellOf(unit: UnitParticipation | undefined): MatrixCell | null {
  if (!unit) return null;
  const { status, lateness, below, membersRatePercent } = unit;
  return { status, lateness, below, membersRatePercent };
}

/** The years in which the campaigns start, the latest first: what the list can be narrowed to. */
export function yearsOf(all: readonly CampaignParticipation[]): string[] {
  return [...new Set(all.map(({ campaign }) => campaign.startsOn.slice(0, 4)))].toSorted().toReversed();
}

/** Whether a campaign starts in the year asked for, if one is. */
export function isOfYear(startsOn: string, year: number | null): boolean {
  return year === null || startsOn.startsWith(`${year}-`);
}
