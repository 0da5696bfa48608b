import { SettingError } from "../../lib/env";
import { Sentence } from "./sentence";
import { Stopped } from "./stop-signal";

/** Runs a command of the terminal: an expected refusal is one sentence and exit code 1, anything else keeps its stack. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof Stopped) return;
    const isExpected = error instanceof Sentence || error instanceof SettingError;
    console.error(isExpected ? error.message : error);
    process.exitCode = 1;
  }
}
