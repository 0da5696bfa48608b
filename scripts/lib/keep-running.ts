import { setTimeout as pause } from "node:timers/promises";
import { sendSignal } from "./end-process";
import { type Launch, launchPostgres } from "./launch-postgres";
import { stopLeftoverServer, stopServer } from "./postmaster-pid";
import { Sentence } from "./sentence";

type Server = Awaited<ReturnType<typeof launchPostgres>>;

/**
 * Starts the server and answers how to stop it. Should it end by itself it is started again, however often that takes: a full
 * disk, which ends it, is freed some time. Stopping waits for a start that is under way, so that none is left behind.
 */
export async function keepRunning(launch: Launch, retryMs = 5_000): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  let server: Server | null = null;
  let restart: Promise<void> | null = null;

  const watch = (started: Server) => {
    server = started;
    started.once("exit", () => {
      server = null;
      if (stopping.signal.aborted) return;
      console.error("The database server ended unexpectedly. Starting it again.");
      restart = startAgain(launch, retryMs, stopping.signal).then((next) => {
        if (next) watch(next);
      });
    });
  };
  watch(await launchPostgres(launch));
  const runningPid = () => server?.pid ?? null;

  // Whatever ends this process, an unforeseen error too, ends its server; only kill -9, or an end while the server is being
  // started again, leaves that to the next start.
  const stopOnExit = () => {
    const pid = runningPid();
    if (pid !== null) sendSignal(pid, "SIGINT");
  };
  process.once("exit", stopOnExit);
  return async () => {
    stopping.abort();
    await restart;
    const pid = runningPid();
    if (pid !== null) await stopServer(pid);
    process.off("exit", stopOnExit);
  };
}

async function startAgain(launch: Launch, retryMs: number, signal: AbortSignal): Promise<Server | null> {
  while (!signal.aborted) {
    try {
      await stopLeftoverServer(launch.cluster);
      return await launchPostgres(launch);
    } catch (error) {
      console.error(error instanceof Sentence ? error.message : error);
    }
    await pause(retryMs, undefined, { signal }).catch(() => undefined);
  }
  return null;
}
