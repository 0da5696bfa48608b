import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checked, counted } from "./test-outcome";

const runnerOf = (isDone: boolean, report?: unknown) => (path: string) => {
  if (report !== undefined) writeFileSync(path, JSON.stringify(report));
  return Promise.resolve({ isDone, output: "what it printed" });
};
const file = (status: string, tests: number) => ({ status, assertionResults: Array(tests).fill({}) });

describe("counted", () => {
  it.each([
    [
      "vitest, all well",
      true,
      { numPassedTests: 3, numFailedTests: 0, testResults: [file("passed", 3)] },
      [3, 0],
    ],
    [
      "vitest, one test failed",
      false,
      { numPassedTests: 2, numFailedTests: 1, testResults: [file("failed", 3)] },
      [2, 1],
    ],
    [
      "vitest, two files did not load",
      false,
      {
        numPassedTests: 2,
        numFailedTests: 0,
        testResults: [file("passed", 2), file("failed", 0), file("failed", 0)],
      },
      [2, 2],
    ],
    [
      "vitest, an error outside the tests",
      false,
      { numPassedTests: 3, numFailedTests: 0, testResults: [] },
      [3, 1],
    ],
    ["Playwright, all well", true, { stats: { expected: 4, unexpected: 0, flaky: 0 } }, [4, 0]],
    ["Playwright, one failed", false, { stats: { expected: 3, unexpected: 1, flaky: 0 } }, [3, 1]],
    ["no report", false, undefined, [0, 1]],
    ["no report, though it says all is well", true, undefined, [0, 1]],
  ])("%s", async (_, isDone, report, [passed, failed]) => {
    expect(await counted(runnerOf(isDone, report))).toEqual({ passed, failed, output: "what it printed" });
  });
});

describe("checked", () => {
  it("counts a check as one test", () => {
    expect(checked({ isDone: true, output: "" })).toEqual({ passed: 1, failed: 0, output: "" });
    expect(checked({ isDone: false, output: "why" })).toEqual({ passed: 0, failed: 1, output: "why" });
  });
});
