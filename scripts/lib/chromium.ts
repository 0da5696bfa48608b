import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { runTool } from "./run-tool";
import { Sentence } from "./sentence";

const systemNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of a Chromium that starts: $CHROMIUM_PATH, the system's, Playwright's own, or one installed now. */
export async function findChromium(): Promise<string> {
  return installed() ?? (await install()) ?? refuse();
}

function installed(): string | null {
  const paths = [process.env.CHROMIUM_PATH, ...systemNames.map(onPath), chromium.executablePath()];
  return paths.find((path) => path && existsSync(path) && starts(path)) ?? null;
}

function onPath(name: string): string {
  return spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim();
}

function starts(path: string): boolean {
  return spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

async function install(): Promise<string | null> {
  if (process.getuid?.() === 0 && onPath("apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("sh", ["-c", "apt-get update && apt-get install -y --no-install-recommends chromium"], {
      stdio: "ignore",
      env,
    });
    const path = installed();
    if (path) return path;
  }
  await runTool(["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  return installed();
}

function refuse(): never {
  throw new Sentence(
    'No Chromium was found, and none could be installed. Install one ("apt-get install chromium" as root, or "npx playwright install --with-deps chromium"), or set CHROMIUM_PATH to the program.',
  );
}
