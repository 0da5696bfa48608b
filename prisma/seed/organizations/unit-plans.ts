import demoUnits from "../data/demo-units.json";
import { unitAliases } from "../data/unit-aliases";
import { membersGainedSinceCongress } from "../demo-dates";
import { shareOut } from "../random/share-out";

/** What a base organisation of the demonstration is to become. */
export type UnitPlan = {
  /** 1-based, in the bloc's own order. */
  position: number;
  code: string;
  name: string;
  shortName: string;
  aliases: readonly string[];
  kind: "BASE_COMMITTEE" | "BASE_CELL";
  typeCode: string;
  /** Members on the business date. */
  members: number;
  /** How many more these are than at the bloc's congress. */
  gained: number;
  /** First of the running numbers that are this unit's alone, for card and record numbers. */
  firstNumber: number;
};

/** The 67 units. `scale` multiplies their members and changes nothing else. */
export function unitPlans(scale: number): UnitPlan[] {
  const sizes = demoUnits.map(({ members }) => Math.round(members * scale));
  const gains = shareOut(Math.round(membersGainedSinceCongress * scale), sizes);
  let firstNumber = 0;
  return demoUnits.map(({ code, name, kind, type }, index) => {
    const members = sizes[index] ?? 0;
    const plan: UnitPlan = {
      position: index + 1,
      code,
      name,
      shortName: name.replace(/^(Đảng bộ|Chi bộ) (Cơ quan )?/, ""),
      aliases: unitAliases[code] ?? [],
      kind: kind === "base_branch" ? "BASE_CELL" : "BASE_COMMITTEE",
      typeCode: type,
      members,
      gained: gains[index] ?? 0,
      firstNumber,
    };
    firstNumber += numbersFor(members);
    return plan;
  });
}

/** Enough for the members and for those who left. */
function numbersFor(members: number): number {
  return Math.ceil(members * 1.1) + 10;
}
