import { Sentence } from "../sentence";
import { Stopped } from "../stop-signal";

/** For commands whose stop is a failure to whoever called them: says what did not happen, and exit code 1. */
export async function sayStopped(sentence: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw error instanceof Stopped ? new Sentence(`Stopped. ${sentence}`) : error;
  }
}
