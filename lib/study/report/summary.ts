import { type Attendance, firstRoundRatePercent, participationRatePercent } from "../participation";
import { hasStudied } from "../status";
import type { UnitParticipation } from "../unit-participation";
import type { ReportedCampaign } from "./read-report";

/** Persons of one denominator with both rates. */
export type SummaryRate = Attendance & { firstRoundPercent: number | null; finalPercent: number | null };

/** A campaign on one page, for the Standing Committee. */
export type CampaignSummary = {
  organised: number;
  reported: number;
  confirmed: number;
  units: number;
  /** Units the rates are about. */
  withNumbers: number;
  members: SummaryRate;
  everyone: SummaryRate;
  late: UnitParticipation[];
  below: UnitParticipation[];
  returned: { unit: UnitParticipation; reason: string | null }[];
  /** What is still missing, in units. */
  missing: { numbers: number; plans: number; programmes: number; essays: number };
  /** Essays handed in, of the members summoned by the units that have counted them. */
  essays: { handedIn: number; summoned: number };
};

/** The figures are those of the tiles; the longest late stand first, and of those below the lowest. */
export function summaryOf({ campaign, units, totals, details }: ReportedCampaign): CampaignSummary {
  const count = (holds: (unit: UnitParticipation) => boolean) => units.filter(holds).length;
  const detailsOf = ({ unitId }: UnitParticipation) => details.get(unitId);
  const counted = units.filter((unit) => detailsOf(unit)?.essays != null);
  const asks = (product: "ESSAY" | "ACTION_PROGRAMME") => campaign.products.includes(product);
  return {
    organised: totals.organised,
    reported: totals.reported,
    confirmed: count(({ status }) => status === "CONFIRMED"),
    units: totals.units,
    withNumbers: totals.withNumbers,
    members: rateOf(totals.members),
    everyone: rateOf(totals.everyone),
    late: units
      .filter(({ late }) => late)
      .toSorted((a, b) => (b.lateness?.days ?? 0) - (a.lateness?.days ?? 0)),
    below: units
      .filter(({ below }) => below)
      .toSorted((a, b) => (a.membersRatePercent ?? 0) - (b.membersRatePercent ?? 0)),
    returned: units
      .filter(({ status }) => status === "RETURNED")
      .map((unit) => ({ unit, reason: detailsOf(unit)?.returnReason ?? null })),
    missing: {
      numbers: totals.units - totals.withNumbers,
      plans: count(({ status }) => status === "NOT_STARTED"),
      programmes: asks("ACTION_PROGRAMME")
        ? count((unit) => hasStudied(unit.status) && detailsOf(unit)?.programmeNumber == null)
        : 0,
      essays: asks("ESSAY") ? count((unit) => hasStudied(unit.status) && detailsOf(unit)?.essays == null) : 0,
    },
    essays: {
      handedIn: counted.reduce((sum, unit) => sum + (detailsOf(unit)?.essays ?? 0), 0),
      summoned: counted.reduce((sum, unit) => sum + unit.members.summoned, 0),
    },
  };
}

function rateOf(people: Attendance): SummaryRate {
  return {
    ...people,
    firstRoundPercent: firstRoundRatePercent(people),
    finalPercent: participationRatePercent(people),
  };
}
