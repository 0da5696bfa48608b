import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/dates/calendar-date";
import { partyAgeYears } from "./party-age";
import { firstYearOf, partyAgeBands, partyAgeEdges, sinceWithinBand } from "./party-age-bands";

const asOf = "2021-03-25";

/** The band by the rule that counts completed years. */
function bandOf(since: string, on: string) {
  const years = partyAgeYears({ admissionDecidedOn: since, admittedOn: since, officialOn: since }, on) ?? -1;
  return partyAgeBands.findLast((band) => years >= firstYearOf(band));
}

describe("bands of Party age", () => {
  test("hold the same days as the rule that counts completed years", () => {
    for (const on of [asOf, "2020-02-29", "2021-02-28"]) {
      for (let back = 0; back < 70 * 366; back += 13) {
        const since = addDays(on, -back);
        const within = partyAgeBands.filter((band) => {
          const { after, until } = sinceWithinBand(band, on);
          return (after === null || since > after) && (until === null || since <= until);
        });
        expect([since, within]).toEqual([since, [bandOf(since, on)]]);
      }
    }
  });

  test("change on the day the years are complete", () => {
    expect(sinceWithinBand("30-39", asOf)).toEqual({ after: "1981-03-25", until: "1991-03-25" });
    expect(sinceWithinBand("60+", asOf)).toEqual({ after: null, until: "1961-03-25" });
    expect(sinceWithinBand("0-9", asOf)).toEqual({ after: "2011-03-25", until: null });
  });

  test("have edges for Postgres, the oldest first", () => {
    const edges = partyAgeEdges(asOf);
    expect(edges).toHaveLength(partyAgeBands.length - 1);
    expect(edges[0]).toBe("1961-03-26");
    expect(edges.at(-1)).toBe("2011-03-26");
  });
});
