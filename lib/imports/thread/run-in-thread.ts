import "server-only";
import { Worker } from "node:worker_threads";
import { DomainError } from "@/lib/action/domain-error";
import { limitConcurrency } from "@/lib/spreadsheet/limit-concurrency";
import type {
  ThreadMessage,
  ThreadProgress,
  ThreadQuestion,
  ThreadReply,
  ThreadResult,
  ThreadTask,
} from "./messages";

/** How long the thread may think without a word; the server's own time to answer does not count. */
const secondsOfSilence = 60;
const memoryMb = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };

/** Each thread may take `memoryMb`; others wait their turn. */
const oneOfTwo = limitConcurrency(2);

type Done = Exclude<ThreadResult, { kind: "REFUSED" | "UNREADABLE" }>;

export type Server = {
  readonly answer: (question: ThreadQuestion) => Promise<ThreadReply>;
  readonly onProgress?: (progress: ThreadProgress) => void;
};

/**
 * Works on an untrusted file in a thread of its own, bounded in time and memory, so that nobody else waits for it.
 * Throws DomainError when the file cannot be read, in words.
 */
export async function runInThread(task: ThreadTask, server: Server): Promise<Done> {
  const result = await oneOfTwo(() => converse(task, server));
  if (result.kind === "REFUSED")
    throw new DomainError(`imports.refusals.${result.code}`, { params: { ...result.params } });
  if (result.kind === "UNREADABLE") throw new DomainError(`imports.unreadable.${result.code}`);
  return result;
}

function converse(task: ThreadTask, { answer, onProgress }: Server): Promise<ThreadResult> {
  const worker = startWorker();
  return new Promise<ThreadResult>((resolve, reject) => {
    const giveUp = () => reject(new DomainError("imports.refusals.TOO_SLOW"));
    const patience = () => setTimeout(giveUp, secondsOfSilence * 1000);
    let timer = patience();
    worker.on("message", async (message: ThreadMessage) => {
      clearTimeout(timer);
      if (isResult(message)) return resolve(message);
      try {
        if (message.kind === "PROGRESS") onProgress?.(message);
        else worker.postMessage(await answer(message));
        timer = patience();
      } catch (error) {
        reject(error);
      }
    });
    worker.once("error", (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      const isTooMuch = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      reject(isTooMuch ? new DomainError("imports.refusals.TOO_COMPLEX") : error);
    });
    // Matters only when the thread ends without an answer: a settled promise ignores it.
    worker.once("exit", (status) => reject(new Error(`The import's thread ended with ${status}.`)));
    // Not through `workerData`: the bundler keeps that for itself.
    worker.postMessage(task);
  }).finally(() => void worker.terminate());
}

function isResult(message: ThreadMessage): message is ThreadResult {
  return ["READ_DONE", "COLUMNS_NEEDED", "MARKED", "RECHECKED", "REFUSED", "UNREADABLE"].includes(
    message.kind,
  );
}

/** The bundler finds the literal URL and packs what it names; tests and scripts run the TypeScript itself. */
function startWorker(): Worker {
  if (process.env.NEXT_RUNTIME)
    return new Worker(new URL("./entry.ts", import.meta.url), { resourceLimits: memoryMb, execArgv: [] });
  const entry = JSON.stringify(new URL("./entry.ts", import.meta.url).href);
  const start = `import("tsx/esm/api").then(({ register }) => { register(); return import(${entry}); })`;
  return new Worker(start, { eval: true, resourceLimits: memoryMb, execArgv: [] });
}
