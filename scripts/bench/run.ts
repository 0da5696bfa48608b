import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "../lib/chromium";
import { run } from "../lib/run";
import { bareSave, memberUpdate } from "./bare-save";
import { type Bench, type BenchSite, withBareServer, withBench } from "./bench-site";
import { captureRequest, isNavigation } from "./captured-requests";
import { measureFiles } from "./import-scenario";
import { javascriptBytes } from "./javascript";
import { type Call, type LoadResult, load } from "./load";
import { paintFigures } from "./paint";
import { paintRoutes } from "./paint-routes";
import { peakMemoryMb } from "./process-figures";
import { type ReadScenario, readScenarios } from "./read-scenarios";
import { figureTable, fileTable, heading, javascriptTable, type Measured, paintTable } from "./report";
import { type SaveScenario, saveScenarios } from "./save-scenarios";
import { signInCookie } from "./sign-in";
import { soak } from "./soak";
import { type Statement, type StatementTap, startStatementTap } from "./statement-tap";

const demoMembers = 9_145;

/**
 * `npm run bench [-- --members 9145 --members 100000 --connections 16 --seconds 8 --only pages|files|browser]`: figures of the production build
 * under a signed-in closed loop, beside the same statements through bare `pg` in the same run, as Markdown. With
 * `--soak [--users 100 --minutes 10]` instead: so many people at their desks for so long, and whether every figure is right afterwards.
 */
await run(async () => {
  const { values } = parseArgs({
    options: {
      members: { type: "string", multiple: true, default: ["9145", "100000"] },
      connections: { type: "string", default: "16" },
      seconds: { type: "string", default: "8" },
      only: { type: "string" },
      soak: { type: "boolean", default: false },
      users: { type: "string", default: "100" },
      minutes: { type: "string", default: "10" },
    },
  });
  const executablePath = await findChromium();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    if (values.soak) return await soak(browser, Number(values.users), Number(values.minutes));
    for (const members of values.members.map(Number)) {
      const scale = Math.max(1, Math.round(members / demoMembers));
      const options = { connections: Number(values.connections), seconds: Number(values.seconds) };
      const of = { ...options, members: scale * demoMembers };
      const measures = (part: string) => (values.only ?? part) === part;
      console.log(heading(of));
      if (measures("pages")) await withBench(scale, (bench) => measurePages(bench, browser, of));
      if (measures("browser")) await withBench(scale, (bench) => measureInBrowser(bench, browser));
      // Always into a bloc of the usual size: it is the file that grows.
      if (measures("files")) await withBench(1, (bench) => measureFilesOnce(bench, browser, of.members));
    }
  } finally {
    await browser.close();
  }
});

type Options = { connections: number; seconds: number; members: number };

/** On a server of its own, whose memory nothing else has used. */
async function measureFilesOnce(bench: Bench, browser: Browser, rows: number): Promise<void> {
  await bench.withSite(bench.database.appUrl, async (site) => {
    console.log(fileTable(rows, await measureFiles(browser, site, bench.database, rows)));
  });
}

async function measurePages(bench: Bench, browser: Browser, options: Options): Promise<void> {
  const reads = await readScenarios(bench.database);
  const statements = await captureStatements(bench, reads);
  const file = join(mkdtempSync(join(tmpdir(), "so-khoi-bench-")), "statements.json");
  writeFileSync(file, JSON.stringify(statements));
  await withBareServer(bench.database.appUrl, file, (bareOrigin) =>
    bench.withSite(bench.database.appUrl, async (site) => {
      const measured = await measureReads(browser, site, bareOrigin, reads, options);
      const readPeak = peakMemoryMb(site.pid);
      measured.push(...(await measureSaves(bench, browser, site, bareOrigin, options)));
      console.log(figureTable(measured));
      console.log(
        `\nServer memory, peak: ${readPeak ?? "?"} MB after the reads, ${peakMemoryMb(site.pid) ?? "?"} MB after all.\n`,
      );
    }),
  );
}

