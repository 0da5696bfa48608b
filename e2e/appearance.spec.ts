import { expect, test } from "@playwright/test";
import { enter, signIn, signOut } from "./support/people";

test("English is one switch away and stays", async ({ page }) => {
  await signIn(page, "lanhdao");
  await page.getByRole("button", { name: /^Tài khoản:/ }).click();
  await page.getByText("English").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.goto("/members");
  await expect(page.getByRole("heading", { level: 1, name: "Members" })).toBeVisible();
  await expect(page.getByText(/9,145/).first()).toBeVisible();
});

test("a page prints with its figures and without the navigation", async ({ page }) => {
  await signIn(page, "lanhdao");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Điều hướng chính" })).toBeHidden();
  await expect(page.getByText("9.145").first()).toBeVisible();
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  expect(pdf.byteLength).toBeGreaterThan(30_000);
});

test("on a phone the navigation is a drawer and nothing is wider than the screen", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await enter(page, "bithu.sct");
  for (const address of ["/", "/members", "/organizations", "/study", "/members/new"]) {
    await page.goto(address);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, address).toBeLessThanOrEqual(0);
  }
  await page.getByRole("button", { name: "Mở danh mục" }).click();
  await page
    .getByRole("navigation", { name: "Điều hướng chính" })
    .getByRole("link", { name: "Đảng viên" })
    .click();
  await expect(page).toHaveURL("/members");
});

test("signing out ends the session on the server", async ({ page, context }) => {
  await signIn(page, "lanhdao");
  const kept = await context.cookies();
  await signOut(page);
  await context.addCookies(kept);
  await page.goto("/");
  await expect(page).toHaveURL("/sign-in");
});

test("nothing is fetched from another host, and no script is refused by the page's own policy", async ({
  page,
  baseURL,
}) => {
  const strangers: string[] = [];
  const refused: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL ?? "") && !/^(data|blob):/.test(request.url()))
      strangers.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") refused.push(message.text());
  });
  await enter(page, "vanphong");
  for (const address of ["/", "/members", "/members/new", "/members/import", "/organizations", "/study"]) {
    await page.goto(address, { waitUntil: "networkidle" });
  }
  expect(strangers).toEqual([]);
  expect(refused).toEqual([]);
});
