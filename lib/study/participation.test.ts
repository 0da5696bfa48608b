import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Attendance,
  everyone,
  firstRoundRatePercent,
  meetsThreshold,
  participationRatePercent,
  stillAbsent,
  sumAttendance,
  unexplained,
} from "./participation";
import { studyAudiences } from "./terms";

/** Numbers the database accepts: nobody present or caught up who was not summoned. */
const attendance: fc.Arbitrary<Attendance> = fc
  .tuple(
    fc.nat(1_000_000),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([summoned, there, later]) => {
    const present = Math.floor(summoned * there);
    return { summoned, present, madeUp: Math.floor((summoned - present) * later) };
  });

const rows = fc.array(fc.record({ audience: fc.constantFrom(...studyAudiences), numbers: attendance }), {
  maxLength: 8,
});

describe("participationRatePercent", () => {
  test.each([
    [{ summoned: 126, present: 120, madeUp: 0 }, 95.2, 95.2],
    [{ summoned: 126, present: 112, madeUp: 10 }, 88.8, 96.8],
    [{ summoned: 9_145, present: 9_145, madeUp: 0 }, 100, 100],
    [{ summoned: 9_145, present: 9_144, madeUp: 0 }, 99.9, 99.9],
    [{ summoned: 2_500, present: 2_374, madeUp: 0 }, 94.9, 94.9],
    [{ summoned: 20, present: 19, madeUp: 0 }, 95, 95],
    [{ summoned: 3, present: 0, madeUp: 0 }, 0, 0],
    [{ summoned: 0, present: 0, madeUp: 0 }, null, null],
  ])("%o: first round %s, final %s", (numbers, firstRound, final) => {
    expect(firstRoundRatePercent(numbers)).toBe(firstRound);
    expect(participationRatePercent(numbers)).toBe(final);
  });

  test("stays within 0 and 100, is never rounded up, and is 100 only when nobody is missing", () => {
    fc.assert(
      fc.property(attendance, (numbers) => {
        const rate = participationRatePercent(numbers);
        if (numbers.summoned === 0) {
          expect(rate).toBeNull();
          return;
        }
        const exact = ((numbers.present + numbers.madeUp) * 100) / numbers.summoned;
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(exact + 1e-9);
        expect(rate).toBeGreaterThan(exact - 0.1 - 1e-9);
        expect(rate === 100).toBe(stillAbsent(numbers) === 0);
        expect(firstRoundRatePercent(numbers)).toBeLessThanOrEqual(Number(rate));
      }),
    );
  });
});

describe("meetsThreshold", () => {
  test.each([
    ["94,96 % is below 95 %", { summoned: 2_500, present: 2_374, madeUp: 0 }, 95, false],
    ["95 % exactly is enough", { summoned: 20, present: 19, madeUp: 0 }, 95, true],
    ["catching up counts", { summoned: 20, present: 10, madeUp: 9 }, 95, true],
    ["a threshold of two decimals", { summoned: 10_000, present: 9_525, madeUp: 0 }, 95.25, true],
    ["one person short of it", { summoned: 10_000, present: 9_524, madeUp: 0 }, 95.25, false],
    ["nobody summoned", { summoned: 0, present: 0, madeUp: 0 }, 95, null],
  ])("%s", (_, numbers, threshold, expected) => {
    expect(meetsThreshold(numbers, threshold)).toBe(expected);
  });

  test("agrees with the figure on the screen for every threshold of one decimal", () => {
    fc.assert(
      fc.property(attendance, fc.integer({ min: 1, max: 1_000 }), (numbers, tenths) => {
        const rate = participationRatePercent(numbers);
        expect(meetsThreshold(numbers, tenths / 10)).toBe(rate === null ? null : rate >= tenths / 10);
      }),
    );
  });
});

describe("everyone", () => {
  test("counts cadres once, as members", () => {
    const sum = everyone([
      { audience: "MEMBERS", summoned: 126, present: 120, madeUp: 3 },
      { audience: "CADRES", summoned: 14, present: 14, madeUp: 0 },
      { audience: "NON_MEMBER_STAFF", summoned: 40, present: 36, madeUp: 0 },
    ]);
    expect(sum).toEqual({ summoned: 166, present: 156, madeUp: 3 });
  });

  test("is not moved by cadres, and adds the other audiences whatever their order", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const all = given.map(({ audience, numbers }) => ({ audience, ...numbers }));
        const counted = all.filter((row) => row.audience !== "CADRES");
        expect(everyone(all)).toEqual(sumAttendance(counted.toReversed()));
        expect(participationRatePercent(everyone(all)) ?? 0).toBeLessThanOrEqual(100);
      }),
    );
  });
});

test("absence is what is left, with and without a reason", () => {
  const numbers = { summoned: 100, present: 90, excused: 6, unexcused: 1, madeUp: 4 };
  expect(unexplained(numbers)).toBe(3);
  expect(stillAbsent(numbers)).toBe(6);
});
