import { describe, expect, test } from "vitest";
import { catalogues } from "@/lib/i18n/messages";
import {
  arrivalReasons,
  departureReasons,
  isStillSo,
  type ListChanges,
  openChanges,
  seenChanges,
} from "./list-change";

const person = { fullName: "Lê An", cellName: "Chi bộ 1", on: "2021-03-20" };
const changes: ListChanges = {
  arrivals: [
    { ...person, id: "came", reason: "TRANSFER_IN", isElsewhere: false },
    { ...person, id: "counted elsewhere", reason: "TRANSFER_IN", isElsewhere: true },
  ],
  departures: [
    { ...person, id: "left", reason: "TRANSFER_OUT", hasStudied: false },
    { ...person, id: "left after studying", reason: "TRANSFER_OUT", hasStudied: true },
  ],
};

test("only differences that an act can settle are counted as open", () => {
  expect(openChanges(changes)).toBe(2);
});

test.each<[string, { add: string[]; remove: string[] }, boolean]>([
  ["what is different", { add: ["came"], remove: ["left"] }, true],
  ["a part of it", { add: [], remove: ["left"] }, true],
  ["somebody another list has", { add: ["counted elsewhere"], remove: [] }, false],
  ["somebody who studied here", { add: [], remove: ["left after studying"] }, false],
  ["somebody who is no longer different", { add: ["settled"], remove: [] }, false],
  ["one from the other table", { add: ["left"], remove: [] }, false],
])("an act on %s", (_, act, expected) => {
  expect(isStillSo(changes, act)).toBe(expected);
});

test.each(["EXPULSION", "NAME_REMOVAL", "WITHDRAWAL", "ADMISSION_ANNULLED"] as const)(
  "leadership reads that somebody left, and not that it was %s",
  (reason) => {
    const left: ListChanges = {
      arrivals: [{ ...person, id: "back", reason: "RESTORATION", isElsewhere: false }],
      departures: [
        { ...person, id: "out", reason, hasStudied: false },
        { ...person, id: "dead", reason: "DEATH", hasStudied: false },
      ],
    };
    const { arrivals, departures } = seenChanges({ role: "LEADER" }, left);
    expect([...arrivals, ...departures].map((one) => one.reason)).toEqual(["WITHHELD", "WITHHELD", "DEATH"]);
    expect(seenChanges({ role: "SECRETARY" }, left)).toEqual(left);
  },
);

describe.each(["vi", "en"] as const)("in %s", (locale) => {
  test("every reason has its words", () => {
    const { arrivalReasons: came, departureReasons: left } = catalogues[locale].study.list;
    expect(Object.keys(came)).toEqual([...arrivalReasons]);
    expect(Object.keys(left)).toEqual([...departureReasons]);
  });
});
