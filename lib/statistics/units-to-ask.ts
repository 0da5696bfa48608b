/** Why a unit is to be asked about, with the figure that says how pressing it is. */
export type Concern =
  | { kind: "OVERDUE"; days: number; hasFigures: boolean }
  | { kind: "BELOW"; ratePercent: number; thresholdPercent: number }
  | { kind: "PROBATION"; people: number }
  | { kind: "WAITING"; people: number; days: number }
  | { kind: "UNCONFIRMED"; period: string; days: number };

/** A unit with everything there is to ask it about. */
export type UnitConcerns = { code: string; name: string; position: number; concerns: readonly Concern[] };

export type UnitToAsk = UnitConcerns & { weight: number };

/**
 * How much a concern weighs. A report that is owed outweighs everything else at once; days, points and people add up to a
 * bound, so that one matter let go for a year does not hide a unit with four of them.
 */
export function weightOf(concern: Concern): number {
  switch (concern.kind) {
    case "OVERDUE":
      // Nothing entered at all weighs as much as the lowest rate.
      return 20 + Math.min(concern.days, 30) + (concern.hasFigures ? 0 : 30);
    case "BELOW":
      return 10 + Math.min(concern.thresholdPercent - concern.ratePercent, 20);
    case "PROBATION":
      return Math.min(4 * concern.people, 20);
    case "WAITING":
      return Math.min(2 * concern.people + Math.floor(concern.days / 10), 15);
    case "UNCONFIRMED":
      return concern.days > 30 ? 10 : 5;
  }
}

/** The units that weigh most, each with its concerns, the weightiest first; among equals the office's order. */
export function unitsToAsk(units: readonly UnitConcerns[], most = 5): UnitToAsk[] {
  return units
    .filter(({ concerns }) => concerns.length > 0)
    .map((unit) => ({
      ...unit,
      concerns: unit.concerns.toSorted((a, b) => weightOf(b) - weightOf(a)),
      weight: unit.concerns.reduce((sum, concern) => sum + weightOf(concern), 0),
    }))
    .toSorted(
      (a, b) =>
        b.weight - a.weight || a.position - b.position || (a.code < b.code ? -1 : Number(a.code > b.code)),
    )
    .slice(0, most);
}
