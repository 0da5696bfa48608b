import { Worker } from "node:worker_threads";
import { limitConcurrency } from "./limit-concurrency";
import { refuseOtherKinds } from "./refuse-other-kinds";
import { type RefusalParams, SpreadsheetRefusal, type SpreadsheetRefusalCode } from "./spreadsheet-refusal";
import type { Workbook } from "./workbook";

export const maxWorkbookBytes = 10 * 1024 * 1024;
const secondsAllowed = 20;
const memoryMb = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/** Each reader may take `memoryMb`; others wait their turn. */
const oneOfTwo = limitConcurrency(2);

type Answer =
  | { readonly workbook: Workbook }
  | { readonly refusal: { readonly code: SpreadsheetRefusalCode; readonly params: RefusalParams } };

/**
 * Reads an untrusted .xlsx in a thread of its own, bounded in time and memory.
 * @throws SpreadsheetRefusal when it is not a workbook, is unsafe, or is larger than the limits.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  if (bytes.length > maxWorkbookBytes) {
    throw new SpreadsheetRefusal("FILE_TOO_LARGE", { megabytes: maxWorkbookBytes / 1024 / 1024 });
  }
  refuseOtherKinds(bytes);
  const answer = await oneOfTwo(() => askWorker(bytes));
  if ("workbook" in answer) return answer.workbook;
  throw new SpreadsheetRefusal(answer.refusal.code, answer.refusal.params);
}

function askWorker(bytes: Uint8Array): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // Plain JavaScript behind a literal URL: Node runs the file as it is, the bundler finds and packs it.
    const worker = new Worker(new URL("./worker/read-workbook.mjs", import.meta.url), {
      resourceLimits: memoryMb,
      execArgv: [],
    });
    const timer = setTimeout(() => end(new SpreadsheetRefusal("TOO_SLOW")), secondsAllowed * 1000);
    const end = (outcome: Answer | Error) => {
      clearTimeout(timer);
      if (outcome instanceof Error) reject(outcome);
      else resolve(outcome);
      void worker.terminate();
    };

    // Not through `workerData`: the bundler keeps that for itself.
    worker.postMessage(bytes);
    worker.once("message", end);
    worker.once("error", (error: NodeJS.ErrnoException) => {
      end(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new SpreadsheetRefusal("TOO_COMPLEX") : error);
    });
    // Matters only when the thread ends without an answer: a settled promise ignores it.
    worker.once("exit", (status) => end(new Error(`The workbook reader ended with ${status}.`)));
  });
}
