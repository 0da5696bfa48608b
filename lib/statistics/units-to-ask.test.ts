import { describe, expect, test } from "vitest";
import { type Concern, type UnitConcerns, unitsToAsk, weightOf } from "./units-to-ask";

const below = (ratePercent: number): Concern => ({ kind: "BELOW", ratePercent, thresholdPercent: 95 });

test.each<[Concern, number]>([
  [{ kind: "OVERDUE", days: 1, hasFigures: true }, 21],
  [{ kind: "OVERDUE", days: 1, hasFigures: false }, 51],
  [{ kind: "OVERDUE", days: 30, hasFigures: true }, 50],
  [{ kind: "OVERDUE", days: 365, hasFigures: true }, 50],
  [below(94), 11],
  [below(75), 30],
  [below(0), 30],
  [{ kind: "PROBATION", people: 1 }, 4],
  [{ kind: "PROBATION", people: 5 }, 20],
  [{ kind: "PROBATION", people: 50 }, 20],
  [{ kind: "WAITING", people: 1, days: 9 }, 2],
  [{ kind: "WAITING", people: 1, days: 10 }, 3],
  [{ kind: "WAITING", people: 9, days: 400 }, 15],
  [{ kind: "UNCONFIRMED", period: "2020-Q4", days: 30 }, 5],
  [{ kind: "UNCONFIRMED", period: "2020-Q4", days: 31 }, 10],
])("%o weighs %i", (concern, weight) => {
  expect(weightOf(concern)).toBe(weight);
});

describe("the units to ask about", () => {
  const unit = (code: string, position: number, ...concerns: Concern[]): UnitConcerns => ({
    code,
    name: code,
    position,
    concerns,
  });

  test("are those that weigh most, with what weighs most first; nobody without a reason", () => {
    const asked = unitsToAsk([
      unit("FINE", 1),
      unit("QUARTER", 2, { kind: "UNCONFIRMED", period: "2020-Q4", days: 84 }),
      unit(
        "LATE",
        3,
        { kind: "UNCONFIRMED", period: "2020-Q4", days: 84 },
        { kind: "OVERDUE", days: 5, hasFigures: true },
      ),
      unit("LOW", 4, below(90)),
    ]);
    expect(
      asked.map(({ code, weight, concerns }) => [code, weight, concerns.map(({ kind }) => kind)]),
    ).toEqual([
      ["LATE", 35, ["OVERDUE", "UNCONFIRMED"]],
      ["LOW", 15, ["BELOW"]],
      ["QUARTER", 10, ["UNCONFIRMED"]],
    ]);
  });

  test("are five, in the office's order where they weigh the same, however they were given", () => {
    const late: Concern = { kind: "OVERDUE", days: 2, hasFigures: true };
    const units = [7, 3, 5, 1, 6, 2, 4].map((position) => unit(`U${position}`, position, late));
    expect(unitsToAsk(units).map(({ code }) => code)).toEqual(["U1", "U2", "U3", "U4", "U5"]);
  });
});
