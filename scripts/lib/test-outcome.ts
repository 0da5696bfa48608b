import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import type { ToolResult } from "./run-tool";

/** What one stage of `npm test` came to. */
export type Outcome = { passed: number; failed: number; output: string };

/** A check that is no test runner counts as one test. */
export function checked({ isDone, output }: ToolResult): Outcome {
  return { passed: isDone ? 1 : 0, failed: isDone ? 0 : 1, output };
}

/** A file that cannot be loaded has failed without a test to say so. */
const vitestReport = z
  .object({
    numPassedTests: z.int(),
    numFailedTests: z.int(),
    testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
  })
  .transform(({ numPassedTests, numFailedTests, testResults }) => {
    const unloaded = testResults.filter(
      ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
    );
    return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
  });

const playwrightReport = z
  .object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }) })
  .transform(({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }));

/**
 * Runs a test runner that writes its report as JSON to the given path, and counts. A runner that fails without a failed test
 * (an error outside the tests, no test at all) counts as one failure.
 */
export async function counted(run: (reportPath: string) => Promise<ToolResult>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "so-khoi-report-"));
  const path = join(folder, "report.json");
  try {
    const { isDone, output } = await run(path);
    const { passed, failed } = readReport(path);
    return { passed, failed: isDone ? failed : Math.max(1, failed), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(path: string): { passed: number; failed: number } {
  try {
    return z.union([vitestReport, playwrightReport]).parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return { passed: 0, failed: 1 };
  }
}
