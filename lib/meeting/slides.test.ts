import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Overview } from "@/lib/statistics/homes";
import { campaignTotals, judgeUnit, type UnitParticipation } from "@/lib/study/unit-participation";
import { slidesOf } from "./slides";

const campaign = {
  id: "c1",
  title: "Học tập Nghị quyết",
  planNumber: null,
  planOn: null,
  startsOn: "2021-03-01",
  endsOn: "2021-03-18",
  reportDueOn: "2021-03-20",
  status: "OPEN",
  thresholdPercent: 95,
  audiences: ["MEMBERS"],
  documents: [],
  version: 1,
} as const;

function unit(index: number, status: "IN_PROGRESS" | "CONFIRMED", present: number): UnitParticipation {
  const members = { summoned: 100, present, madeUp: 0 };
  const code = `U${index}`;
  return judgeUnit(
    {
      unitId: code,
      campaignId: "c1",
      organizationId: code,
      code,
      shortName: code,
      name: code,
      typeCode: null,
      searchKey: code,
      position: index,
      status,
      reportedOn: null,
      sessionCount: 1,
      members,
      everyone: members,
    },
    campaign,
    "2021-03-25",
  );
}

type Given = Partial<Pick<Overview, "toAsk">> & { units?: readonly UnitParticipation[]; members?: number };

function overview({ units, members = 9145, toAsk = [] }: Given): Overview {
  return {
    figures: { members } as Overview["figures"],
    earlier: {} as Overview["earlier"],
    participation: units ? { campaign, units: [...units], totals: campaignTotals(units) } : null,
    toAsk,
    changes: { since: "2021-03-18", recorded: [], reports: [], imports: [], newlyLate: [] },
  };
}

describe("the slides of a meeting", () => {
  test("are the bloc, its movements and its composition while there is no campaign", () => {
    expect(slidesOf(overview({})).map(({ id }) => id)).toEqual([
      "figures",
      "movements",
      "sex-and-age",
      "education",
      "theory",
      "type",
    ]);
  });

  test("show no composition of nobody", () => {
    expect(slidesOf(overview({ members: 0 })).map(({ kind }) => kind)).toEqual(["FIGURES", "MOVEMENTS"]);
  });

  test("name the units late and below the threshold, the lowest rate first", () => {
    const units = [unit(1, "CONFIRMED", 94), unit(2, "CONFIRMED", 60), unit(3, "CONFIRMED", 99)];
    const below = slidesOf(overview({ units })).filter((slide) => slide.kind === "BELOW");
    expect(below.map((slide) => slide.kind === "BELOW" && slide.units.map(({ code }) => code))).toEqual([
      ["U2", "U1"],
    ]);
    expect(slidesOf(overview({ units })).some(({ kind }) => kind === "LATE")).toBe(false);
  });

  test("show every late unit and every unit below once, however many there are, and never an empty screen", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ present: fc.nat(100), late: fc.boolean() }), { maxLength: 80 }),
        (drawn) => {
          const units = drawn.map(({ present, late }, index) =>
            unit(index, late ? "IN_PROGRESS" : "CONFIRMED", present),
          );
          const slides = slidesOf(overview({ units }));
          for (const [kind, expected] of [
            ["LATE", units.filter(({ late }) => late)],
            ["BELOW", units.filter(({ below }) => below)],
          ] as const) {
            const lists = slides.flatMap((slide) => (slide.kind === kind && "units" in slide ? [slide] : []));
            const shown = lists.flatMap((slide) => slide.units.map(({ code }) => code));
            expect(shown.toSorted()).toEqual(expected.map(({ code }) => code).toSorted());
            expect(lists.every((slide) => slide.units.length > 0 && slide.units.length <= 10)).toBe(true);
            expect(lists.map(({ part }) => part)).toEqual(lists.map((_, index) => index + 1));
            expect(lists.every(({ parts }) => parts === lists.length)).toBe(true);
          }
          expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length);
        },
      ),
    );
  });
});
