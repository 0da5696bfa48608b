import { type APIResponse, expect, type Page, test } from "@playwright/test";
import { signIn } from "./support/people";

/** Refused access, and nothing else: what belongs to another unit answers exactly like what does not exist. */

const missingId = "018f0000-0000-7000-8000-000000000000";

/** Addresses of one unit's things, taken by someone who may see them. */
async function addressesOf(page: Page, code: string): Promise<string[]> {
  await page.goto(`/members?unit=${code.toUpperCase()}`);
  const member = (await page.locator("tbody th a").first().getAttribute("href")) ?? "";
  await page.goto(`/organizations/${code}`);
  const unitPage = await page.content();
  const study = /\/study\/[0-9a-f-]{36}\/units\/[a-z0-9]+/.exec(unitPage)?.[0] ?? "";
  return [
    member,
    `${member}/edit`,
    `/organizations/${code}`,
    study,
    `${study}/numbers`,
    `${study}/sessions/new`,
  ];
}

/** The same with nothing behind them. */
function missing(address: string): string {
  return address
    .replace(/\/members\/[0-9a-f-]{36}/, `/members/${missingId}`)
    .replace(/\/(organizations|units)\/[a-z0-9]+/, "/$1/khongco");
}

async function shape(answer: APIResponse): Promise<{ status: number; title: string; text: string }> {
  const html = await answer.text();
  const text = html
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
  return { status: answer.status(), title: /<title>(.*?)<\/title>/.exec(html)?.[1] ?? "", text };
}

test("another unit's pages do not exist; the own ones do", async ({ browser, page }) => {
  const staff = await (await browser.newContext()).newPage();
  await signIn(staff, "vanphong");
  const own = await addressesOf(staff, "sct");
  const foreign = await addressesOf(staff, "stp");
  await staff.context().close();

  await signIn(page, "bithu.sct");
  for (const [index, address] of foreign.entries()) {
    const answer = await shape(await page.request.get(address));
    const nothing = await shape(await page.request.get(missing(address)));
    expect(answer.status, address).toBe(404);
    expect(answer, address).toEqual(nothing);
    const mirror = await page.request.get(own[index] ?? "");
    expect(mirror.status(), `own ${own[index]}`).toBe(200);
  }
});

test("nor by the framework's other ways to a page", async ({ browser, page }) => {
  const staff = await (await browser.newContext()).newPage();
  await signIn(staff, "vanphong");
  await staff.goto("/members?unit=STP");
  const name = await staff.locator("tbody th").first().innerText();
  const href = (await staff.locator("tbody th a").first().getAttribute("href")) ?? "";
  await staff.context().close();

  await signIn(page, "bithu.sct");
  for (const headers of [
    { rsc: "1" },
    { rsc: "1", "next-router-prefetch": "1" },
    { rsc: "1", "next-router-segment-prefetch": "/_tree" },
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  ]) {
    for (const address of [href, `${href}?_rsc=1`, `${href}.rsc`]) {
      const body = await (await page.request.get(address, { headers })).text();
      expect(body, JSON.stringify(headers)).not.toContain(name);
    }
  }
});

test("lists, searches and filters hold nothing of another unit", async ({ browser, page }) => {
  const staff = await (await browser.newContext()).newPage();
  await signIn(staff, "vanphong");
  await staff.goto("/members?unit=STP");
  const names = await staff
    .locator("tbody th a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  await staff.context().close();

  await signIn(page, "bithu.sct");
  for (const address of [
    "/members?size=200",
    "/members?unit=STP",
    "/members?q=nguyen&size=200",
    "/organizations",
    "/organizations?q=tu+phap",
    "/study",
    "/",
  ]) {
    const body = await (await page.request.get(address)).text();
    for (const href of names) expect(body, address).not.toContain(href ?? "-");
    expect(body, address).not.toContain("Sở Tư pháp");
  }
});

test("an action replayed for another unit's record changes nothing", async ({ browser, page }) => {
  const staff = await (await browser.newContext()).newPage();
  await signIn(staff, "vanphong");
  await staff.goto("/members?unit=STP");
  const foreignPath = (await staff.locator("tbody th a").first().getAttribute("href")) ?? "";

  await signIn(page, "bithu.sct");
  await page.goto("/members");
  const ownPath = (await page.locator("tbody th a").first().getAttribute("href")) ?? "";
  await page.goto(`${ownPath}/edit`);
  await page.getByLabel("Chức vụ, chức danh").fill("Chuyên viên chính");
  const [request] = await Promise.all([
    page.waitForRequest((sent) => sent.method() === "POST" && sent.headers()["next-action"] !== undefined),
    page.getByRole("button", { name: "Lưu hồ sơ" }).click(),
  ]);
  await expect(page.getByText("Chuyên viên chính").first()).toBeVisible();
  const headers = await request.allHeaders();
  const sendFor = async (id: string) => {
    const [input] = JSON.parse(request.postData() ?? "[]");
    const body = JSON.stringify([
      { ...input, id, jobTitle: "Kẻ gian", cardNumber: "", recordNumber: "" },
      crypto.randomUUID(),
    ]);
    const answer = await page.request.post(`${ownPath}/edit`, {
      headers: {
        "next-action": headers["next-action"] ?? "",
        "content-type": "text/plain;charset=UTF-8",
        origin: new URL(page.url()).origin,
        "sec-fetch-site": "same-origin",
      },
      data: body,
    });
    return (await answer.text())
      .split("\n")
      .filter((line) => line.includes('"ok"'))
      .join();
  };
  const foreign = await sendFor(foreignPath.split("/").at(-1) ?? "");
  expect(foreign).toContain('"ok":false');
  expect(foreign).toBe(await sendFor(missingId));
  await staff.goto(foreignPath);
  await expect(staff.getByText("Kẻ gian")).toHaveCount(0);
  await staff.context().close();
});

test("the signed-out are sent to sign in, by every door", async ({ page }) => {
  for (const address of [
    "/",
    "/members",
    "/members/new",
    "/members/import",
    "/organizations",
    "/study",
    "/administration",
  ]) {
    await page.goto(address);
    await expect(page).toHaveURL("/sign-in");
  }
});

test("administrators keep accounts and see no people", async ({ page }) => {
  await signIn(page, "quantri");
  for (const address of ["/members", "/study"])
    expect((await page.goto(address))?.status(), address).toBe(404);
  expect((await page.goto("/administration"))?.status()).toBe(200);
});
