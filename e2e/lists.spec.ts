import { expect, type Page, test } from "@playwright/test";
import { listTotal } from "./support/figures";
import { enter } from "./support/people";

const rowNames = (page: Page) => page.locator("tbody th a").allInnerTexts();
const focusedName = (page: Page) => page.locator("tbody th a:focus").innerText();

test("Ctrl-K opens any member, unit or page of the own scope, by keyboard alone", async ({ page }) => {
  await enter(page, "bithu.sct");
  await page.goto("/members", { waitUntil: "networkidle" });
  const [name = ""] = await rowNames(page);
  const field = page.getByRole("combobox", { name: "Tìm đảng viên, tổ chức hoặc trang" });

  await page.keyboard.press("Control+k");
  await field.fill(name);
  await expect(page.getByRole("option", { name: new RegExp(name) }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  await page.keyboard.press("Control+k");
  await expect(page.getByRole("group", { name: "Vừa mở" }).getByRole("option")).toHaveText([
    new RegExp(name),
  ]);
  // Enter faster than the answer opens the first entry of that answer, not of the one before it.
  await field.fill("so cong thuong");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/organizations/sct");

  await page.keyboard.press("Control+k");
  await field.fill("Sở Tài chính");
  await expect(page.getByText("Không tìm thấy “Sở Tài chính”")).toBeVisible();
  await field.fill("hoc tap");
  await page.getByRole("option", { name: "Học tập" }).waitFor();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/study");
});

test("the palette does not ask in the middle of a composed letter", async ({ page }) => {
  await enter(page, "lanhdao");
  await page.goto("/members", { waitUntil: "networkidle" });
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Tìm đảng viên, tổ chức hoặc trang" });
  await page.getByRole("option").first().waitFor();
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/search?")) asked.push(new URL(request.url()).searchParams.get("q") ?? "");
  });
  await page.clock.install();
  await field.dispatchEvent("compositionstart");
  await field.fill("ddanwg");
  await page.clock.runFor(2_000);
  expect(asked).toEqual([]);
  await field.fill("đặng");
  await field.dispatchEvent("compositionend");
  await page.clock.runFor(1_000);
  await expect.poll(() => asked).toEqual(["đặng"]);
});

test("a view is saved, opened again, and says when the list has moved away from it", async ({ page }) => {
  await enter(page, "vanphong");
  await page.goto("/members?status=PROBATIONARY&sort=unit,-bornOn&cols=name,unit,bornOn");
  const total = await listTotal(page);
  const views = page.getByRole("button", { name: "Chế độ xem" });
  await views.click();
  await page.getByRole("button", { name: "Lưu chế độ xem này…" }).click();
  await page.getByLabel("Tên chế độ xem").fill("Dự bị theo đơn vị");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/saved=/);
  const current = page.getByRole("button", { name: "Dự bị theo đơn vị" });
  await expect(current).toBeVisible();

  await page.getByRole("link", { name: /^Ngày sinh/ }).click();
  await expect(page.getByText("Đã đổi so với chế độ xem “Dự bị theo đơn vị”.")).toBeVisible();
  await page.getByRole("link", { name: "Về như đã lưu" }).click();
  await expect(page.getByText("Đã đổi so với chế độ xem")).toBeHidden();

  await current.click();
  await page.getByRole("button", { name: "Sửa “Dự bị theo đơn vị”" }).click();
  await page.getByRole("button", { name: "Đặt làm mặc định" }).click();
  await expect(page.getByText("mặc định", { exact: true })).toBeVisible();
  await page.goto("/study");
  await page
    .getByRole("navigation", { name: "Điều hướng chính" })
    .getByRole("link", { name: "Đảng viên" })
    .click();
  await expect(current).toBeVisible();
  expect(await listTotal(page)).toBe(total);
  await expect(page.getByRole("columnheader")).toHaveText([/Họ và tên/, /Đơn vị/, /Ngày sinh/]);
});

test("a home page is kept as a view too: its filters and its charts' order, on whatever day", async ({
  page,
}) => {
  await enter(page, "lanhdao");
  await page.goto("/?sex=FEMALE&by=type&on=2020-12-31");
  await page.getByRole("button", { name: "Chế độ xem" }).click();
  await page.getByRole("button", { name: "Lưu chế độ xem này…" }).click();
  await page.getByLabel("Tên chế độ xem").fill("Nữ đảng viên");
  await page.keyboard.press("Enter");
  const current = page.getByRole("button", { name: "Nữ đảng viên" });
  await expect(current).toBeVisible();

  await page.goto("/");
  await page.getByRole("button", { name: "Chế độ xem" }).click();
  await page.getByRole("link", { name: "Nữ đảng viên" }).click();
  await expect(page).toHaveURL(/\/\?sex=FEMALE&by=type&saved=/);
  await expect(current).toBeVisible();
  await page.getByRole("link", { name: /Giới tính: Nữ/ }).click();
  await expect(page.getByText("Đã đổi so với chế độ xem “Nữ đảng viên”.")).toBeVisible();
});

