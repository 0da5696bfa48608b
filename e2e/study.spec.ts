import { expect, type Page, test } from "@playwright/test";
import { tile } from "./support/figures";
import { enter } from "./support/people";

/** The unit's page in the running campaign that has not yet begun there. */
async function openUnit(page: Page, status: string): Promise<string> {
  await page.goto("/study");
  await page
    .getByRole("link", { name: /Sinh hoạt chuyên đề năm 2021/ })
    .first()
    .click();
  await page.waitForURL(/\/study\/[0-9a-f-]+/);
  await page.goto(`${new URL(page.url()).pathname}?status=${status}`);
  const unit = page.locator("tbody tr").first();
  const href = await unit.getByRole("link").first().getAttribute("href");
  return href ?? "";
}

test("a secretary records a session with numbers; leadership sees it on reload", async ({
  browser,
  page,
}) => {
  const leader = await (await browser.newContext()).newPage();
  await enter(leader, "lanhdao");
  const unitPath = await openUnit(leader, "NOT_STARTED");
  const campaignPath = unitPath.replace(/\/units\/.*/, "");
  const code = unitPath.split("/").at(-1) ?? "";
  await leader.goto(campaignPath);
  const organised = Number(/(\d+)/.exec(await tile(leader, "Đã tổ chức").locator("dd").innerText())?.[1]);

  await enter(page, `bithu.${code}`);
  await page.goto(unitPath);
  await page.getByRole("link", { name: "Ghi nhận buổi học" }).first().click();
  await page.getByLabel("Ngày học").fill("20/3/2021");
  await page.getByLabel("Địa điểm hoặc điểm cầu").fill("Hội trường tầng 2");
  const summoned = Number(await page.getByLabel("Đảng viên: Triệu tập").inputValue());
  expect(summoned).toBeGreaterThan(2);
  await page.getByLabel("Triệu tập buổi này").fill(String(summoned));
  await page.getByLabel("Có mặt buổi này").fill(String(summoned + 1));
  await page.getByLabel("Đảng viên: Có mặt").fill(String(summoned - 1));
  await page.getByLabel("Đảng viên: Vắng có lý do").fill("1");
  await page.getByRole("button", { name: "Lưu buổi học" }).click();
  await expect(page.getByLabel("Có mặt buổi này")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Địa điểm hoặc điểm cầu")).toHaveValue("Hội trường tầng 2");
  await page.getByLabel("Có mặt buổi này").fill(String(summoned - 1));
  await page.getByRole("button", { name: "Lưu buổi học" }).click();
  await page.waitForURL((url) => url.pathname === unitPath);
  await expect(page.getByText("Hội trường tầng 2")).toBeVisible();

  await leader.reload();
  expect(Number(/(\d+)/.exec(await tile(leader, "Đã tổ chức").locator("dd").innerText())?.[1])).toBe(
    organised + 1,
  );
  await leader.goto(unitPath);
  await expect(leader.getByText("Hội trường tầng 2")).toBeVisible();
  await expect(leader.getByText(new RegExp(`${summoned - 1} / ${summoned}`)).first()).toBeVisible();
  await expect(leader.getByRole("link", { name: "Ghi nhận buổi học" })).toHaveCount(0);
  await leader.context().close();
});

test("staff confirm one report and return another with a reason the unit sees", async ({ browser, page }) => {
  await enter(page, "vanphong");
  await page.goto("/study");
  await page
    .getByRole("link", { name: /Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII/ })
    .first()
    .click();
  await page.waitForURL(/\/study\/[0-9a-f-]+/);
  const campaignPath = new URL(page.url()).pathname;
  await page.goto(`${campaignPath}?status=REPORTED`);
  const hrefs = await page
    .locator("tbody tr a[href*='/units/']")
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href") ?? ""))]);
  const [first = "", second = ""] = hrefs;

  await page.goto(first);
  await page.getByRole("button", { name: "Xác nhận báo cáo" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Xác nhận báo cáo" }).click();
  await expect(page.getByText("Được xác nhận").first()).toBeVisible();

  await page.goto(second);
  await page.getByRole("link", { name: "Trả lại" }).click();
  await page.getByLabel("Lý do trả lại").fill("Số có mặt chưa khớp biên bản.");
  await page.getByRole("button", { name: "Trả lại" }).click();
  await page.waitForURL((url) => url.pathname === second);
  const secretary = await (await browser.newContext()).newPage();
  await enter(secretary, `bithu.${second.split("/").at(-1)}`);
  await secretary.goto(second);
  await expect(secretary.getByText("Số có mặt chưa khớp biên bản.").first()).toBeVisible();
  await secretary.context().close();
});

test("the matrix shows campaign by unit", async ({ page }) => {
  await enter(page, "lanhdao");
  await page.goto("/study");
  await expect(page.locator("table").last().locator("tbody tr")).toHaveCount(67);
});
