import { expect, test } from "vitest";
import { asksForSomething, type NextAct, nextActOf } from "./next-act";
import type { StudyStatus } from "./terms";

const nothing = { sessionCount: 0, membersSummoned: 0 };
const complete = { sessionCount: 1, membersSummoned: 126 };

test.each<[string, StudyStatus, typeof nothing, boolean, NextAct]>([
  ["before the start, a plan", "NOT_STARTED", nothing, false, "PLAN"],
  ["planned before the start", "PLANNED", nothing, false, "WAIT_START"],
  ["running without a plan: the session all the same", "NOT_STARTED", nothing, true, "RECORD_SESSION"],
  ["running with a plan", "PLANNED", nothing, true, "RECORD_SESSION"],
  ["under way without a session", "IN_PROGRESS", nothing, true, "RECORD_SESSION"],
  [
    "a session without numbers",
    "IN_PROGRESS",
    { sessionCount: 1, membersSummoned: 0 },
    true,
    "ENTER_NUMBERS",
  ],
  ["session and numbers", "IN_PROGRESS", complete, true, "FINISH"],
  ["studied", "STUDIED", complete, true, "REPORT"],
  [
    "studied, but its only session was deleted",
    "STUDIED",
    { sessionCount: 0, membersSummoned: 126 },
    true,
    "RECORD_SESSION",
  ],
  ["returned", "RETURNED", complete, true, "CORRECT"],
  ["reported", "REPORTED", complete, true, "WAIT_CONFIRMATION"],
  ["confirmed", "CONFIRMED", complete, true, "DONE"],
])("%s", (_, status, facts, hasStarted, expected) => {
  expect(nextActOf({ status, ...facts }, { status: "OPEN", hasStarted })).toBe(expected);
});

test("a closed campaign asks for nothing", () => {
  expect(nextActOf({ status: "STUDIED", ...complete }, { status: "CLOSED", hasStarted: true })).toBe(
    "CLOSED",
  );
  expect(nextActOf({ status: "CONFIRMED", ...complete }, { status: "CLOSED", hasStarted: true })).toBe(
    "DONE",
  );
});

test("waiting and being done ask for nothing", () => {
  const acts: NextAct[] = ["PLAN", "RECORD_SESSION", "ENTER_NUMBERS", "FINISH", "REPORT", "CORRECT"];
  const rests: NextAct[] = ["WAIT_START", "WAIT_CONFIRMATION", "DONE", "CLOSED"];
  expect(acts.every(asksForSomething)).toBe(true);
  expect(rests.some(asksForSomething)).toBe(false);
});
