import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import * as z from "zod";
import type { Settings } from "../../lib/env";
import { endLeftover, endProcess, remember, sendSignal } from "./end-process";
import { closedBecause } from "./ports";
import { projectRoot } from "./project-root";
import type { Secrets } from "./secrets";
import { Sentence } from "./sentence";
import { untilReady } from "./until-ready";

export type WebServer = {
  pid: number;
  /** Resolves with a sentence when the server ended although nobody asked it to. */
  ended: Promise<Sentence>;
  /** Waits up to 5 s for a balancer to be told, and lets requests that run finish, for up to 10 s. */
  stop(): Promise<void>;
};

export type WebServerOptions = {
  mode: "start" | "dev";
  settings: Settings;
  directory: string;
  secrets: Secrets;
  appDatabaseUrl: string;
  signal: AbortSignal;
};

/** Ends the server that a killed start of this data directory left behind, and refuses a port that somebody else uses. */
export async function clearPort(settings: Settings, directory: string): Promise<void> {
  const { host, port } = settings;
  await endLeftover(recordPath(directory));
  const reason = await closedBecause(port, host);
  if (reason) throw portSentence(reason, settings);
}

function portSentence(reason: string, { host, port }: Settings): Sentence {
  switch (reason) {
    case "EADDRINUSE":
      return new Sentence(
        `Port ${port} of ${host} is in use: stop the program that uses it, or set PORT to another number.`,
      );
    case "EACCES":
      return new Sentence(`This user may not open port ${port}: set PORT to a number from 1024 on.`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new Sentence(
        `HOST is ${host}, which is no address of this machine: set HOST to 127.0.0.1 or 0.0.0.0.`,
      );
    default:
      return new Sentence(`Port ${port} of ${host} cannot be opened (${reason}).`);
  }
}

/** Starts Next.js as one process and waits until it can reach its database. */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const { mode, settings, directory, signal } = options;
  const args = [
    mode,
    "-H",
    settings.host,
    "-p",
    String(settings.port),
    ...(mode === "start" ? ["--keepAliveTimeout", "55000"] : []),
  ];
  // A session of its own: Ctrl-C reaches us alone, and the server ends before its database.
  const program = [...heapLimit(mode), join(projectRoot, "node_modules/next/dist/bin/next")];
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: projectRoot,
    env: serverEnvironment(options),
    stdio: ["ignore", mode === "start" ? "pipe" : "inherit", "inherit"],
    detached: true,
  });
  const pid = child.pid ?? 0;
  const heldBack = passLogLines(child);
  const endOnExit = () => void sendSignal(pid, "SIGTERM");
  process.once("exit", endOnExit);
  remember(recordPath(directory), pid);
  let isStopping = false;
  const ended = once(child, "exit").then(
    ([code, by]) =>
      new Sentence(
        `The server ended unexpectedly (${by ?? `code ${code}`}).\n${heldBack().join("\n")}`.trim(),
      ),
  );
  const stop = async () => {
    isStopping = true;
    await endProcess(pid, ["SIGTERM", "SIGKILL"], 20_000);
    process.off("exit", endOnExit);
    await endLeftover(recordPath(directory));
  };
  try {
    await Promise.race([untilReady(settings, signal), ended.then((sentence) => Promise.reject(sentence))]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    pid,
    ended: ended.then((sentence) => (isStopping ? new Promise(() => undefined) : sentence)),
    stop,
  };
}

/**
 * V8 lets garbage grow with the machine's memory. Half a gigabyte is several times what the site keeps alive (about 85 MB
 * under load), and leaves room for a large import. The young generation is 24 MB instead of 48.
 */
function heapLimit(mode: "start" | "dev"): string[] {
  return mode === "start" ? ["--max-old-space-size=512", "--max-semi-space-size=8"] : [];
}

function recordPath(directory: string): string {
  return join(directory, "server.json");
}

/** The owner's connection stays here: the server gets the login role's, and nothing else that opens the database. */
function serverEnvironment({
  mode,
  settings,
  secrets,
  directory,
  appDatabaseUrl,
}: WebServerOptions): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...inherited } = process.env;
  return {
    ...inherited,
    NODE_ENV: mode === "start" ? "production" : "development",
    NEXT_TELEMETRY_DISABLED: "1",
    ...(mode === "start" && { __NEXT_PRIVATE_STANDALONE_CONFIG: builtConfig() }),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.serverActionsKey,
    NEXTAUTH_SECRET: secrets.nextauthSecret,
    NEXTAUTH_URL: settings.publicUrl,
    PEPPER: secrets.pepper,
    APP_DATABASE_URL: appDatabaseUrl,
    // Otherwise glibc keeps an arena per thread, each as large as its largest password check.
    MALLOC_ARENA_MAX: "2",
    DATA_DIR: directory,
    PUBLIC_URL: settings.publicUrl,
    DEMO: settings.isDemo ? "1" : "0",
    TZ: "UTC",
    // The server ends as lib/serving/stop-gracefully.ts says.
    ...(mode === "start" && { NEXT_MANUAL_SIG_HANDLE: "1" }),
  };
}

/**
 * The configuration as the build resolved it, handed over the way Next's own standalone server takes it: read again from
 * TypeScript, it would bring three native compilers into the server, 70 MB that serve no request.
 */
function builtConfig(): string {
  const built = join(projectRoot, ".next", "required-server-files.json");
  const { config } = z.object({ config: z.looseObject({}) }).parse(JSON.parse(readFileSync(built, "utf8")));
  return JSON.stringify(config);
}

/** The application's log (lines of JSON) passes; Next's banner is held back, and told only when the server fails. */
function passLogLines(child: ChildProcess): () => string[] {
  const held: string[] = [];
  if (!child.stdout) return () => held;
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (line.startsWith("{")) console.log(line);
    else if (held.push(line) > 40) held.shift();
  });
  return () => held;
}
