import { setTimeout as pause } from "node:timers/promises";
import { type Browser, chromium } from "@playwright/test";
import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { signInCookie } from "./bench/sign-in";
import { findChromium } from "./lib/chromium";
import { isAlive } from "./lib/process-identity";
import { verifyAudit } from "./lib/verify-audit";
import { type FaultSite, faultSite, type Instance } from "./test-support/fault-site";
import { captureMemberSave, type MemberSave } from "./test-support/member-save";
import { type SaveStream, startSaving } from "./test-support/save-stream";

/**
 * Killed, uncatchably, while people save: whatever was acknowledged is stored, whatever is stored was acknowledged in the
 * end, once, and with its line of the trail and its form's key or not at all.
 */

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const moments = 20;
const people = 6;

let site: FaultSite;
let server: Instance;
let browser: Browser;
let save: MemberSave;

beforeAll(async () => {
  vi.stubEnv("LOG_LEVEL", "silent");
  site = await faultSite();
  server = await site.serve();
  browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const cookie = await signInCookie(server.origin, "vanphong");
  save = await captureMemberSave(browser, site, server.origin, cookie, people);
});

afterAll(async () => {
  await browser?.close();
  await site?.remove();
});

const kills: Record<string, () => Promise<void>> = {
  "the server": async () => {
    process.kill(server.pid, "SIGKILL");
    while (isAlive(server.pid)) await pause(5);
    server = await site.serve({ port: server.port });
  },
  PostgreSQL: async () => {
    await site.postgres.kill();
    await site.postgres.start();
  },
};

it.each(Object.keys(kills))(
  `%s killed at ${moments} moments of a stream of saves loses nothing acknowledged and leaves nothing half-written`,
  async (victim) => {
    const targets = await Promise.all(
      save.targets.map(async ({ id }) => ({ id, version: (await stored(id)).version })),
    );
    const before = new Map(await Promise.all(targets.map(async ({ id }) => [id, await traces(id)] as const)));
    const stream = startSaving({ ...save, targets }, server.origin);
    for (let moment = 1; moment <= moments; moment += 1) {
      await untilSaving(stream);
      // Each time somewhere else within a save, which takes some tens of milliseconds.
      await pause((moment * 37) % 101);
      await kills[victim]?.();
    }
    await untilSaving(stream);
    const ledger = await stream.stop();

    expect(stream.acknowledged()).toBeGreaterThan(moments);
    expect(stream.sentAgain()).toBeGreaterThan(0);
    for (const [id, { version, nativePlace, keys }] of ledger) {
      expect(await stored(id)).toEqual({ version, nativePlace });
      const earlier = before.get(id);
      const now = await traces(id);
      const written = {
        events: now.events - (earlier?.events ?? 0),
        changes: now.changes - (earlier?.changes ?? 0),
      };
      expect(written).toEqual({ events: keys.length, changes: keys.length });
      expect(await answeredKeys(keys)).toBe(keys.length);
    }
    expect(await site.query("SELECT 1 FROM idempotency_key WHERE response IS NULL")).toEqual([]);
    expect(await site.query("SELECT * FROM app.ledger_differences()")).toEqual([]);
    expect(await audit()).toMatchObject({ whole: true });
  },
);

/** Until more was acknowledged than now: the site is back, and people are at it. */
async function untilSaving(stream: SaveStream): Promise<void> {
  const reached = stream.acknowledged() + people;
  await expect
    .poll(() => stream.failure() ?? stream.acknowledged() > reached, { timeout: 60_000, interval: 10 })
    .toBe(true);
}

async function stored(id: string): Promise<{ version: number; nativePlace: string | null }> {
  const [row] = await site.query<{ version: number; nativePlace: string | null }>(
    `SELECT version, native_place AS "nativePlace" FROM member WHERE id = $1`,
    [id],
  );
  return row ?? { version: 0, nativePlace: null };
}

/** Lines of the trail about a member: acts, and what each changed of the record. */
async function traces(id: string): Promise<{ events: number; changes: number }> {
  const [row] = await site.query<{ events: number; changes: number }>(
    `SELECT (SELECT count(*)::int FROM audit_event WHERE subject_id = $1 AND action = 'member.update' AND outcome = 'DONE') AS events,
            (SELECT count(*)::int FROM audit_change WHERE record_id = $1 AND register = 'member') AS changes`,
    [id],
  );
  return row ?? { events: 0, changes: 0 };
}

async function answeredKeys(keys: readonly string[]): Promise<number> {
  const [row] = await site.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM idempotency_key WHERE key = ANY ($1::uuid[]) AND response IS NOT NULL",
    [keys],
  );
  return row?.n ?? 0;
}

async function audit() {
  const client = new pg.Client({ connectionString: site.ownerUrl });
  await client.connect();
  try {
    return await verifyAudit(client);
  } finally {
    await client.end();
  }
}