test("rows are walked, picked and opened with the keyboard", async ({ page }) => {
  await enter(page, "vanphong");
  await page.goto("/members?size=25");
  const names = await rowNames(page);
  await page.locator("tbody th a").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await focusedName(page)).toBe(names[2]);
  await page.keyboard.press("End");
  expect(await focusedName(page)).toBe(names[24]);
  await page.keyboard.press("Home");
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  const bar = page.getByRole("region", { name: "Các dòng đã chọn" });
  await expect(bar.getByText("Đã chọn 3 đảng viên")).toBeVisible();
  await page.keyboard.press("Control+c");
  await expect(bar.getByText(/Đã sao chép 3 dòng/)).toBeVisible();
  // One Tab leads out of the rows: to the pages under them.
  await page.keyboard.press("Tab");
  await expect(page.locator("tbody :focus")).toHaveCount(0);
  await page.locator("tbody th a").nth(1).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: names[1] ?? "" })).toBeVisible();
  // Back in the list, the keyboard stands where it was; and from the search it steps down into the rows.
  await page.goBack();
  await expect(page.locator("tbody th a").nth(1)).toBeFocused();
  await page.getByRole("searchbox").focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("tbody th a").first()).toBeFocused();
});

test("what is copied lands in a sheet cell by cell", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await enter(page, "vanphong");
  await page.goto("/members?size=25&cols=name,sex,status");
  await page.getByRole("checkbox", { name: "Chọn cả trang" }).check();
  await page.getByRole("button", { name: "Sao chép sang Excel" }).click();
  await expect(page.getByText("Đã sao chép 25 dòng, 3 cột.")).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const lines = text.split(/\r?\n/).map((line) => line.split("\t"));
  expect(lines[0]).toEqual(["Họ và tên", "Giới tính", "Tình trạng"]);
  expect(lines.slice(1).map(([name]) => name)).toEqual(await rowNames(page));
});

test("all that match are changed at once, exactly as many as were shown, and changed back", async ({
  page,
}) => {
  await enter(page, "bithu.sct");
  await page.goto("/members?theory=INTERMEDIATE");
  const total = (await listTotal(page)) ?? 0;
  expect(total).toBeGreaterThan(0);
  const named = (count: number) => `${new Intl.NumberFormat("vi-VN").format(count)} đảng viên`;

  await page.getByRole("checkbox", { name: "Chọn cả trang" }).check();
  const everybody = page.getByRole("button", { name: `Chọn cả ${named(total)} khớp bộ lọc` });
  if (total > 50) await everybody.click();
  await page.getByRole("button", { name: "Đổi hàng loạt…" }).click();
  const dialog = page.getByRole("dialog", { name: "Đổi hàng loạt" });
  await dialog.getByLabel("Mục cần đổi").selectOption({ label: "Lý luận chính trị" });
  await dialog.getByLabel("Giá trị mới").selectOption({ label: "Cao cấp" });
  await expect(dialog.getByText(`Sẽ đổi ${named(total)}`)).toBeVisible();
  await dialog.getByRole("button", { name: `Đổi ${named(total)}` }).click();
  await expect(dialog.getByText(`Đã đổi ${named(total)}.`)).toBeVisible();
  await expect(page.getByText("0 kết quả")).toBeVisible();

  await dialog.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(dialog.getByText(`Đã hoàn tác cho ${named(total)}.`)).toBeVisible();
  await dialog.getByRole("button", { name: "Đóng" }).click();
  await expect(page.getByText(new RegExp(`^Đang xem .+ / ${total}$`))).toBeVisible();
  await page.goto("/members/bulk");
  await expect(page.getByRole("row", { name: /Cao cấp.*Đã hoàn tác/ })).toBeVisible();
});

test("an order by several columns is built with Shift and kept in the address", async ({ page }) => {
  await enter(page, "lanhdao");
  await page.goto("/members");
  await page.getByRole("link", { name: /^Đơn vị/ }).click();
  await expect(page).toHaveURL("/members?sort=unit");
  await page.getByRole("link", { name: /^Tuổi Đảng/ }).click({ modifiers: ["Shift"] });
  await expect(page).toHaveURL("/members?sort=unit,-partyAge");
  await expect(page.getByRole("columnheader", { name: /^Đơn vị/ })).toHaveAttribute("aria-sort", "ascending");
  await page.getByRole("button", { name: "Cột" }).click();
  await expect(page.getByLabel("Rồi theo").first()).toHaveValue("-partyAge");
});

test("the last page is one step away and holds the rest", async ({ page }) => {
  await enter(page, "lanhdao");
  await page.goto("/members?size=100");
  const total = (await listTotal(page)) ?? 0;
  await page.getByRole("link", { name: "Trang cuối" }).click();
  await expect(
    page.getByText(new RegExp(`–${new Intl.NumberFormat("vi-VN").format(total)} /`)),
  ).toBeVisible();
  expect(await rowNames(page)).toHaveLength(total % 100 || 100);
});
