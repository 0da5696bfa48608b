import { get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Settings } from "../../lib/env";
import { Sentence } from "./sentence";

const readyLimitMs = 60_000;

/** Waits until the server answers that it reaches a migrated database. */
export async function untilReady({ host, port }: Settings, signal: AbortSignal): Promise<void> {
  const address = { "0.0.0.0": "127.0.0.1", "::": "::1" }[host] ?? host;
  const deadline = Date.now() + readyLimitMs;
  while (!(await answersReady(address, port))) {
    signal.throwIfAborted();
    if (Date.now() > deadline)
      throw new Sentence(`The server did not become ready within ${readyLimitMs / 1000} s.`);
    await pause(25, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}

function answersReady(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(
      { host, port, path: "/api/health/ready", agent: false, timeout: 30_000 },
      (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      },
    );
    request.once("timeout", () => request.destroy());
    request.once("error", () => resolve(false));
  });
}
