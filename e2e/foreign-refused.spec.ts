import { type APIRequestContext, type APIResponse, type Browser, expect, test } from "@playwright/test";
import type { Role } from "../lib/access/permissions";
import { entryRights } from "../lib/access/test-support/entry-rights";
import { asOwner } from "./support/as-owner";
import { signIn } from "./support/people";
import {
  addressOf,
  fileName,
  nothingLike,
  removeMade,
  type Things,
  thingsOf,
} from "./support/things-of-unit";

/**
 * Every page and file of the site by who asks and whose it is. The table of rights is complete by
 * lib/access/entry-rights.test.ts, and actions are asked by lib/action/rights.db.test.ts.
 */

const own = "bqldd";
const foreign = "kbnn";
const people: Readonly<Record<Role, string>> = {
  LEADER: "lanhdao",
  STAFF: "vanphong",
  SECRETARY: `bithu.${own}`,
  ADMIN: "quantri",
};
const readable = Object.entries(entryRights).flatMap(([name, may]) =>
  name.startsWith("GET ") ? [{ path: name.slice(4), may }] : [],
);
/** What every link to it has; without a line the people are everybody. */
const queries: Readonly<Record<string, string>> = {
  "/movements/people": "?period=2020&line=C5",
  "/statistics/export": "?chart=education",
};

/** What the framework's own requests for a page look like, and what a visitor might add to them. */
const ways: readonly { suffix?: string; headers?: Record<string, string> }[] = [
  {},
  { headers: { rsc: "1" } },
  { headers: { rsc: "1", "next-router-prefetch": "1" } },
  { headers: { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" } },
  { headers: { rsc: "1" }, suffix: "?_rsc=1" },
  { headers: { rsc: "1" }, suffix: ".rsc" },
  { suffix: ".rsc" },
  { headers: { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" } },
  { headers: { "x-nextjs-data": "1" } },
];

test.setTimeout(120_000);

let things: { own: Things; foreign: Things; nothing: Things };
const asked = new Map<Role | "STRANGER", APIRequestContext>();

test.beforeAll(async ({ browser }) => {
  await asOwner((db) => removeMade(db).then(() => true));
  for (const [role, username] of Object.entries(people))
    asked.set(role as Role, await enter(browser, username));
  await upload(context("SECRETARY"), own);
  await upload(await enter(browser, `bithu.${foreign}`), foreign);
  asked.set("STRANGER", (await browser.newContext()).request);
  things = await asOwner(async (db) => {
    const found = { own: await thingsOf(db, own), foreign: await thingsOf(db, foreign) };
    return { ...found, nothing: nothingLike(found.own) };
  });
});
test.afterAll(() => asOwner((db) => removeMade(db).then(() => true)));

for (const role of Object.keys(people) as Role[]) {
  test(`${role}: what the role may is there, and everything else does not exist`, async () => {
    for (const { path, may } of readable) {
      const suffix = queries[path] ?? "";
      const answer = await ask(role, addressOf(path, things.own), { suffix });
      if (may.includes(role)) {
        expect.soft(answer.status, path).toBeLessThan(400);
        continue;
      }
      const none = await ask(role, addressOf(path, things.nothing), { suffix });
      expect.soft([answer.status, answer], path).toEqual([404, none]);
    }
  });
}

test("another unit's page or file answers like none, by every way to it", async () => {
  for (const { path } of readable.filter(({ may }) => may.includes("SECRETARY"))) {
    const [address, none] = [addressOf(path, things.foreign), addressOf(path, things.nothing)];
    if (address === none) continue;
    for (const way of ways) {
      const answer = await ask("SECRETARY", address, way);
      expect.soft(answer, `${path} ${JSON.stringify(way)}`).toEqual(await ask("SECRETARY", none, way));
    }
    expect.soft((await ask("SECRETARY", address)).status, path).toBe(404);
  }
});

test("the signed-out are sent to sign in, from every page and file", async () => {
  for (const { path } of readable) {
    const answer = await context("STRANGER").get(addressOf(path, things.own), { maxRedirects: 0 });
    expect.soft([answer.status(), answer.headers().location], path).toEqual([307, "/sign-in"]);
  }
});

/** Signs in through the page and goes on without it: an answer is a status, a title and what can be read. */
async function enter(browser: Browser, username: string): Promise<APIRequestContext> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, username);
  return page.context().request;
}

/** A list with one row that nobody can take in. */
async function upload(secretary: APIRequestContext, code: string): Promise<void> {
  const unit = await asOwner(async (db) => {
    const { rows } = await db.query("SELECT id FROM organization WHERE code = $1", [code.toUpperCase()]);
    return String(rows[0]?.id);
  });
  const list = "Chi bộ;Họ và tên;Giới tính;Ngày sinh;Ngày vào Đảng\nChi bộ Một;Lê An;Nam;1980;ngày mai\n";
  const answer = await secretary.post(`/imports?unit=${unit}&name=${fileName}`, {
    data: Buffer.from(list),
    headers: { "sec-fetch-site": "same-origin" },
  });
  expect(await answer.text()).toContain('"ok":true');
}

function context(role: Role | "STRANGER"): APIRequestContext {
  const found = asked.get(role);
  if (!found) throw new Error(`${role} has not signed in`);
  return found;
}

type Shape = { status: number; title: string; text: string };

async function ask(role: Role, address: string, { suffix = "", headers = {} }: (typeof ways)[number] = {}) {
  const answer = await context(role).get(`${address}${suffix}`, { headers, maxRedirects: 0 });
  return shape(answer, [address]);
}

/**
 * What a reader, a script or a curious person can see of an answer; the address itself, scripts, the nonce and the number of
 * the request aside.
 */
async function shape(answer: APIResponse, addresses: readonly string[]): Promise<Shape> {
  const body = (await answer.body()).toString("utf8");
  const isHtml = answer.headers()["content-type"]?.includes("text/html");
  const seen = isHtml ? body.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<[^>]+>/g, " ") : body;
  // A short one, as the number of a line, is taken for itself only where it is a whole part or a whole word.
  const parts = addresses
    .flatMap((address) => address.split("/"))
    .filter(Boolean)
    .map((part) => (part.length > 2 ? part : new RegExp(`(?<=[/"])${part}(?=[/".])`, "g")));
  const named = seen.replace(/nonce\W+[\w+/=]+/g, "nonce").replace(/"[\w-]{21}[mv]"/g, '"this request"');
  const text = parts.reduce<string>((so, part) => so.replaceAll(part, "…"), named).replace(/\s+/g, " ");
  return { status: answer.status(), title: /<title>(.*?)<\/title>/.exec(body)?.[1] ?? "", text };
}
