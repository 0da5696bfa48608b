import { type IncomingHttpHeaders, request as send } from "node:http";
import { text } from "node:stream/consumers";
import { type APIRequestContext, expect, test } from "@playwright/test";
import type { Role } from "../lib/access/permissions";
import { readEntries } from "../lib/access/test-support/entries";
import { entryRights } from "../lib/access/test-support/entry-rights";
import { hostileTexts } from "../lib/action/test-support/hostile-values";
import { signIn } from "./support/people";

/** What a visitor of ill will or an old proxy may send: it is answered with less than 500, and never leads anybody elsewhere. */

const people: Readonly<Record<Role, string>> = {
  LEADER: "lanhdao",
  STAFF: "vanphong",
  SECRETARY: "bithu.kbnn",
  ADMIN: "quantri",
};
const evil = "evil.example";

let site: URL;
const asked = new Map<Role, APIRequestContext>();

test.beforeAll(async ({ browser, baseURL }) => {
  site = new URL(baseURL ?? "");
  for (const [role, username] of Object.entries(people)) {
    const page = await (await browser.newContext()).newPage();
    await signIn(page, username);
    asked.set(role as Role, page.context().request);
  }
});

type Raw = { status: number; headers: IncomingHttpHeaders; body: string };

/** A request exactly as written: no client tidies its path. */
function raw(path: string, { method = "GET", headers = {} } = {}): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = site;
    send({ hostname, port, path, method, headers, agent: false }, (answer) => {
      text(answer).then(
        (body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
        reject,
      );
    })
      .on("error", reject)
      .end();
  });
}

const policyOf = ({ headers }: Raw) => String(headers["content-security-policy"]);

test("every answer carries the headers, tells no version, and each page a nonce of its own", async () => {
  const page = await raw("/sign-in");
  const file = /\/_next\/static\/[^"]+\.js/.exec(page.body)?.[0] ?? "";
  const nonces = new Set<string>();
  for (const path of [
    "/sign-in",
    "/",
    "/nothing",
    "/api/health/live",
    "/api/auth/session",
    "/members/export",
    "/members/%00",
  ]) {
    const answer = await raw(path);
    const policy = policyOf(answer);
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).toContain("object-src 'none'; base-uri 'none'");
    expect(/script-src ([^;]*)/.exec(policy)?.[1], path).toMatch(
      /^'self' 'nonce-[\w+/=]+' 'strict-dynamic'$/,
    );
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? "");
    expect(answer.headers["strict-transport-security"], path).toBeUndefined();
  }
  expect(nonces.size).toBe(7);
  for (const path of [file, "/favicon.svg", "/sign-in", "/nothing"]) {
    const { headers } = await raw(path);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["x-frame-options"], path).toBe("DENY");
    expect(headers["x-powered-by"] ?? headers.server, path).toBeUndefined();
  }
});

test("a visitor's own policy or nonce does not reach the page", async () => {
  const headers = { "x-nonce": "mine", "content-security-policy": "script-src 'nonce-mine' 'unsafe-inline'" };
  const answer = await raw("/sign-in", { headers });
  expect(policyOf(answer)).not.toContain("mine");
  expect(answer.body).not.toContain('nonce="mine"');
});

test("HTTPS is demanded behind https alone", async () => {
  const answer = await raw("/sign-in", { headers: { "x-forwarded-proto": "https" } });
  expect(answer.headers["strict-transport-security"]).toContain("max-age=63072000");
});

