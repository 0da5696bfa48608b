import { expect, test } from "vitest";
import type { MemberFigures } from "@/lib/statistics/gather-figures";
import { prepareSexAndAge } from "@/lib/statistics/prepare-compositions";
import { testWords } from "@/lib/statistics/test-words";
import { asBandBars } from "./prepare-ages";

test("a band's bar is its women and men together, with the women beside it", () => {
  const figures = {
    members: 30,
    bySexAndAge: [
      { band: "60", women: 4, men: 6 },
      { band: "18-30", women: 1200, men: 800 },
    ],
  } as unknown as MemberFigures;
  const { bars, title } = asBandBars(prepareSexAndAge(figures, testWords()), testWords());
  expect(title).toBe("Giới tính và tuổi đời");
  expect(bars.map(({ id, value, note }) => [id, value, note])).toEqual([
    ["60", 10, "4"],
    ["18-30", 2000, "1.200"],
  ]);
});
