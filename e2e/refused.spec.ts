import { expect, test } from "@playwright/test";
import { enter } from "./support/people";

/** What of another unit's shows or can be changed anywhere; its addresses are tried in foreign-refused.spec.ts. */

/** Nobody else's journey changes this unit's people. */
const secretary = "bithu.sldtbxh";
const missingId = "018f0000-0000-7000-8000-000000000000";

test("lists, searches and filters hold nothing of another unit", async ({ browser, page }) => {
  const staff = await (await browser.newContext()).newPage();
  await enter(staff, "vanphong");
  await staff.goto("/members?unit=STP");
  const names = await staff
    .locator("tbody th a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  await staff.context().close();

  await enter(page, secretary);
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
  await enter(staff, "vanphong");
  await staff.goto("/members?unit=STP");
  const foreignPath = (await staff.locator("tbody th a").first().getAttribute("href")) ?? "";

  await enter(page, secretary);
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