test("source maps are not served", async () => {
  const { body } = await raw("/sign-in");
  const files = [...new Set(body.match(/\/_next\/static\/[^"\\]+\.(?:js|css)/g))];
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    expect((await raw(`${file}.map`)).status, file).toBe(404);
    expect((await raw(file)).body, file).not.toContain("sourceMappingURL");
  }
});

test("no page or file of people is kept by a cache", async () => {
  for (const [name, may] of Object.entries(entryRights)) {
    if (!name.startsWith("GET ") || name.includes("[")) continue;
    const answer = await as(may.at(-1)).get(name.slice(4), { maxRedirects: 0 });
    expect.soft(answer.headers()["cache-control"], name).toContain("no-store");
  }
});

test("a POST from another site is refused by every handler", async () => {
  const doors = readEntries().filter(({ method, name }) => method !== "GET" && name in entryRights);
  expect(doors.length).toBeGreaterThan(3);
  for (const { name, method, path } of doors) {
    for (const headers of [
      { origin: `http://${evil}` },
      { origin: "null" },
      { origin: site.origin, "sec-fetch-site": "cross-site" },
      { origin: site.origin, "sec-fetch-site": "same-site" },
      { "x-forwarded-host": evil },
    ]) {
      const address = path.replace(/\[\w+\]/, crypto.randomUUID());
      const answer = await as("STAFF").fetch(address, { method, headers, data: "{}", maxRedirects: 0 });
      expect.soft(answer.status(), `${name} ${JSON.stringify(headers)}`).toBe(403);
    }
  }
});

test("nothing leads to another site", async () => {
  const elsewhere = [
    `https://${evil}`,
    `//${evil}`,
    `/\\${evil}`,
    `/%5c${evil}`,
    `https:${evil}`,
    `/\t/${evil}`,
  ];
  for (const to of elsewhere) {
    const word = encodeURIComponent(to);
    for (const path of [
      `/sign-in?from=${word}`,
      `/sign-in?callbackUrl=${word}`,
      `/account/confirm?from=${word}`,
      `/api/auth/signin?callbackUrl=${word}`,
      `/api/auth/signout?callbackUrl=${word}`,
      `/api/auth/callback/credentials?callbackUrl=${word}`,
      `/api/auth/error?callbackUrl=${word}&error=x`,
    ]) {
      const answer = await as("STAFF").get(path, { maxRedirects: 0 });
      expect
        .soft(answer.headers().location ?? "", path)
        .not.toMatch(new RegExp(`^([a-z]+:)?[/\\\\]*${evil}`));
      expect.soft(answer.status(), path).toBeLessThan(500);
    }
  }
  for (const path of [`//${evil}/`, `/\\${evil}/`, `//${evil}/%2e%2e`, `///${evil}`, `/%2f%2f${evil}/`]) {
    const { status, headers } = await raw(path);
    expect
      .soft(String(headers.location ?? ""), path)
      .not.toMatch(new RegExp(`^([a-z]+:)?[/\\\\]{2,}${evil}`));
    expect.soft(status, path).toBeLessThan(500);
  }
});

test("the name of another host leads nowhere", async () => {
  for (const headers of [
    { host: evil },
    { host: site.host, "x-forwarded-host": evil },
    { host: `${site.host}@${evil}` },
    { host: `${evil}:99999` },
  ]) {
    for (const path of ["/", "/members", "/sign-in", "/sign-in/", "/api/auth/signin", "/api/auth/signout"]) {
      const answer = await raw(path, { headers });
      expect.soft(answer.status, `${path} ${JSON.stringify(headers)}`).toBeLessThan(500);
      expect
        .soft(JSON.stringify(answer.headers) + answer.body, `${path} ${JSON.stringify(headers)}`)
        .not.toContain(evil);
    }
  }
});

const tricks = [
  "//",
  "/./members",
  "/members/../../etc/passwd",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/..%2f..%2fetc%2fpasswd",
  "/members/%2f",
  "/members/..%5c..%5c",
  "/members/%00",
  "/%00",
  "/members/a%00b/edit",
  "/invite/%00",
  "/invite/%ff",
  "/members/%ff",
  "/members/%c0%ae%c0%ae",
  "/members/%ed%a0%80",
  "/members/%",
  "/members/%zz",
  "/members;jsessionid=1",
  "/members/%E2%80%AE",
  "/organizations/__proto__",
  "/organizations/constructor",
  "/study/__proto__/units/toString",
  "/members/'%20OR%20''='",
  `/members/${"a".repeat(8_000)}`,
  `/organizations/${"%E1%BA%BF".repeat(800)}/edit`,
  `/${"a/".repeat(3_000)}`,
  `/sign-in?${"q=1&".repeat(3_000)}`,
  "/_next/image?url=http://example.com/&w=64&q=75",
  "/_next/static/../../package.json",
  "/_next/data/x/members.json",
  "/.env",
  "/api/auth/%00",
  "/api/auth/__proto__",
  "/nowhere",
];

test("tricks with the path, the length and the method are no faults of ours", async () => {
  const cookie = (await as("STAFF").storageState()).cookies
    .map(({ name, value }) => `${name}=${value}`)
    .join("; ");
  for (const headers of [{}, { cookie }]) {
    for (const path of tricks) expect.soft((await raw(path, { headers })).status, path).toBeLessThan(500);
    for (const method of [
      "TRACE",
      "PUT",
      "DELETE",
      "PATCH",
      "OPTIONS",
      "HEAD",
      "POST",
      "PROPFIND",
      "SEARCH",
    ]) {
      for (const path of [
        "/",
        "/sign-in",
        "/members",
        "/members/export",
        "/api/health/live",
        "/api/auth/session",
        "/favicon.svg",
        "/_next/static/x.js",
      ])
        expect.soft((await raw(path, { method, headers })).status, `${method} ${path}`).toBeLessThan(500);
    }
  }
  for (const method of ["TRACE", "PUT", "DELETE", "PATCH"])
    expect((await raw("/sign-in", { method })).status, method).toBe(404);
  expect((await raw(`/sign-in?q=${"a".repeat(2 ** 15)}`)).status).toBe(431);
  // The line is cut before a megabyte is through, and the next request is answered.
  await raw(`/sign-in?q=${"a".repeat(2 ** 20)}`).catch(() => null);
  expect((await raw("/sign-in")).status).toBe(200);
});

test("a body that is no action, too long or too deep is no fault of ours", async () => {
  const action = { "next-action": "0".repeat(42), "content-type": "text/plain;charset=UTF-8" };
  const same = { origin: site.origin, "sec-fetch-site": "same-origin" };
  for (const data of ["", "[", "null", "[".repeat(50_000), "x".repeat(2 ** 21), '["$1"]', '["$K1"]'])
    for (const path of [
      "/members/new",
      "/sign-in",
      "/members/bulk/preview",
      "/organizations/acts/preview",
      "/imports",
    ]) {
      const answer = await as("STAFF").post(path, { headers: { ...action, ...same }, data, maxRedirects: 0 });
      expect.soft(answer.status(), `${path} ${data.slice(0, 10)}`).toBeLessThan(500);
    }
});

/** Every parameter that an address of the site may have. */
const parameters =
  "age asked below born by campaign cell chart cols ethnicity education edit format from group horizon kind late level line list name new notice of on org outcome page parent partyAge period progress q religion role secret sex show since size sort state status theory to type unit until view way within".split(
    " ",
  );

/** As they stand in an address, which has no room for half a pair; and bytes that are no text. */
const words = hostileTexts
  .filter((text) => text.length <= 1_000 && !/\p{Surrogate}/u.test(text))
  .map(encodeURIComponent)
  .concat("%ff", "%ed%a0%80", "%", "&&=&", "[]=1");

test("hostile words in every parameter of every page and file are no faults of ours", async () => {
  test.setTimeout(300_000);
  const paths = Object.entries(entryRights).filter(
    ([name]) => name.startsWith("GET ") && !name.includes("["),
  );
  for (const [index, [name, may]] of paths.entries()) {
    // Each path gets an eighth of the words, the next path the next: every word meets half a dozen of the fifty.
    for (const word of words.filter((_, at) => at % 8 === index % 8)) {
      const query = parameters.map((parameter) => `${parameter}=${word}`).join("&");
      const answer = await as(may.at(-1)).get(`${name.slice(4)}?${query.slice(0, 12_000)}`, {
        maxRedirects: 0,
      });
      expect.soft(answer.status(), `${name} ${word}`).toBeLessThan(500);
    }
  }
});

function as(role: Role | undefined): APIRequestContext {
  const found = role && asked.get(role);
  if (!found) throw new Error(`${role} has not signed in`);
  return found;
}
