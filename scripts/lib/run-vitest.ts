import { runTool } from "./run-tool";
import { counted, type Outcome } from "./test-outcome";

/** One of the projects of vitest.config.ts. */
export function runVitest(project: "unit" | "db" | "faults"): Promise<Outcome> {
  return counted((report) =>
    runTool([
      "node_modules/vitest/vitest.mjs",
      "run",
      `--project=${project}`,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ]),
  );
}
