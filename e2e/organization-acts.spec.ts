import { expect, test } from "@playwright/test";
import { parseCount, tile, tileCount } from "./support/figures";
import { enter } from "./support/people";

/** Two units become one, with the totals before and after first; taken back, everything is as it was. */
test("staff merges two units, sees the totals hold, and takes it back", async ({ page }) => {
  await enter(page, "vanphong");
  await page.goto("/organizations");
  await expect(page.getByText(/^67 tổ chức cơ sở/)).toBeVisible();
  await page.getByRole("link", { name: "Sắp xếp tổ chức", exact: true }).click();
  await page.getByRole("link", { name: "Ghi một lần sắp xếp" }).click();
  await page.getByRole("link", { name: "Sáp nhập", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Những tổ chức nào sáp nhập?" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Lọc theo tên hoặc mã" }).fill("du lich");
  await page.getByRole("checkbox", { name: /Chi bộ Sở Du lịch/ }).check();
  await expect(page.getByText("Đã chọn 1 tổ chức · 6 đảng viên")).toBeVisible();
  await page.getByRole("button", { name: "Tiếp tục" }).click();

  await page.getByLabel("Có hiệu lực từ ngày").fill("25/3/2021");
  await page.getByLabel("Số quyết định").fill("15-QĐ/ĐUK");
  await page.getByRole("combobox", { name: "Sáp nhập vào" }).click();
  await page.getByRole("combobox", { name: "Sáp nhập vào" }).fill("so cong thuong");
  await page.getByRole("option", { name: "Đảng bộ Sở Công Thương" }).click();
  await page.getByRole("button", { name: "Xem trước số liệu" }).click();
  await expect(page.getByRole("heading", { name: "Sáp nhập từ ngày 25/03/2021" })).toBeVisible();
  // A preview keeps nothing: whoever loses the page here finds what was typed.
  const address = page.url();
  await page.reload();
  await page.getByRole("button", { name: "Dùng bản nháp" }).click();
  await expect(page.getByLabel("Số quyết định")).toHaveValue("15-QĐ/ĐUK");
  await page.getByRole("button", { name: "Xem trước số liệu" }).click();
  await expect(page.getByRole("heading", { name: "Sáp nhập từ ngày 25/03/2021" })).toBeVisible();
  const before = await tileCount(page, "Đảng viên trước sắp xếp");
  expect(await tileCount(page, "Đảng viên sau sắp xếp")).toBe(before);
  await expect(tile(page, "Tổ chức cơ sở")).toContainText("67 → 66");
  expect(await tileCount(page, "Đảng viên chuyển danh sách")).toBe(6);

  await page.getByRole("button", { name: "Ghi nhận" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ghi nhận" }).click();
  await page.waitForURL("/organizations/acts");
  await page.getByRole("link", { name: "Sáp nhập · Chi bộ Sở Du lịch" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sáp nhập từ ngày 25/03/2021" })).toBeVisible();
  await page
    .getByRole("row", { name: /Chi bộ Sở Du lịch SDL Kết thúc/ })
    .getByRole("link")
    .click();
  await expect(page.getByText("Đã kết thúc hoạt động từ ngày 25/03/2021")).toBeVisible();
  await page.getByRole("link", { name: "Sáp nhập · Chi bộ Sở Du lịch" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sáp nhập từ ngày 25/03/2021" })).toBeVisible();
  await page.getByRole("button", { name: "Hủy ghi nhận" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hủy ghi nhận" }).click();
  await expect(page.getByText(/^Đã hủy ghi nhận:/)).toBeVisible();
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  await expect(page.getByRole("button", { name: "Xem trước số liệu" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Dùng bản nháp" })).toBeHidden();
  await page.goto("/organizations");
  const context = await page.getByText(/^67 tổ chức cơ sở/).innerText();
  expect(parseCount(context.split(" · ")[2] ?? null)).toBe(before);
});

test("a secretary reorganises the own cells alone; leadership reads and records nothing", async ({
  page,
}) => {
  await enter(page, "bithu.sct");
  await page.goto("/organizations/acts/new?kind=SPLIT");
  await expect(page.getByRole("radio", { name: /Chi bộ Văn phòng/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Chuyển giao" })).toHaveCount(0);
  await page.goto("/organizations/acts/new?kind=MERGE&org=sdl");
  await expect(page.getByRole("heading", { name: "Những tổ chức nào sáp nhập?" })).toBeVisible();
  await page.context().clearCookies();
  await enter(page, "lanhdao");
  await page.goto("/organizations/acts");
  await expect(page.getByRole("heading", { level: 1, name: "Sắp xếp tổ chức" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Ghi một lần sắp xếp" })).toHaveCount(0);
  expect((await page.goto("/organizations/acts/new"))?.status()).toBe(404);
});
