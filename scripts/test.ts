import { parseArgs } from "node:util";
import { SettingError } from "../lib/env";
import { run } from "./lib/run";
import { Sentence } from "./lib/sentence";
import type { Outcome } from "./lib/test-outcome";
import { type Stage, stages } from "./lib/test-stages";

/**
 * `npm test`: every proof of the project but the fault tests, one line each, and at the end one line `N passed, N failed`. A stage
 * that fails shows what it printed, and the next ones run all the same. `--only check|test|e2e|faults` runs a part of it; further
 * words go to Playwright.
 */
await run(async () => {
  const { values, positionals } = parseArgs({
    options: { only: { type: "string" } },
    allowPositionals: true,
  });
  const chosen = stages.filter(({ group }) => (values.only ? group === values.only : group !== "faults"));
  const total = { passed: 0, failed: 0 };
  for (const stage of chosen) {
    const { passed, failed } = await report(stage, positionals);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
});

async function report(stage: Stage, args: string[]): Promise<Outcome> {
  const startedAt = performance.now();
  const outcome = await stage.run(args).catch(asFailure);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const counts =
    outcome.failed > 0 ? `${outcome.passed} passed, ${outcome.failed} FAILED` : `${outcome.passed} passed`;
  console.log(`  ${stage.name.padEnd(30)} ${seconds.padStart(6)} s   ${counts}`);
  if (outcome.failed > 0) console.log(`\n${outcome.output.trim()}\n`);
  return outcome;
}

function asFailure(error: unknown): Outcome {
  const isExpected = error instanceof Sentence || error instanceof SettingError;
  const text =
    isExpected || !(error instanceof Error)
      ? String(isExpected ? error.message : error)
      : String(error.stack);
  return { passed: 0, failed: 1, output: text };
}
