import { expect, type Page, test } from "@playwright/test";
import { listTotal, parseCount } from "./support/figures";
import { enter, signIn } from "./support/people";

/** The figure of a line in the whole's balance, and the link to its people. */
async function line(page: Page, label: string): Promise<{ people: number; href: string | null }> {
  const row = page
    .getByRole("table", { name: "Cân đối trong kỳ" })
    .getByRole("row")
    .filter({ hasText: label });
  const cell = row.first().getByRole("cell").last();
  const link = cell.getByRole("link");
  return {
    people: parseCount(await cell.innerText()) ?? -1,
    href: (await link.count()) > 0 ? await link.getAttribute("href") : null,
  };
}

test("leadership reads the year's balance, and every figure opens the people behind it", async ({ page }) => {
  await signIn(page, "lanhdao");
  await page.getByRole("link", { name: "Biến động" }).first().click();
  await page.getByRole("link", { name: "Năm", exact: true }).click();
  await page.getByRole("link", { name: "Kỳ trước: Năm 2020" }).click();
  await page.waitForURL(/period=2020/);
  const [opening, increase, decrease, closing] = await Promise.all(
    [
      "Tổng số đảng viên cuối kỳ trước",
      "Đảng viên tăng trong kỳ",
      "Đảng viên giảm trong kỳ",
      "cuối ngày 31/12/2020",
    ].map((label) => line(page, label)),
  );
  expect((opening?.people ?? 0) + (increase?.people ?? 0) - (decrease?.people ?? 0)).toBe(closing?.people);
  const units = page.getByRole("table", { name: "Theo tổ chức cơ sở đảng" });
  await expect(units.locator("tbody tr")).toHaveCount(67);

  await page.goto(decrease?.href ?? "");
  await expect(page.getByRole("heading", { name: "Đảng viên giảm trong kỳ" })).toBeVisible();
  expect(await listTotal(page)).toBe(decrease?.people);
  await page.goBack();

  const unit = units
    .locator("tbody tr")
    .filter({ has: page.locator('a[href*="line=C5b"]') })
    .first();
  const figure = unit.locator('a[href*="line=C5b"]');
  const moved = parseCount(await figure.innerText());
  await figure.click();
  await page.waitForURL(/line=C5b/);
  expect(await listTotal(page)).toBe(moved);
});

test("two days of choice answer for those two days", async ({ page }) => {
  await enter(page, "lanhdao");
  await page.goto("/movements");
  await page.getByRole("link", { name: "Hai ngày" }).click();
  await page.getByLabel("Từ ngày").fill("1/9/2020");
  await page.getByLabel("Đến hết ngày").fill("30/9/2020");
  await page.getByRole("button", { name: "Xem" }).click();
  await expect(page.getByText("Từ 01/09/2020 đến 30/09/2020")).toBeVisible();
  const byDays = await line(page, "Đảng viên tăng trong kỳ");
  await page.goto("/movements?period=2020-09");
  expect(await line(page, "Đảng viên tăng trong kỳ")).toMatchObject({ people: byDays.people });
});

test("a secretary confirms a quarter, naming who makes the difference; staff open it again", async ({
  browser,
  page,
}) => {
  await enter(page, "bithu.snv");
  await page.goto("/movements");
  await expect(page.getByText("Đảng bộ Sở Nội vụ").first()).toBeVisible();
  await page.getByRole("link", { name: "Đối khớp quý" }).click();
  // The page before has a link to that quarter as well.
  await page.waitForURL(/\/movements\/quarters/);
  await page.getByRole("link", { name: "Quý IV/2020" }).click();
  const help = await page.getByText(/^Đếm trong sổ giấy/).innerText();
  const register = parseCount(/Sổ này có ([\d.]+) người/.exec(help)?.[1] ?? null) ?? 0;
  await page.getByLabel("Số đảng viên theo sổ giấy").fill(String(register - 1));
  await page.getByRole("button", { name: "Xác nhận số liệu" }).click();
  await expect(page.getByLabel("Số đảng viên theo sổ giấy")).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("button", { name: "Thêm người" }).click();
  const name = page.getByRole("combobox", { name: "Họ và tên" });
  await name.fill("Trần Văn Thử");
  await page.getByLabel("Ghi chú").fill("Đã chuyển đi tháng 12");
  await page.getByRole("button", { name: "Xác nhận số liệu" }).click();
  // Nobody of the register's list is called so.
  await expect(name).toHaveAttribute("aria-invalid", "true");
  await name.fill("nguyen");
  await page.getByRole("option").first().click();
  const chosen = await name.inputValue();
  expect(chosen).toMatch(/^Nguyễn .+ \(\d{4}\)$/);
  await page.getByRole("button", { name: "Xác nhận số liệu" }).click();
  await expect(page.getByText("Lệch", { exact: true })).toBeVisible();
  await expect(page.getByText(`${chosen}: Đã chuyển đi tháng 12`)).toBeVisible();
  await expect(page.getByRole("button", { name: "Xác nhận số liệu" })).toHaveCount(0);

  const staff = await (await browser.newContext()).newPage();
  await enter(staff, "vanphong");
  await staff.goto("/movements/quarters");
  const row = staff.getByRole("row").filter({ hasText: "Sở Nội vụ" });
  await expect(row.getByText("Lệch")).toBeVisible();
  await row.getByRole("link").click();
  await staff.getByRole("link", { name: "Mở lại quý" }).click();
  await staff.getByLabel("Lý do mở lại").fill("Ghi sót một người chuyển đi.");
  await staff.getByRole("button", { name: "Mở lại quý" }).click();
  await staff.waitForURL(/\/2020-Q4\/snv$/);
  await staff.context().close();

  await page.reload();
  await expect(page.getByText("Đã mở lại").first()).toBeVisible();
  await expect(page.getByText("Ghi sót một người chuyển đi.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Xác nhận số liệu" })).toBeVisible();
});

test("what is another unit's or the bloc's does not exist for a secretary", async ({ page }) => {
  await enter(page, "bithu.sct");
  for (const path of [
    "/movements?unit=khoi",
    "/movements?unit=stp",
    "/movements/people?unit=stp&line=D",
    "/movements/form-1?unit=khoi",
    "/movements/quarters/2020-Q4/stp",
    "/movements/quarters/2020-Q4/sct/reopen",
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
});
