import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { readSettings } from "../../lib/env";
import loadDemo from "../../prisma/seed/load-demo";
import { build } from "../lib/build";
import { openDatabase } from "../lib/database";
import { generateClient } from "../lib/generate-client";
import { enterInstallation } from "../lib/installation";
import { applyMigrations } from "../lib/migrations";
import { freePort } from "../lib/ports";
import { projectRoot } from "../lib/project-root";
import { provisionLogin } from "../lib/provision";
import { startWebServer } from "../lib/web-server";

export type BenchDatabase = { ownerUrl: string; appUrl: string };

export type BenchSite = { origin: string; pid: number };

export type Bench = {
  database: BenchDatabase;
  /** Runs the production site against `appUrl` (the database itself, or a tap before it) while `work` lasts. */
  withSite<T>(appUrl: string, work: (site: BenchSite) => Promise<T>): Promise<T>;
};

/** A durable database of its own with the demo bloc `scale` times over, and the production build; all of it gone afterwards. */
export async function withBench<T>(scale: number, work: (bench: Bench) => Promise<T>): Promise<T> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "so-khoi-bench-"));
  const settings = {
    ...readSettings({ LOG_LEVEL: "error" }),
    dataDirectory,
    port: await freePort(null),
  };
  const installation = enterInstallation(settings);
  const database = await openDatabase(settings, installation);
  try {
    await applyMigrations(database.ownerUrl);
    const appUrl = await provisionLogin(database.ownerUrl, installation.secrets.appPassword);
    await loadDemo(database.ownerUrl, { scale });
    await generateClient();
    await build();
    return await work({
      database: { ownerUrl: database.ownerUrl, appUrl },
      withSite: async (appDatabaseUrl, serve) => {
        const { directory, secrets } = installation;
        const origin = `http://127.0.0.1:${settings.port}`;
        const server = await startWebServer({
          mode: "start",
          settings: { ...settings, publicUrl: origin },
          directory,
          secrets,
          appDatabaseUrl,
          signal: new AbortController().signal,
        });
        try {
          return await serve({ origin, pid: server.pid });
        } finally {
          await server.stop();
        }
      },
    });
  } finally {
    await database.close();
    installation.leave();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

/** Runs the yardstick server while `work` lasts. */
export async function withBareServer<T>(
  appUrl: string,
  scenariosFile: string,
  work: (origin: string) => Promise<T>,
): Promise<T> {
  const child = spawn(
    process.execPath,
    ["--import=tsx", "scripts/bench/bare-server.ts", appUrl, scenariosFile],
    {
      cwd: projectRoot,
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  try {
    return await work(`http://127.0.0.1:${await firstLine(child)}`);
  } finally {
    child.kill("SIGTERM");
  }
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error("The yardstick server has no output");
  for await (const line of createInterface({ input: stdout })) return line;
  throw new Error("The yardstick server ended at once");
}
