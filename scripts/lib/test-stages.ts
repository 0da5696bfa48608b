import { generateClient } from "./generate-client";
import { productionBuild } from "./production-build";
import { runJourneys } from "./run-journeys";
import { runTool, type ToolResult } from "./run-tool";
import { runVitest } from "./run-vitest";
import { checked, type Outcome } from "./test-outcome";

export type Stage = {
  name: string;
  /** `faults` only when asked for by name: they kill and fill what they run on, and take minutes. */
  group: "check" | "test" | "e2e" | "faults";
  /** `args` are for the runner of the journeys. */
  run(args: string[]): Promise<Outcome>;
};

/** Everything that is proved, in the order in which a mistake is cheapest to find. */
export const stages: Stage[] = [
  { name: "Types", group: "check", run: async () => checked(await checkTypes()) },
  {
    name: "Lint and format",
    group: "check",
    run: () => check("node_modules/@biomejs/biome/bin/biome", "ci"),
  },
  { name: "Dead code", group: "check", run: () => check("node_modules/knip/bin/knip.js") },
  {
    name: "Migrations build the schema",
    group: "check",
    run: () => check("--import=tsx", "scripts/check-drift.ts"),
  },
  { name: "Unit tests", group: "test", run: () => runVitest("unit") },
  { name: "Database tests", group: "test", run: () => runVitest("db") },
  { name: "Production build", group: "e2e", run: builds },
  { name: "Journeys", group: "e2e", run: runJourneys },
  { name: "Fault tests", group: "faults", run: runFaults },
];

async function runFaults(): Promise<Outcome> {
  await generateClient();
  return runVitest("faults");
}

async function check(...words: string[]): Promise<Outcome> {
  return checked(await runTool(words));
}

/** Routes are part of the types: Next writes them down first. */
async function checkTypes(): Promise<ToolResult> {
  await generateClient();
  const routes = await runTool(["node_modules/next/dist/bin/next", "typegen"]);
  return routes.isDone ? runTool(["node_modules/typescript/bin/tsc", "--noEmit"]) : routes;
}

async function builds(): Promise<Outcome> {
  await productionBuild();
  return checked({ isDone: true, output: "" });
}
