import { setTimeout as pause } from "node:timers/promises";
import { serving } from "./readiness";
import { requests } from "./requests";

/** Requests that run may finish for so long. */
const finishMs = 10_000;
/** Whoever asks for readiness is waited for so long until it was told; then a moment more, for it to act on it. */
const tellMs = 5_000;
const actMs = 250;

/**
 * From now on this process ends in order when it is asked to: readiness says no; where a balancer asks for it, it is waited
 * for; then no connection is taken any more, every answer closes its own, what runs is finished, and the process ends. Asked
 * twice, as systemd and the start that runs it each do, it is in no more hurry.
 */
export function stopGracefully(): void {
  for (const name of ["SIGTERM", "SIGINT"] as const) process.on(name, () => void stop());
}

async function stop(): Promise<void> {
  const state = serving();
  if (state.isStopping) return;
  const { told } = state;
  const isWatched = isAskedAgainAndAgain(told.firstReady, told.lastReady, performance.now());
  state.isStopping = true;
  told.lastNotReady = null;
  if (isWatched) {
    await until(() => told.lastNotReady !== null, tellMs);
    await pause(actMs);
  }
  const { servers, open } = requests();
  for (const server of servers) server.close();
  await until(() => open.size === 0, finishMs);
  process.exit(0);
}

/** Somebody asked for readiness lately, and had asked at least a second before: a balancer, not the start of this process. */
export function isAskedAgainAndAgain(first: number | null, last: number | null, now: number): boolean {
  return first !== null && last !== null && last - first > 1_000 && now - last < 10_000;
}

async function until(isSo: () => boolean, limitMs: number): Promise<void> {
  const deadline = performance.now() + limitMs;
  while (!isSo() && performance.now() < deadline) await pause(20);
}
