import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Overview } from "@/lib/statistics/homes";
import { testCampaign } from "@/lib/statistics/test-campaign";
import { slidesOf } from "./slides";

type Given = { units?: Parameters<typeof testCampaign>[2]; members?: number };

function overview({ units, members = 9145 }: Given): Overview {
  return {
    figures: { members } as Overview["figures"],
    earlier: {} as Overview["earlier"],
    campaigns: units ? [testCampaign("c1", {}, units)] : [],
    toAsk: [],
    changes: { since: "2021-03-18", recorded: [], reports: [], imports: [], newlyLate: [] },
    units: [],
    place: null,
    course: null,
  };
}

describe("the slides of a meeting", () => {
  test("are the bloc, its movements and its composition while there is no campaign", () => {
    expect(slidesOf(overview({})).map(({ id }) => id)).toEqual([
      "figures",
      "movements",
      "sex-and-age",
      "partyAge",
      "education",
      "theory",
      "type",
    ]);
  });

  test("show no composition of nobody", () => {
    expect(slidesOf(overview({ members: 0 })).map(({ kind }) => kind)).toEqual(["FIGURES", "MOVEMENTS"]);
  });

  test("name the units late and below the threshold, the lowest rate first", () => {
    const units: Given["units"] = [
      ["U1", "CONFIRMED", 94],
      ["U2", "CONFIRMED", 60],
      ["U3", "CONFIRMED", 99],
    ];
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
          const given = drawn.map(
            ({ present, late }, index) => [`U${index}`, late ? "IN_PROGRESS" : "CONFIRMED", present] as const,
          );
          const shownOf = overview({ units: given.map((unit) => [...unit]) });
          const units = shownOf.campaigns[0]?.units ?? [];
          const slides = slidesOf(shownOf);
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
