import { expect, type Page, test } from "@playwright/test";
import { enter, signIn } from "./support/people";

const jobTitle = (page: Page) => page.getByLabel(/^Chức vụ/);
const save = (page: Page) => page.getByRole("button", { name: "Lưu hồ sơ" });
const useDraft = (page: Page) => page.getByRole("button", { name: "Dùng bản nháp" });

test("unsaved work outlives the network and the session, and two who save at once choose field by field", async ({
  browser,
  context,
  page,
}) => {
  await signIn(page, "bithu.stnmt");
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
  await page.getByLabel("Tên đăng nhập").fill("bithu.stnmt");
  await page.getByLabel("Mật khẩu", { exact: true }).fill("SoKhoi@2021");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.waitForURL(edit);
  await useDraft(page).click();
  await expect(jobTitle(page)).toHaveValue("Người sau");

  const other = await (await browser.newContext()).newPage();
  await enter(other, "vanphong");
  await other.goto(edit);
  await other.waitForLoadState("networkidle");
  await expect(useDraft(other)).toBeHidden();
  await jobTitle(other).fill("Người trước");
  await save(other).click();
  await other.waitForURL((url) => !url.pathname.endsWith("/edit"));
  await other.context().close();

  await save(page).click();
  await expect(page.getByText(/\(cán bộ Khối\) đã lưu lúc \d\d:\d\d hôm nay/)).toBeVisible();
  await expect(page.getByText("Đã lưu: Người trước")).toBeVisible();
  await page.getByRole("button", { name: "Giữ tất cả của tôi" }).click();
  await page.getByRole("button", { name: "Dùng các lựa chọn này" }).click();
  await save(page).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/edit"));
  await page.goto(edit);
  await expect(jobTitle(page)).toHaveValue("Người sau");
  await expect(useDraft(page)).toBeHidden();
});

test("two windows that change a campaign choose between its fields, and nothing typed is lost", async ({
  context,
  page,
}) => {
  await enter(page, "vanphong");
  await page.goto("/study");
  const campaign = await page.locator('a[href^="/study/0"]').first().getAttribute("href");
  const edit = `${/^\/study\/[0-9a-f-]+/.exec(campaign ?? "")?.[0]}/edit`;
  const other = await context.newPage();
  for (const window of [page, other]) {
    await window.goto(edit);
    await window.waitForLoadState("networkidle");
  }
  const number = (window: Page) => window.getByLabel(/^Số kế hoạch/);
  const keep = async (window: Page) => {
    await window.getByRole("button", { name: "Lưu đợt học tập" }).click();
    await window.waitForURL((url) => !url.pathname.endsWith("/edit"));
  };
  const before = await number(page).inputValue();

  await number(other).fill("18-KH/ĐUK");
  await keep(other);
  await number(page).fill("19-KH/ĐUK");
  await page.getByRole("button", { name: "Lưu đợt học tập" }).click();
  await expect(page.getByText(/Chính anh\/chị đã lưu bản ghi này ở cửa sổ khác lúc/)).toBeVisible();
  await expect(page.getByText("Của tôi: 19-KH/ĐUK")).toBeVisible();
  await page.getByLabel("Đã lưu: 18-KH/ĐUK").check();
  await page.getByRole("button", { name: "Dùng các lựa chọn này" }).click();
  await expect(number(page)).toHaveValue("18-KH/ĐUK");
  await number(page).fill(before);
  await keep(page);
  await page.goto(edit);
  await expect(number(page)).toHaveValue(before);
});

test("where no draft can be kept, leaving a form asks first", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await enter(page, "bithu.stnmt");
  await page.goto("/members/new");
  await page.waitForLoadState("networkidle");
  const name = page.getByLabel("Họ và tên khai sinh");
  const toList = page.getByRole("link", { name: "Đảng viên", exact: true }).first();
  const question = page.getByRole("dialog", { name: "Rời trang khi chưa lưu?" });
  await name.fill("Người Chưa Lưu");

  await toList.click();
  await expect(question.getByRole("button", { name: "Ở lại" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(name).toHaveValue("Người Chưa Lưu");

  await toList.click();
  await question.getByRole("button", { name: "Rời trang" }).click();
  await page.waitForURL("/members");
});
