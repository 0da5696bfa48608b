import { expect, test } from "@playwright/test";
import { enter, signIn } from "./support/people";

test("leadership presents the morning's figures by keys, and a link opens the same slide", async ({
  page,
}) => {
  await signIn(page, "lanhdao");
  await page.getByRole("link", { name: "Trình chiếu" }).click();
  const first = page.getByRole("heading", { level: 1 });
  await expect(first).toHaveText("9.145 đảng viên, 67 tổ chức cơ sở đảng");
  await expect(first).toBeInViewport();

  await page.keyboard.press("PageDown");
  await expect(page.getByRole("heading", { name: /^Biến động đảng viên/ })).toBeInViewport();
  await expect(first).not.toBeInViewport();
  await expect(page).toHaveURL(/#movements$/);
  await page.keyboard.press("End");
  await expect(page.getByRole("heading", { name: "Loại hình tổ chức cơ sở đảng" })).toBeInViewport();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("heading", { name: "Lý luận chính trị" })).toBeInViewport();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Lý luận chính trị" })).toBeInViewport();
  await page.keyboard.press("Home");
  await expect(first).toBeInViewport();
});

test("every slide fits the screen of the room", async ({ page }) => {
  await enter(page, "lanhdao");
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1024, height: 768 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(size);
    await page.goto("/meeting");
    const heights = await page
      .locator("main > section")
      .evaluateAll((slides) => slides.map((slide) => Math.round(slide.getBoundingClientRect().height)));
    expect(heights.length).toBeGreaterThan(9);
    expect(new Set(heights), `${size.width} × ${size.height}`).toEqual(new Set([size.height]));
  }
});

test("the slides are stepped through without scripts, on a day of choice", async ({ browser }) => {
  const signedIn = await browser.newContext();
  await enter(await signedIn.newPage(), "lanhdao");
  const storageState = await signedIn.storageState();
  const context = await browser.newContext({ javaScriptEnabled: false, storageState });
  const page = await context.newPage();
  await page.goto("/meeting?on=2020-12-31");
  await expect(page.getByText("Số liệu đến 31/12/2020").first()).toBeVisible();
  await page.getByRole("link", { name: "Trang sau" }).first().click();
  await expect(
    page.getByRole("heading", { name: "Biến động đảng viên · Từ 01/01/2020 đến 31/12/2020" }),
  ).toBeInViewport();
  await signedIn.close();
  await context.close();
});

test("the handout is two sheets of A4 with every unit once", async ({ page }) => {
  await signIn(page, "vanphong");
  await page.getByRole("link", { name: "Bản in 2 trang" }).click();
  const units = page.getByRole("listitem").filter({ hasText: /%|—/ });
  await expect(page.getByRole("heading", { name: "Tham gia học tập của 67 đơn vị" })).toBeVisible();
  expect(await units.count()).toBeGreaterThanOrEqual(67);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = /\/Type\s*\/Pages[^>]*\/Count\s+(\d+)|\/Count\s+(\d+)[^>]*\/Type\s*\/Pages/.exec(
    pdf.toString("latin1"),
  );
  expect(pages?.[1] ?? pages?.[2]).toBe("2");
});

test("there is no meeting for those who do not see the whole bloc", async ({ page }) => {
  await enter(page, "bithu.sct");
  for (const path of ["/meeting", "/meeting/handout"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
});
