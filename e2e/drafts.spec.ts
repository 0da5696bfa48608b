import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./support/people";

const jobTitle = (page: Page) => page.getByLabel(/^Chức vụ/);
const save = (page: Page) => page.getByRole("button", { name: "Lưu hồ sơ" });
const useDraft = (page: Page) => page.getByRole("button", { name: "Dùng bản nháp" });

test("unsaved work outlives the network and the session, and two who save at once choose field by field", async ({
  browser,
  context,
  page,
}) => {
  await signIn(page, "bithu.sct");
  await page.goto("/members");
  const member = await page.locator('a[href^="/members/0"]').first().getAttribute("href");
  const edit = `${member?.split("?")[0]}/edit`;
  await page.goto(edit);
  await page.waitForLoadState("networkidle");
  await jobTitle(page).fill("Người sau");
  await expect(page.getByText(/đã giữ nháp trên máy này/)).toBeVisible();

  await context.setOffline(true);
  await save(page).click();
  await expect(page.getByText("Máy đang mất mạng.")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("Đã có mạng. Bấm Thử lại để gửi.")).toBeVisible();
  await page.reload();
  await useDraft(page).click();
  await expect(jobTitle(page)).toHaveValue("Người sau");

  await context.clearCookies();
  await save(page).click();
  await page.getByRole("link", { name: "Đăng nhập lại" }).click();
  await page.getByLabel("Tên đăng nhập").fill("bithu.sct");
  await page.getByLabel("Mật khẩu", { exact: true }).fill("SoKhoi@2021");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.waitForURL(edit);
  await useDraft(page).click();
  await expect(jobTitle(page)).toHaveValue("Người sau");

  const other = await (await browser.newContext()).newPage();
  await signIn(other, "vanphong");
  await other.goto(edit);
  await other.waitForLoadState("networkidle");
  await expect(useDraft(other)).toBeHidden();
  await jobTitle(other).fill("Người trước");
  await save(other).click();
  await other.waitForURL((url) => !url.pathname.endsWith("/edit"));
  await other.context().close();

  await save(page).click();
  await expect(page.getByText("Đã lưu: Người trước")).toBeVisible();
  await page.getByRole("button", { name: "Giữ tất cả của tôi" }).click();
  await page.getByRole("button", { name: "Dùng các lựa chọn này" }).click();
  await save(page).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/edit"));
  await page.goto(edit);
  await expect(jobTitle(page)).toHaveValue("Người sau");
  await expect(useDraft(page)).toBeHidden();
});
