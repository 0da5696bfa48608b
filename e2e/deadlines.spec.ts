import { expect, type Page, test } from "@playwright/test";
import { listTotal, parseCount } from "./support/figures";
import { enter, signIn } from "./support/people";

/** The number beside a kind's tab; null where the kind has none. */
async function tabCount(page: Page, kind: string): Promise<number | null> {
  const tabs = page.getByRole("navigation", { name: "Loại việc" });
  const tab = tabs.getByRole("link", { name: new RegExp(`^${kind}`) });
  return (await tab.count()) === 0 ? null : parseCount((await tab.innerText()).replace(kind, ""));
}

test("staff go from everything due to one kind and on to a person; the counts are the lists'", async ({
  page,
}) => {
  await signIn(page, "vanphong");
  await page.getByRole("link", { name: "Việc đến hạn" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Việc đến hạn" })).toBeVisible();
  const all = await tabCount(page, "Tất cả");
  const kinds = ["Hết thời gian dự bị", "Đang chuyển sinh hoạt", "Huy hiệu Đảng", "Hết hạn miễn sinh hoạt"];
  const counts = await Promise.all(kinds.map((kind) => tabCount(page, kind)));
  expect(counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(all);

  await page
    .getByRole("navigation", { name: "Loại việc" })
    .getByRole("link", { name: /^Hết thời gian dự bị/ })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Hết thời gian dự bị" })).toBeVisible();
  expect(await listTotal(page)).toBe(counts[0]);
  const first = page.locator("tbody tr").first();
  await expect(first).toContainText(/quá hạn \d+ ngày/);
  await expect(first).toContainText("12 tháng — điểm 4.2 Quy định 29-QĐ/TW");

  await page.getByRole("button", { name: "Bộ lọc" }).click();
  await page.getByRole("combobox", { name: "Trong vòng" }).click();
  await page.getByRole("option", { name: "365 ngày tới" }).click();
  await page.waitForURL(/horizon=365/);
  await expect.poll(() => listTotal(page)).toBeGreaterThan(counts[0] ?? 0);

  await page.locator("tbody th a").first().click();
  await page.waitForURL(/\/members\/[0-9a-f-]{36}/);
});

test("each number of the next awards opens its list, the highest Party age first", async ({ page }) => {
  await enter(page, "lanhdao");
  await page.goto("/deadlines?kind=BADGE");
  const awards = page.getByRole("table", { name: /theo đợt tặng/ });
  await expect(awards.locator("tbody th")).toHaveCount(4);
  const link = awards.locator("tbody td a").first();
  const count = parseCount(await link.innerText());
  await link.click();
  await page.waitForURL(/award=2021-05-19/);
  expect(await listTotal(page)).toBe(count);
  const since = await page
    .locator("td[data-label='Tuổi Đảng từ']")
    .evaluateAll((cells) =>
      cells.map((cell) => (cell.textContent ?? "").slice(0, 10).split("/").reverse().join("-")),
    );
  expect(since.length).toBeGreaterThan(1);
  expect(since).toEqual([...since].sort());
  await expect(page.locator("td[data-label='Tuổi Đảng từ']").first()).toContainText(
    /\(quyết định\)|\(lễ kết nạp\)/,
  );
});

test("a secretary sees the own unit's, from the home on, and nothing of another unit", async ({ page }) => {
  await signIn(page, "bithu.sct");
  const summary = page.getByRole("region", { name: "Việc đến hạn" });
  const row = summary.getByRole("row", { name: /Hết thời gian dự bị/ });
  const count = parseCount(await row.getByRole("cell").first().innerText());
  await row.getByRole("link").click();
  await page.waitForURL(/kind=PROBATION/);
  expect(await listTotal(page)).toBe(count);
  await page.goto("/deadlines?kind=PROBATION&horizon=365&unit=STC");
  expect(await listTotal(page)).toBe(0);
});

test("an earlier day shows what was due then", async ({ page }) => {
  await enter(page, "lanhdao");
  await page.goto("/deadlines?on=2020-08-10");
  await expect(page.getByText("tính đến 10/08/2020")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "Lễ kết nạp" })).toBeVisible();
});

test("whoever is on the way is on the worklist of the receiver and of the bloc, and leads to the transfer", async ({
  browser,
  page,
}) => {
  await enter(page, "vanphong");
  await page.goto("/deadlines?kind=TRANSIT");
  expect(await listTotal(page)).toBe(5);
  const first = page.locator("tbody tr").first();
  await expect(first).toContainText("quá 3 tháng");
  await first.getByRole("link").first().click();
  await page.waitForURL(/\/members\/transfers\/[0-9a-f-]{36}/);
  const there = await (await browser.newContext()).newPage();
  await enter(there, "bithu.sct");
  await there.goto("/deadlines?kind=TRANSIT");
  expect(await listTotal(there)).toBe(1);
  await there.context().close();
});
