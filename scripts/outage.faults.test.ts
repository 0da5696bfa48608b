import { Agent } from "node:http";
import { type Browser, chromium } from "@playwright/test";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Call, send } from "./bench/load";
import { signInCookie } from "./bench/sign-in";
import { findChromium } from "./lib/chromium";
import { isAlive } from "./lib/process-identity";
import { loginRole } from "./lib/provision";
import { type FaultSite, faultSite, type Instance } from "./test-support/fault-site";
import { captureMemberSave, type MemberSave } from "./test-support/member-save";
import { type Relay, startRelay } from "./test-support/relay";

/**
 * The production server while its database is away in every way a database can be: it says so in words within three seconds,
 * and serves again within ten seconds of the end, in the same process.
 */

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const answerLimitMs = 3_000;
/** What the slowest of the answers took a moment ago, with nothing wrong: the machine's own slowness, which is not the fault's. */
let usualMs = 0;
const recoveryLimitMs = 10_000;

let site: FaultSite;
let server: Instance;
let relay: Relay;
let browser: Browser;
let cookie: string;
let save: MemberSave;
let admin: pg.Client;
const agent = new Agent({ keepAlive: true, maxSockets: 16 });

beforeAll(async () => {
  vi.stubEnv("LOG_LEVEL", "silent");
  site = await faultSite();
  relay = await startRelay(site.appUrl);
  server = await site.serve({ appUrl: relay.url });
  browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  cookie = await signInCookie(server.origin, "vanphong");
  save = await captureMemberSave(browser, site, server.origin, cookie, 8);
});

afterAll(async () => {
  agent.destroy();
  await browser?.close();
  await relay?.close();
  await site?.remove();
});

type Answer = { name: string; status: number; ms: number; body: string; retryAfter: string | undefined };

async function ask(name: string, call: Call): Promise<Answer> {
  const startedAt = performance.now();
  const { status, headers, body } = await send(server.origin, agent, call);
  return { name, status, ms: performance.now() - startedAt, body, retryAfter: headers["retry-after"] };
}

let visit = 0;
/** The version of the one member that is saved here, as far as it was acknowledged. */
let version: number | null = null;

/** A page, a list, a file and a form, as a browser asks for them; of a past day each time another, so none is remembered. */
async function askAll(language = "vi"): Promise<Answer[]> {
  visit += 1;
  const on = new Date(Date.UTC(2020, 0, 1 + visit)).toISOString().slice(0, 10);
  const headers = { cookie: `${cookie}; so-khoi-locale=${language}`, accept: "text/html,*/*" };
  const target = save.targets[0] ?? { id: "", version: 0 };
  version ??= target.version;
  const form = save.call(target, version);
  const answers = await Promise.all([
    ask("page", { path: `/?on=${on}`, headers }),
    ask("list", { path: `/members?on=${on}`, headers }),
    ask("file", { path: "/members/export?format=csv&q=nguyen", headers }),
    ask("form", { ...form, headers: { ...form.headers, cookie: headers.cookie } }),
  ]);
  if (answers.at(-1)?.body.includes('"ok":true')) version += 1;
  return answers;
}

const isFine = (answers: readonly Answer[]) =>
  answers.every(
    ({ status, body, name }) => status === 200 && (name !== "form" || body.includes('"ok":true')),
  );

type Fault = {
  begin: () => Promise<unknown> | unknown;
  end: () => Promise<unknown> | unknown;
  /** A lock on one table leaves the rest of the site alone, so visitors may go on being sent here. */
  isReady?: boolean;
};

const faults: Record<string, Fault> = {
  stopped: { begin: () => site.postgres.stop(), end: () => site.postgres.start() },
  killed: { begin: () => site.postgres.kill(), end: () => site.postgres.start() },
  frozen: { begin: () => site.postgres.freeze(), end: () => site.postgres.thaw() },
  "out of connections": {
    begin: async () => {
      await admin.query(`ALTER ROLE ${loginRole("bloc")} CONNECTION LIMIT 0`);
      await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1", [
        loginRole("bloc"),
      ]);
    },
    end: () => admin.query(`ALTER ROLE ${loginRole("bloc")} CONNECTION LIMIT 30`),
  },
  locked: {
    begin: () => admin.query("BEGIN; LOCK TABLE member IN ACCESS EXCLUSIVE MODE"),
    end: () => admin.query("ROLLBACK"),
    isReady: true,
  },
  "read-only": {
    begin: async () => {
      await admin.query("ALTER SYSTEM SET default_transaction_read_only = on");
      await admin.query("SELECT pg_reload_conf()");
    },
    end: async () => {
      await admin.query("SET default_transaction_read_only = off");
      await admin.query("ALTER SYSTEM RESET default_transaction_read_only");
      await admin.query("SELECT pg_reload_conf()");
    },
  },
  slow: { begin: () => relay.setDelay(2_000), end: () => relay.setDelay(0) },
};

