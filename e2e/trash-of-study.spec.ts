import { expect, type Page, test } from "@playwright/test";
import { enter } from "./support/people";

/** What is deleted is gone from every number, and comes back by one press: from where it was deleted, or from the trash. */

const code = "sgtvt";

/** Opens the unit in the running campaign; answers the address of its page. */
async function openUnit(page: Page): Promise<string> {
  await page.goto("/study");
  const title = /Đại hội đại biểu toàn quốc lần thứ XIII/;
  const href = await page.getByRole("link", { name: title }).first().getAttribute("href");
  const unit = `${/^\/study\/[0-9a-f-]+/.exec(href ?? "")?.[0]}/units/${code}`;
  await page.goto(unit);
  return unit;
}

test("a deleted session is taken back at once, or found in the trash, on a phone as well", async ({
  page,
}) => {
  await enter(page, "vanphong");
  const unit = await openUnit(page);
  await page.goto(`${unit}/sessions/roll`);
  await page.getByLabel("Ngày học").fill("17/3/2021");
  await page.getByLabel("Địa điểm hoặc điểm cầu").fill("Hội trường xóa nhầm");
  await page.getByRole("button", { name: "Bắt đầu điểm danh" }).click();
  await page.waitForURL(/\/sessions\/[0-9a-f-]+\/roll$/);
  const session = new URL(page.url()).pathname.replace(/\/roll$/, "");
  const remove = async () => {
    await page.goto(session);
    await page.getByRole("button", { name: "Xóa buổi học" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Xóa buổi học" }).click();
    await expect(
      page.getByText("Đã chuyển vào Thùng rác: Buổi học 17/03/2021, Hội trường xóa nhầm."),
    ).toBeVisible();
    await expect(page.getByRole("cell", { name: "Hội trường xóa nhầm" })).toHaveCount(0);
  };

  await remove();
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(page.getByRole("cell", { name: "Hội trường xóa nhầm" })).toBeVisible();
  await expect(page.getByText("Đã chuyển vào Thùng rác")).toHaveCount(0);

  await remove();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: /^Tài khoản:/ }).click();
  await page.locator("#account-menu").getByRole("link", { name: "Thùng rác" }).click();
  const row = page.getByRole("row").filter({ hasText: "Hội trường xóa nhầm" });
  await expect(row).toContainText("Trần Thị Hương");
  await row.getByRole("button", { name: "Khôi phục" }).click();
  await expect(row).toHaveCount(0);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(unit);
  await expect(page.getByRole("cell", { name: "Hội trường xóa nhầm" })).toBeVisible();
});

test("the trash is one's own: another unit's secretary finds nothing of it", async ({ page }) => {
  await enter(page, "bithu.stc");
  await page.goto("/trash");
  await expect(page.getByRole("heading", { level: 1, name: "Thùng rác" })).toBeVisible();
  await expect(page.getByText("Hội trường xóa nhầm")).toHaveCount(0);
});
