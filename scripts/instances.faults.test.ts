import { Agent } from "node:http";
import { type Browser, chromium } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { send } from "./bench/load";
import { signInCookie, trySignIn } from "./bench/sign-in";
import { findChromium } from "./lib/chromium";
import { freePort } from "./lib/ports";
import { isAlive } from "./lib/process-identity";
import { type Balancer, startBalancer } from "./test-support/balancer";
import { type FaultSite, faultSite, type Instance } from "./test-support/fault-site";
import { captureMemberSave } from "./test-support/member-save";
import { startSaving } from "./test-support/save-stream";

/**
 * Two production servers on one database behind a balancer: they are one site, and can be restarted in turn without anybody
 * noticing.
 */

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let site: FaultSite;
let first: Instance;
let second: Instance;
let balancer: Balancer;
let browser: Browser;
const agent = new Agent({ keepAlive: true });

beforeAll(async () => {
  vi.stubEnv("LOG_LEVEL", "silent");
  site = await faultSite();
  const port = await freePort(null);
  const publicUrl = `http://127.0.0.1:${port}`;
  first = await site.serve({ name: "first", publicUrl });
  second = await site.serve({ name: "second", publicUrl });
  balancer = await startBalancer([first.port, second.port], port);
  browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
});

afterAll(async () => {
  agent.destroy();
  await browser?.close();
  await balancer?.close();
  await site?.remove();
});

async function statusOn({ origin }: Instance, cookie: string): Promise<number> {
  return (await send(origin, agent, { path: "/members", headers: { cookie } })).status;
}

describe("two instances share", () => {
  it("sessions: what is opened on one holds on the other, and ends on both at once", async () => {
    const cookie = await signInCookie(first.origin, "bithu.sct");
    expect([await statusOn(first, cookie), await statusOn(second, cookie)]).toEqual([200, 200]);
    await site.query("UPDATE account SET disabled_at = now() WHERE username = 'bithu.sct'");
    expect([await statusOn(second, cookie), await statusOn(first, cookie)]).toEqual([307, 307]);
  });

  it("the count of wrong passwords: ten over both, then a pause on either", async () => {
    const tries: string[] = [];
    for (let turn = 0; turn < 10; turn += 1) {
      const { origin } = turn % 2 ? first : second;
      tries.push(await trySignIn(origin, "lanhdao", `wrong ${turn}`));
    }
    expect(new Set(tries)).toEqual(new Set(["CredentialsSignin"]));
    expect(await trySignIn(first.origin, "lanhdao", "wrong again")).toBe("throttled");
    expect(await trySignIn(second.origin, "lanhdao", "wrong again")).toBe("throttled");
  });
});

it("a restart of both in turn, under load, fails no request and loses no save", async () => {
  const cookie = await signInCookie(balancer.origin, "vanphong");
  const save = await captureMemberSave(browser, site, balancer.origin, cookie, 4);
  const stream = startSaving(save, balancer.origin);
  const answers: { status: number; instance: string | undefined; body: string }[] = [];
  let isOver = false;
  const readers = Array.from({ length: 4 }, async (_, index) => {
    const paths = ["/", "/members?q=nguyen", "/organizations", "/members/export?format=csv&q=hoa"];
    for (let turn = index; !isOver; turn += 1) {
      const path = paths[turn % paths.length] ?? "/";
      const { status, headers, body } = await send(balancer.origin, agent, {
        path,
        headers: { cookie },
      }).catch((error: Error) => ({ status: 0, headers: {}, body: error.message }));
      const instance = "x-instance" in headers ? String(headers["x-instance"]) : undefined;
      answers.push({ status, instance, body: status === 200 ? "" : body.slice(0, 300) });
    }
  });
  /** Until both are given requests again. */
  const untilBothServe = () => {
    const from = answers.length;
    return expect
      .poll(() => new Set(answers.slice(from).map(({ instance }) => instance)).size, { timeout: 60_000 })
      .toBe(2);
  };

  await untilBothServe();
  for (const [name, instance] of [
    ["first", first],
    ["second", second],
  ] as const) {
    // Twice, as systemd asks every process of a service and the start asks its server.
    process.kill(instance.pid, "SIGTERM");
    await instance.stop();
    expect(isAlive(instance.pid)).toBe(false);
    await site.serve({ name, port: instance.port, publicUrl: balancer.origin });
    await untilBothServe();
  }
  isOver = true;
  await Promise.all(readers);
  const ledger = await stream.stop();

  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  expect(stream.sentAgain()).toBe(0);
  expect(stream.acknowledged()).toBeGreaterThan(20);
  for (const [id, { version }] of ledger) {
    const [row] = await site.query<{ version: number }>("SELECT version FROM member WHERE id = $1", [id]);
    expect(row?.version).toBe(version);
  }
});
