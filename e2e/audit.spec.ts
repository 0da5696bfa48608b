import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { readWorkbook } from "../lib/spreadsheet/read-workbook";
import { signIn, signOut } from "./support/people";

/** The rows of the trail in view, cell by cell. */
function lines(page: Page) {
  return page.getByRole("table", { name: /^Nhật ký thao tác/ }).locator("tbody tr");
}

test("a changed record leads to who changed it, before and after; looks and refusals are in the trail too", async ({
  page,
}) => {
  await signIn(page, "bithu.syt");
  await page.goto("/members");
  const member = page.getByRole("table").locator("tbody th a").last();
  const name = (await member.textContent()) ?? "";
  await member.click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.getByRole("link", { name: "Sửa hồ sơ" }).click();
  const job = page.getByLabel("Chức vụ, chức danh");
  const before = await job.inputValue();
  await job.fill("Phó trưởng phòng Hành chính");
  await page.getByRole("button", { name: "Lưu hồ sơ" }).click();

  await page.getByRole("link", { name: "Lịch sử thay đổi" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lịch sử thay đổi" })).toBeVisible();
  await expect(lines(page).filter({ hasText: "Xem hồ sơ đảng viên" })).toHaveCount(1);
  const changed = lines(page).filter({ hasText: "Sửa hồ sơ đảng viên" });
  await expect(changed).toHaveCount(1);
  await changed.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "Sửa hồ sơ đảng viên" })).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: "Chức vụ, chức danh" });
  await expect(row.getByRole("cell")).toHaveText([before || "—", "Phó trưởng phòng Hành chính"]);

  const missing = await page.goto("/administration");
  expect(missing?.status()).toBe(404);
  await page.goto("/administration/audit?outcome=REFUSED");
  await expect(lines(page).filter({ hasText: "Mở trang không có quyền" }).first()).toContainText(
    "Bị từ chối",
  );

  // Another unit's secretary finds neither the line nor whom it is about.
  await page.goto("/administration/audit?kind=people");
  const href = await lines(page).first().getByRole("link").getAttribute("href");
  await signOut(page);
  await signIn(page, "bithu.sct");
  expect((await page.goto(href ?? ""))?.status()).toBe(404);
  await page.goto("/administration/audit");
  await expect(lines(page).first()).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
});

test("an administrator reads who did what and no names of members, keeps the seal, and takes the file along", async ({
  page,
}) => {
  await signIn(page, "vanphong");
  await page.goto("/members");
  const member = page.getByRole("table").locator("tbody th a").first();
  const name = (await member.textContent()) ?? "";
  await member.click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await signOut(page);

  await signIn(page, "quantri");
  await page.getByRole("link", { name: "Nhật ký" }).click();
  const look = lines(page).filter({ hasText: "Xem hồ sơ đảng viên" }).first();
  await expect(look).toContainText("Đã xem");
  await expect(look).not.toContainText(name);
  await expect(page.getByRole("row").filter({ hasText: "Hiện nay" })).toContainText(/[0-9a-f]{64}/);

  await page.goto("/administration/audit?kind=access&outcome=DONE&cols=at,who,action,network");
  // Other journeys leave lines meanwhile.
  await expect(lines(page).filter({ hasText: "Đăng nhập" }).first()).toBeVisible();
  await page.getByRole("button", { name: "Xuất" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Excel (.xlsx)" }).click(),
  ]);
  const { sheets } = await readWorkbook(await readFile(await file.path()));
  const texts = (sheets[0]?.rows ?? []).map(({ cells }) => cells.map(String));
  expect(texts).toContainEqual(["Thời điểm", "Ai", "Việc", "Từ mạng"]);
  expect(texts.flat()).toContain("Bộ lọc: Loại việc: Đăng nhập và tài khoản; Kết quả: Đã làm");
  expect(texts.some((cells) => cells[2] === "Đăng nhập")).toBe(true);
});
