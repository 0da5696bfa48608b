import { Agent, type IncomingMessage, request } from "node:http";
import { processorMs } from "./process-figures";

export type Call = { path: string; method?: "GET" | "POST"; headers?: Record<string, string>; body?: string };

export type LoadResult = {
  requests: number;
  requestsPerSecond: number;
  p50Ms: number;
  p95Ms: number;
  /** Processor time of the server per request: what holds when neighbours make the clock untrue. Null without /proc. */
  processorMs: number | null;
  /** Answers that were not 200, or that the scenario did not accept. */
  failures: number;
};

type LoadOptions = {
  origin: string;
  /** The server's process, to count its processor time. */
  pid?: number;
  connections: number;
  seconds: number;
  /** Of all calls the next, and of which connection (from 0). */
  nextCall: (index: number, connection: number) => Call;
  /** Judges a whole answer, so that a fast error page never counts as speed. */
  accepts: (body: string) => boolean;
};

/**
 * A closed loop: each connection asks again as soon as it is answered. Latency is from the first byte sent to the last
 * byte received. The first fifth of the time warms up and is not counted.
 */
export async function load({
  origin,
  pid,
  connections,
  seconds,
  nextCall,
  accepts,
}: LoadOptions): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const startedAt = performance.now();
  const countedFrom = startedAt + (seconds * 1000) / 5;
  const endsAt = startedAt + seconds * 1000;
  const latencies: number[] = [];
  let failures = 0;
  let index = 0;
  let before: number | null = null;
  const warm = setTimeout(() => {
    before = pid === undefined ? null : processorMs(pid);
  }, countedFrom - startedAt);

  async function worker(connection: number): Promise<void> {
    while (performance.now() < endsAt) {
      const sentAt = performance.now();
      const answer = await send(origin, agent, nextCall(index++, connection));
      if (sentAt < countedFrom) continue;
      latencies.push(performance.now() - sentAt);
      if (answer.status === 200 && accepts(answer.body)) continue;
      if (failures === 0) console.error(`not as expected (${answer.status}): ${answer.body.slice(0, 300)}`);
      failures += 1;
    }
  }

  await Promise.all(Array.from({ length: connections }, (_, connection) => worker(connection)));
  agent.destroy();
  clearTimeout(warm);
  const after = pid === undefined ? null : processorMs(pid);
  const countedSeconds = (performance.now() - countedFrom) / 1000;
  latencies.sort((a, b) => a - b);
  return {
    requests: latencies.length,
    requestsPerSecond: latencies.length / countedSeconds,
    p50Ms: percentile(latencies, 0.5),
    p95Ms: percentile(latencies, 0.95),
    processorMs: before === null || after === null ? null : (after - before) / latencies.length,
    failures,
  };
}

/** One request, its whole answer read. */
export function send(
  origin: string,
  agent: Agent,
  call: Call,
): Promise<{ status: number; headers: IncomingMessage["headers"]; body: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${origin}${call.path}`,
      { agent, method: call.method ?? "GET", headers: call.headers ?? {} },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("end", () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(chunks).toString("utf8"),
          }),
        );
        incoming.on("error", reject);
      },
    );
    outgoing.on("error", reject);
    outgoing.end(call.body);
  });
}

/** `sorted` ascending. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
