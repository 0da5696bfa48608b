import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sendSignal } from "./end-process";
import { keepRunning } from "./keep-running";
import { isAlive } from "./process-identity";

/** Stands in for PostgreSQL: notes that it runs, and says that it is ready a moment later, unless it is told to fail. */
const program = `
  const fs = require("node:fs");
  const [cluster] = process.argv.slice(1);
  fs.appendFileSync(cluster + "/started", process.pid + "\\n");
  if (fs.existsSync(cluster + "/full")) process.exit(1);
  setTimeout(() => fs.writeFileSync(cluster + "/postmaster.pid", process.pid + "\\n".repeat(7) + "ready\\n"), 200);
  setInterval(() => {}, 1000);
`;

describe("keepRunning", () => {
  let cluster: string;
  const started = () => readFileSync(join(cluster, "started"), "utf8").trim().split("\n").map(Number);
  const launch = () => ({
    program: process.execPath,
    args: ["-e", program, cluster],
    cluster,
    logPath: join(cluster, "postgres.log"),
    account: { owner: null, command: (file: string, args: string[]) => ({ file, args }) },
  });
  const kill = () => sendSignal(started().at(-1) ?? 0, "SIGKILL");
  const untilStarted = (times: number) => vi.waitUntil(() => started().length >= times, { timeout: 20_000 });

  beforeEach(() => {
    cluster = mkdtempSync(join(tmpdir(), "so-khoi-keep-running-"));
    writeFileSync(join(cluster, "started"), "");
    vi.spyOn(console, "error").mockReturnValue();
  });
  afterEach(() => {
    for (const pid of started()) if (pid > 0) sendSignal(pid, "SIGKILL");
    rmSync(cluster, { recursive: true, force: true });
    vi.restoreAllMocks();
  });

  it("leaves no server behind that was just being started again", async () => {
    const stop = await keepRunning(launch());
    kill();
    await untilStarted(2);
    await stop();
    expect(started().filter(isAlive)).toEqual([]);
  });

  it("tries again when the server could not be started again", async () => {
    const stop = await keepRunning(launch(), 10);
    writeFileSync(join(cluster, "full"), "");
    kill();
    await untilStarted(3);
    rmSync(join(cluster, "full"));
    await vi.waitUntil(() => isReady(cluster), { timeout: 20_000 });
    await stop();
    expect(started().filter(isAlive)).toEqual([]);
  });

  it("does not start again what it stopped", async () => {
    const stop = await keepRunning(launch());
    await stop();
    expect(started()).toHaveLength(1);
    expect(console.error).not.toHaveBeenCalled();
  });
});

function isReady(cluster: string): boolean {
  try {
    const pid = Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[0]);
    return isAlive(pid);
  } catch {
    return false;
  }
}
