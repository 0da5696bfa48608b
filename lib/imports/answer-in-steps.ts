import "server-only";
import { explainFailure } from "@/lib/action/explain";
import type { OnProgress, Progress } from "./read-into-preview";

/** Between two lines of progress; more would only be drawn over one another. */
const pauseMs = 100;

/**
 * Answers while it works, one JSON a line: `{ progress }` as it goes, `{ ok, value }` or `{ ok, error }` at the end. The work
 * goes on to its end when nobody listens any more: a preview is then found in the history.
 */
export function answerInSteps(name: string, work: (onProgress: OnProgress) => Promise<string>): Response {
  const encoder = new TextEncoder();
  let isOpen = true;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (line: object) => {
        if (isOpen) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      const onProgress = sparing((progress) => say({ progress }));
      try {
        say({ ok: true, value: { id: await work(onProgress) } });
      } catch (error) {
        say(await explainFailure(error, { name }));
      }
      if (isOpen) controller.close();
      isOpen = false;
    },
    cancel() {
      isOpen = false;
    },
  });
  // Proxies would keep the lines together until the last one.
  const headers = {
    "content-type": "application/x-ndjson",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  };
  return new Response(body, { headers });
}

/** A new step is told at once, the same one not more often than it can be seen. */
function sparing(tell: OnProgress): OnProgress {
  let last: { step: Progress["step"]; at: number } | null = null;
  return (progress) => {
    const now = Date.now();
    if (last?.step === progress.step && now - last.at < pauseMs && progress.done < progress.total) return;
    last = { step: progress.step, at: now };
    tell(progress);
  };
}
