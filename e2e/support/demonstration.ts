import { execFileSync } from "node:child_process";
import { forgetSessions } from "./people";

/** Loads the demonstration anew beneath the running site; everybody is signed out by it. */
export function reloadDemonstration(...emptyUnits: string[]): void {
  execFileSync(
    process.execPath,
    ["--import=tsx", "scripts/seed.ts", ...emptyUnits.flatMap((code) => ["--empty", code])],
    { stdio: "pipe" },
  );
  forgetSessions();
}
