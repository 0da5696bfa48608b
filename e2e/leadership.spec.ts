import { expect, test } from "@playwright/test";
import { chartRows, listTotal, parseCount, tile, tileCount } from "./support/figures";
import { enter } from "./support/people";

test.beforeEach(async ({ page }) => {
  await enter(page, "lanhdao");
  await page.goto("/");
});

test("the morning page says 67 organisations and 9.145 members", async ({ page }) => {
  await expect(page.getByRole("heading", { level: 1, name: "Tổng quan" })).toBeVisible();
  await expect(tile(page, "Tổ chức cơ sở đảng")).toContainText("67");
  await expect(tile(page, /^Đảng viên$/)).toContainText("9.145");
  await expect(page.getByText("Dữ liệu minh họa")).toBeVisible();
  await expect(page.getByText("25/03/2021").first()).toBeVisible();
});

test("every figure opens the list behind it, with the same total", async ({ page }) => {
  for (const label of [/^Đảng viên$/, "Đảng viên dự bị", /^Kết nạp năm/]) {
    await page.goto("/");
    const shown = await tileCount(page, label);
    await tile(page, label).getByRole("link").click();
    await page.waitForURL(/\/members/);
    expect(await listTotal(page), String(label)).toBe(shown);
  }
  await page.goto("/");
  const women = /([\d.]+) \/ ([\d.]+)/.exec(await tile(page, "Tỷ lệ nữ").innerText());
  await tile(page, "Tỷ lệ nữ").getByRole("link").click();
  await page.waitForURL(/\/members/);
  expect(await listTotal(page)).toBe(parseCount(women?.[1] ?? null));
});

test("the sum of every composition is the number of members, and its bars are lists", async ({ page }) => {
  for (const title of [/Trình độ chuyên môn/, /Lý luận chính trị/, /Loại hình tổ chức/]) {
    await page.goto("/");
    const rows = await chartRows(page, title);
    expect(
      rows.reduce((sum, row) => sum + row.value, 0),
      String(title),
    ).toBe(9145);
    for (const row of rows) {
      await page.goto(row.href ?? "/");
      expect(await listTotal(page), `${title}: ${row.label}`).toBe(row.value);
    }
  }
});

test("late units stand first, with how late they are, and open their study page", async ({ page }) => {
  const late = page.getByRole("table", { name: /Các đơn vị quá hạn/ });
  const days = await late
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => Number(/(\d+) ngày/.exec(row.textContent ?? "")?.[1])));
  expect(days.length).toBeGreaterThanOrEqual(5);
  expect(days).toEqual([...days].sort((a, b) => b - a));
  const bars = await chartRows(page, /tham gia học tập theo đơn vị/);
  expect(bars).toHaveLength(67);
  await late.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/study\/.+\/units\//);
});

test("five units to ask about, each with a reason that opens its page", async ({ page }) => {
  const units = page.getByRole("list", { name: /Các đơn vị cần hỏi trước/ });
  await expect(units.locator("> li")).toHaveCount(5);
  for (const unit of await units.locator("> li").all()) {
    await expect(unit.getByRole("listitem").first()).toBeVisible();
  }
  await units
    .getByRole("link", { name: /Quá hạn học tập/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/study\/.+\/units\//);
});

test("what changed is counted from the day chosen", async ({ page }) => {
  await expect(page.getByRole("heading", { name: "Thay đổi từ 18/03/2021" })).toBeVisible();
  await page.getByRole("navigation", { name: "Xem thay đổi" }).getByRole("link", { name: "30 ngày" }).click();
  await expect(page).toHaveURL(/since=2021-02-23/);
  await expect(page.getByRole("heading", { name: "Thay đổi từ 23/02/2021" })).toBeVisible();
});

test("a figure explains itself, with the list behind it", async ({ page }) => {
  const shown = await tileCount(page, "Đảng viên dự bị");
  await page.getByRole("button", { name: "Vì sao có số này: Đảng viên dự bị" }).click();
  const why = page.getByRole("dialog", { name: "Vì sao có số này: Đảng viên dự bị" });
  await expect(why).toContainText("chưa được công nhận chính thức");
  await expect(why).toContainText("25/03/2021");
  await why.getByRole("link").click();
  await page.waitForURL(/status=PROBATIONARY/);
  expect(await listTotal(page)).toBe(shown);
});

test("a chart is saved as a picture, a drawing and a workbook", async ({ page }) => {
  for (const [word, name] of [
    ["Ảnh PNG", "Lý luận chính trị.png"],
    ["Hình SVG", "Lý luận chính trị.svg"],
    ["Số liệu Excel", /^Lý luận chính trị 25-03-2021 .+\.xlsx$/],
  ] as const) {
    await page.getByRole("button", { name: "Tải về: Lý luận chính trị" }).click();
    const download = page.waitForEvent("download");
    await page.getByText(word, { exact: true }).locator("visible=true").click();
    expect((await download).suggestedFilename()).toMatch(name);
  }
});

test("reads everything and is offered nothing to write", async ({ page }) => {
  await page.goto("/members");
  await expect(page.getByRole("link", { name: "Thêm đảng viên" })).toHaveCount(0);
  expect((await page.goto("/members/new"))?.status()).toBe(404);
  expect((await page.goto("/administration"))?.status()).toBe(404);
});

test("works without scripts: figures, lists and their pages", async ({ browser, page }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto("/");
  await expect(tile(plain, /^Đảng viên$/)).toContainText("9.145");
  await expect(
    plain
      .getByRole("figure", { name: /Trình độ chuyên môn/ })
      .locator("tbody tr")
      .first(),
  ).toBeVisible();
  await plain.goto("/members");
  await plain.getByRole("link", { name: "Trang sau" }).click();
  await expect(plain.getByText(/^Đang xem 51–100 \/ 9\.145$/)).toBeVisible();
  await context.close();
});

test("composition is figures without people, and of one person nothing sensitive is shown", async ({
  page,
}) => {
  await page.goto("/?unit=SCT");
  const figure = page.getByRole("figure", { name: /^Tôn giáo/ });
  await expect(figure).toContainText("Các nhóm dưới 5 người");
  await expect(figure.locator("a[href*='religion=']")).toHaveCount(0);
  await page.goto("/members?unit=SCT&religion=CATHOLIC");
  expect(await listTotal(page)).toBe(126);
  await page.getByRole("row").nth(1).getByRole("link").first().click();
  await expect(page.getByText("Không hiển thị với vai trò của anh/chị").first()).toBeVisible();
  await page.goto("/account");
  await expect(page.getByText("Không thêm, sửa đảng viên và cấp ủy")).toBeVisible();
});
