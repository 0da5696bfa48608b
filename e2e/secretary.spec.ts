import { expect, test } from "@playwright/test";
import { parseCount, tile, tileCount } from "./support/figures";
import { enter, signIn } from "./support/people";

/** The main job: what a secretary enters, leadership sees on the page that was open all along, once it is reloaded. */
test("adds a member and records a study session; leadership's open page shows both", async ({
  browser,
  page,
}) => {
  const meeting = await (await browser.newContext()).newPage();
  await signIn(meeting, "lanhdao");
  const membersBefore = await tileCount(meeting, /^Đảng viên$/);
  const organisedBefore = /(\d+) \/ 67/.exec(await tile(meeting, "Đã tổ chức").innerText())?.[1];

  await enter(page, "bithu.stc");
  await page.goto("/members");
  const ownBefore = parseCount((await page.getByText(/^Đang xem/).innerText()).split("/")[1] ?? null) ?? 0;
  await page.getByRole("link", { name: "Thêm đảng viên" }).click();
  await page.getByRole("combobox", { name: /^Chi bộ/ }).click();
  await page.getByRole("option").first().click();
  await page.getByLabel("Họ và tên khai sinh").fill("ĐẶNG THỊ NGỌC ÁNH");
  await page.getByText("Nữ", { exact: true }).click();
  await page.getByLabel("Ngày sinh").fill("5/3/1990");
  await page.getByLabel("Ngày vào Đảng").fill("15032021");
  await page.getByRole("button", { name: "Thêm đảng viên" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Đặng Thị Ngọc Ánh" })).toBeVisible();
  await expect(page.getByText("05/03/1990")).toBeVisible();
  await expect(page.getByText("Dự bị").first()).toBeVisible();
  await page.goto("/members?q=dang+thi+ngoc+anh");
  await expect(page.locator("tbody th").filter({ hasText: "Đặng Thị Ngọc Ánh" })).toBeVisible();
  await page.goto("/members");
  await expect(page.getByText(new RegExp(`/ ${ownBefore + 1}$`))).toBeVisible();

  await meeting.reload();
  expect(await tileCount(meeting, /^Đảng viên$/)).toBe((membersBefore ?? 0) + 1);
  expect(/(\d+) \/ 67/.exec(await tile(meeting, "Đã tổ chức").innerText())?.[1]).toBe(organisedBefore);
  await meeting.context().close();
});

test("a refused form says why at the field and keeps what was typed", async ({ page }) => {
  await enter(page, "bithu.stc");
  await page.goto("/members/new");
  await page.getByLabel("Họ và tên khai sinh").fill("Trần Văn Bình");
  await page.getByLabel("Ngày sinh").fill("31/02/1990");
  await page.getByLabel("Ngày vào Đảng").fill("01/01/2015");
  await page.getByRole("button", { name: "Thêm đảng viên" }).click();
  const born = page.getByLabel("Ngày sinh");
  await expect(born).toHaveAttribute("aria-invalid", "true");
  await expect(born).toHaveValue("31/02/1990");
  await expect(page.getByLabel("Họ và tên khai sinh")).toHaveValue("Trần Văn Bình");
});

test("the home says what to do next for the own unit only", async ({ page }) => {
  await signIn(page, "bithu.sct");
  await expect(tile(page, /^Đảng viên$/)).toContainText("126");
  await expect(page.getByText("Đảng bộ Sở Công Thương").first()).toBeVisible();
  await expect(page.getByRole("link", { name: /Ghi (nhận )?buổi học/ }).first()).toBeVisible();
});
