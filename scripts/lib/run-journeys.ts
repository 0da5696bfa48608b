import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "./chromium";
import { freePort } from "./ports";
import { runTool } from "./run-tool";
import { startProcess } from "./started-process";
import { counted, type Outcome } from "./test-outcome";

/**
 * Playwright against a site of its own with the demonstration, started and stopped as a person would. Journeys that need
 * the database anew run `scripts/seed.ts`, which finds it by DATA_DIR.
 */
export async function runJourneys(args: string[]): Promise<Outcome> {
  const chromium = await findChromium();
  const directory = mkdtempSync(join(tmpdir(), "so-khoi-site-"));
  const port = String(await freePort(null));
  const settings = { DATA_DIR: directory, PORT: port, HOST: "127.0.0.1", DEMO: "1", LOG_LEVEL: "error" };
  const quiet = { BACKUP_KEEP: "0" };
  const nobodys = { DATABASE_URL: undefined, PUBLIC_URL: undefined };
  const site = startProcess([process.execPath, "--import=tsx", "scripts/start.ts"], {
    ...settings,
    ...quiet,
    ...nobodys,
  });
  try {
    await site.untilPrinted(/ is ready at /);
    const outcome = await counted((report) =>
      runTool(["node_modules/@playwright/test/cli.js", "test", ...args], {
        env: {
          ...settings,
          CHROMIUM_PATH: chromium,
          BASE_URL: `http://127.0.0.1:${port}`,
          TEST_REPORT: report,
        },
      }),
    );
    site.kill("SIGTERM");
    return withCleanStop(outcome, await site.ended, site.output());
  } finally {
    site.kill("SIGKILL");
    rmSync(directory, { recursive: true, force: true });
  }
}

/** That the site stops in order is one more test. */
function withCleanStop(
  { passed, failed, output }: Outcome,
  code: number | string,
  siteOutput: string,
): Outcome {
  if (code === 0) return { passed: passed + 1, failed, output };
  return {
    passed,
    failed: failed + 1,
    output: `${output}\nThe site did not stop in order (${code}).\n${siteOutput}`,
  };
}
