import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { participationRatePercent } from "./participation";
import { dayWithRoll, numbersFromRoll, type RolledEntry, resultOf } from "./roll-result";
import { rollStates, sessionKinds } from "./terms";

const first = (state: RolledEntry["state"]) => ({ kind: "FIRST_ROUND" as const, state });
const later = (state: RolledEntry["state"]) => ({ kind: "MAKE_UP" as const, state });

describe("the result of one person", () => {
  it.each([
    ["never called", [], "UNEXPLAINED", false],
    ["there once of two", [first("UNEXCUSED"), first("PRESENT")], "PRESENT", false],
    ["excused once of two absences", [first("UNEXCUSED"), first("EXCUSED")], "EXCUSED", false],
    ["absent without reason, caught up", [first("UNEXCUSED"), later("PRESENT")], "UNEXCUSED", true],
    ["never called, caught up", [later("PRESENT")], "UNEXPLAINED", true],
    ["absent from the make-up too", [first("EXCUSED"), later("UNEXCUSED")], "EXCUSED", false],
    ["there, and once more at the make-up", [first("PRESENT"), later("PRESENT")], "PRESENT", false],
  ] as const)("%s", (_, entries, firstRound, madeUp) => {
    expect(resultOf(entries)).toEqual({ firstRound, madeUp });
  });
});

describe("the numbers from the roll", () => {
  const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 6 });
  const entry = fc.record({
    // "x" was on the list once and is no longer.
    summonsId: fc.constantFrom("a", "b", "c", "d", "e", "f", "x"),
    kind: fc.constantFrom(...sessionKinds),
    state: fc.constantFrom(...rollStates),
  });

  it("count each person of the list once: never above 100 %, whoever left and whatever was called twice", () => {
    fc.assert(
      fc.property(ids, fc.array(entry, { maxLength: 40 }), (list, entries) => {
        const { summoned, present, excused, unexcused, madeUp } = numbersFromRoll(list, entries);
        expect(summoned).toBe(list.length);
        expect(present + excused + unexcused).toBeLessThanOrEqual(summoned);
        expect(present + madeUp).toBeLessThanOrEqual(summoned);
        expect(participationRatePercent({ summoned, present, madeUp }) ?? 0).toBeLessThanOrEqual(100);
      }),
    );
  });

  it("do not change when somebody is called present again, in a third session or a make-up", () => {
    fc.assert(
      fc.property(ids, fc.array(entry, { maxLength: 40 }), (list, entries) => {
        const again = entries.filter(({ kind, state }) => kind === "FIRST_ROUND" && state === "PRESENT");
        const madeUpToo = again.map((one) => ({ ...one, kind: "MAKE_UP" as const }));
        expect(numbersFromRoll(list, [...entries, ...again, ...madeUpToo])).toEqual(
          numbersFromRoll(list, entries),
        );
      }),
    );
  });
});

describe("the numbers of the day", () => {
  const day = (summoned: number, present: number) => ({ summoned, present });
  it.each([
    ["follow the first roll where nothing was typed", day(0, 0), day(0, 0), day(126, 118), day(126, 118)],
    ["keep the guests of typed totals", day(150, 140), day(0, 0), day(126, 118), day(150, 140)],
    ["follow a correction", day(150, 140), day(126, 118), day(126, 117), day(150, 139)],
    ["are never below the roll", day(100, 90), day(0, 0), day(126, 118), day(126, 118)],
  ])("%s", (_, stored, before, now, expected) => {
    expect(dayWithRoll(stored, before, now)).toEqual(expected);
  });
});