describe("a database that is", () => {
  it.each(Object.keys(faults))(
    "%s is told in words within 3 s, and served again within 10 s of its end",
    async (name) => {
      const fault = faults[name];
      if (!fault) throw new Error(name);
      admin = new pg.Client({ connectionString: site.ownerUrl });
      admin.on("error", () => undefined);
      await admin.connect();
      await expect.poll(isServed, { timeout: 30_000 }).toBe(true);

      const underWay = askAll();
      try {
        await fault.begin();
        // Whatever was being answered as it began is answered too: as usual, or in words.
        for (const answer of await underWay) {
          expect([200, 503], `${answer.name}: ${answer.body.slice(0, 300)}`).toContain(answer.status);
          expect(answer.ms, answer.name).toBeLessThan(answerLimitMs + 1_500 + usualMs);
        }
        for (const language of ["vi", "en"]) {
          for (const { name: what, status, ms, body, retryAfter } of await askAll(language)) {
            expect(status, `${what}: ${body.slice(0, 300)}`).toBe(503);
            expect(ms, what).toBeLessThan(answerLimitMs + usualMs);
            expect(retryAfter, what).toBe("5");
            expect(body, what).toMatch(
              language === "vi" ? /Máy chủ dữ liệu|Hệ thống đang bận/ : /database is|system is busy/,
            );
            expect(body, what).not.toMatch(/\n\s+at |prisma|postgres|ECONN|127\.0\.0\.1|so_khoi_/i);
          }
        }
        const live = await ask("live", { path: "/api/health/live" });
        expect([live.status, live.body]).toEqual([200, "ok"]);
        // What readiness said a second ago still stands.
        await expect
          .poll(readiness, { timeout: 3_000 })
          .toEqual(fault.isReady ? [200, "ok"] : [503, "not ready"]);
      } finally {
        await fault.end();
      }
      const endedAt = performance.now();
      await expect.poll(isServed, { timeout: recoveryLimitMs, interval: 100 }).toBe(true);
      expect(performance.now() - endedAt).toBeLessThan(recoveryLimitMs);
      expect(isAlive(server.pid)).toBe(true);
      await admin.end();
    },
  );
});

async function readiness(): Promise<[number, string]> {
  const { status, body } = await ask("ready", { path: "/api/health/ready" });
  return [status, body];
}

/** Looks the version up first: a form that was given up on may have been written once the database moved again. */
async function isServed(): Promise<boolean> {
  version = await storedVersion();
  const answers = await askAll();
  usualMs = Math.max(...answers.map(({ ms }) => ms));
  return isFine(answers);
}

async function storedVersion(): Promise<number> {
  const rows = await site.query<{ version: number }>("SELECT version FROM member WHERE id = $1", [
    save.targets[0]?.id,
  ]);
  return rows[0]?.version ?? 0;
}

it("liveness costs the database nothing, and readiness one question a second, however often they are asked", async () => {
  const asked = async () => {
    const [row] = await site.query<{ n: string }>(
      "SELECT sum(xact_commit)::text AS n FROM pg_stat_database WHERE datname = 'bloc'",
    );
    return Number(row?.n);
  };
  const startedAt = performance.now();
  const before = await asked();
  for (let turn = 0; turn < 20; turn += 1)
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        ask("health", { path: index % 2 ? "/api/health/live" : "/api/health/ready" }),
      ),
    );
  const seconds = (performance.now() - startedAt) / 1000;
  // Other sessions of the server commit now and then; a thousand questions would show.
  expect((await asked()) - before).toBeLessThan(50 + 2 * seconds);
});

it("a form that is refused this way keeps what was typed and its draft, and is saved after the outage by one more press", async () => {
  const context = await browser.newContext({ baseURL: server.origin });
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: server.origin }]);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const target = save.targets[1];
  await page.goto(`/members/${target?.id}/edit`, { waitUntil: "networkidle" });
  const typed = page.getByLabel("Quê quán");
  await typed.fill("xã Thử Nghiệm");
  await site.postgres.stop();
  await page.locator("form button[type=submit]").first().click();
  await page.getByText("Máy chủ dữ liệu đang gián đoạn").waitFor();
  expect(await typed.inputValue()).toBe("xã Thử Nghiệm");
  await page.getByText("đã giữ nháp").waitFor();
  await site.postgres.start();
  await expect.poll(readiness, { timeout: recoveryLimitMs }).toEqual([200, "ok"]);
  await page.getByRole("button", { name: "Thử lại" }).click();
  await page
    .getByText(/Đã lưu/)
    .first()
    .waitFor();
  const [stored] = await site.query<{ version: number }>("SELECT version FROM member WHERE id = $1", [
    target?.id,
  ]);
  expect(stored?.version).toBe((target?.version ?? 0) + 1);
  await context.close();
});
