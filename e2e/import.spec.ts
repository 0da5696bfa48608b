import { expect, test } from "@playwright/test";
import { reloadDemonstration } from "./support/demonstration";
import { listTotal, tile, tileCount } from "./support/figures";
import { signIn } from "./support/people";

const file = "lib/imports/fixtures/so-cong-thuong.xlsx";

test("the secretary of Sở Công Thương brings in 126 people; leadership's figures move at once", async ({
  browser,
  page,
}) => {
  reloadDemonstration("SCT");
  const leader = await (await browser.newContext()).newPage();
  await signIn(leader, "lanhdao");
  expect(await tileCount(leader, /^Đảng viên$/)).toBe(9019);

  await signIn(page, "bithu.sct");
  await page.goto("/members/import");
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Đọc tệp" }).click();
  await expect(page.getByText("Bản xem trước, chưa ghi vào sổ")).toBeVisible();
  await page.getByRole("link", { name: /^Cần xem lại/ }).click();
  await expect(page.getByText("B27: tên “Nguyễn Thị Thảo” nhưng ghi là Nam.")).toBeVisible();
  await expect(page.getByText("Dòng 51 đang bị ẩn trong tệp.")).toBeVisible();
  await leader.reload();
  expect(await tileCount(leader, /^Đảng viên$/)).toBe(9019);

  await page.getByRole("button", { name: "Ghi 126 người vào sổ" }).click();
  await expect(
    page.getByText("126 dòng = 126 thêm + 0 sửa + 0 không đổi + 0 bỏ qua + 0 không nhận"),
  ).toBeVisible();
  await leader.reload();
  expect(await tileCount(leader, /^Đảng viên$/)).toBe(9145);

  await page.goto("/members");
  expect(await listTotal(page)).toBe(126);
  await page.goto("/members?sex=FEMALE");
  expect(await listTotal(page)).toBe(68);
  await page.goto("/members?status=PROBATIONARY");
  expect(await listTotal(page)).toBe(3);
  await page.goto("/organizations/sct");
  for (const cell of [
    "Văn phòng",
    "Thanh tra",
    "Quản lý thương mại",
    "Quản lý công nghiệp",
    "Kế hoạch - Tài chính",
  ]) {
    await expect(page.getByRole("link", { name: new RegExp(`Chi bộ ${cell}`) }).first()).toBeVisible();
  }
  await expect(tile(page, /^Đảng viên$/)).toContainText("126");

  await page.goto("/members/import");
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Đọc tệp" }).click();
  await expect(page.getByText("Mọi dòng đều trùng khớp với sổ. Không có gì để ghi.")).toBeVisible();
  await leader.context().close();
});

test("a file that is no workbook is refused in words", async ({ page }) => {
  await signIn(page, "bithu.sct");
  await page.goto("/members/import");
  await page.locator("input[type=file]").setInputFiles({
    name: "danh-sach.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from("%PDF-1.7 …"),
  });
  await page.getByRole("button", { name: "Đọc tệp" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /PDF/ })).toBeVisible();
});