/** What each page asks the database, taken from the wire while one visitor opens it warm. */
async function captureStatements(
  bench: Bench,
  scenarios: readonly ReadScenario[],
): Promise<Record<string, Statement[]>> {
  const tap = await startStatementTap(bench.database.appUrl);
  try {
    return await bench.withSite(tap.url, async ({ origin }) => {
      const headers = { cookie: await signInCookie(origin, "lanhdao") };
      const statements: Record<string, Statement[]> = {};
      for (const { name, paths } of scenarios) {
        const url = `${origin}${paths[0]}`;
        await (await fetch(url, { headers })).text();
        statements[name] = await tap.during(async () => void (await (await fetch(url, { headers })).text()));
      }
      statements[bareSave] = await saveStatements(origin, tap, scenarios);
      return statements;
    });
  } finally {
    tap.close();
  }
}

/** How staff enter their scope, and an update for each of the members that the scenarios open. */
async function saveStatements(
  origin: string,
  tap: StatementTap,
  scenarios: readonly ReadScenario[],
): Promise<Statement[]> {
  const headers = { cookie: await signInCookie(origin, "vanphong") };
  const seen = await tap.during(
    async () => void (await (await fetch(`${origin}/members`, { headers })).text()),
  );
  const members = scenarios.find(({ name }) => name === "member")?.paths ?? [];
  return [
    ...seen.filter(({ text }) => text.includes("app.enter")).slice(0, 1),
    ...members.map((path) => memberUpdate(path.slice("/members/".length))),
  ];
}

async function measureReads(
  browser: Browser,
  { origin, pid }: BenchSite,
  bareOrigin: string,
  scenarios: readonly ReadScenario[],
  options: Options,
): Promise<Measured[]> {
  const cookie = await signInCookie(origin, "lanhdao");
  const measured: Measured[] = [];
  for (const { name, paths, expects } of scenarios) {
    const accepts = (body: string) => body.includes(expects);
    const page = await load({
      origin,
      pid,
      ...options,
      accepts,
      nextCall: (index) => ({ path: paths[index % paths.length] ?? "/", headers: { cookie } }),
    });
    const bare = await loadBare(bareOrigin, name, options);
    measured.push({ name, page, bare });
  }
  const sorting = await captureRequest(browser, origin, cookie, "/members", {
    isIt: isNavigation("/members"),
    act: (page) => page.locator("th a").nth(1).click(),
  });
  const navigation = await load({
    origin,
    pid,
    ...options,
    accepts: (body) => body.includes('"rows"'),
    nextCall: () => ({ ...sorting, headers: { ...sorting.headers, cookie } }),
  });
  measured.push({ name: "list, sorted by a click", page: navigation, bare: null });
  return measured;
}

function loadBare(origin: string, name: string, options: Options): Promise<LoadResult> {
  const call: Call = { path: `/${encodeURIComponent(name)}` };
  return load({ origin, ...options, accepts: (body) => body.startsWith("["), nextCall: () => call });
}

async function measureSaves(
  bench: Bench,
  browser: Browser,
  { origin, pid }: BenchSite,
  bareOrigin: string,
  options: Options,
): Promise<Measured[]> {
  const cookie = await signInCookie(origin, "vanphong");
  const scenarios: SaveScenario[] = await saveScenarios(
    browser,
    origin,
    cookie,
    bench.database,
    options.connections,
  );
  const bare = await loadBare(bareOrigin, bareSave, options);
  const measured: Measured[] = [];
  for (const { name, nextCall, accepts } of scenarios)
    measured.push({ name, page: await load({ origin, pid, ...options, nextCall, accepts }), bare });
  return measured;
}

/** What the browser downloads, and how soon it paints. */
async function measureInBrowser(bench: Bench, browser: Browser): Promise<void> {
  const reads = await readScenarios(bench.database);
  const member = reads.find(({ name }) => name === "member")?.paths[0] ?? "/members";
  await bench.withSite(bench.database.appUrl, async ({ origin }) => {
    const cookie = await signInCookie(origin, "vanphong");
    const routes = ["/", "/organizations", "/members", member, "/members/new", "/members/import", "/study"];
    console.log(javascriptTable(await javascriptBytes(browser, origin, cookie, routes), member));
    console.log(paintTable(await paintFigures(browser, origin, cookie, paintRoutes(member)), member));
  });
}
