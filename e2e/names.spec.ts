import { expect, type Page, test } from "@playwright/test";
import { listTotal } from "./support/figures";
import { enter } from "./support/people";

test.beforeEach(({ page }) => enter(page, "lanhdao"));

async function namesFor(page: Page, text: string): Promise<string[]> {
  await page.goto(`/members?q=${encodeURIComponent(text)}&size=200`);
  return page.locator("tbody th").allInnerTexts();
}

test("a name is found in any spelling", async ({ page }) => {
  const plain = await namesFor(page, "nguyen thi anh");
  expect(plain.length).toBeGreaterThan(0);
  for (const spelling of ["Nguyễn Thị Ánh".normalize("NFD"), "NGUYỄN THỊ ÁNH", "nguyễn thị ánh"]) {
    expect([...(await namesFor(page, spelling))].sort(), spelling).toEqual([...plain].sort());
  }
});

test("the list is in the order of given names: An, Ánh, Ăn, Ân", async ({ page }) => {
  await page.goto("/members?size=200");
  const first = await page.locator("tbody th").first().innerText();
  expect(first.split(" ").at(-1)).toBe("An");
  const given = (await namesFor(page, "an")).map((name) => name.trim().split(/\s+/).at(-1) ?? "");
  const collator = new Intl.Collator("vi");
  expect(given).toEqual([...given].sort(collator.compare));
});

test("typing searches after a pause, never in the middle of a composed letter", async ({ page }) => {
  const asked = new Set<string | null>();
  page.on("request", (request) => asked.add(new URL(request.url()).searchParams.get("q")));
  await page.goto("/members");
  const box = page.getByRole("searchbox");
  await box.fill("dang");
  await page.waitForURL(/q=dang/);
  const found = await listTotal(page);
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(9145);
  await page.clock.install();
  await box.dispatchEvent("compositionstart");
  await box.fill("dang vax");
  await page.clock.runFor(2_000);
  await box.fill("dang vã");
  await box.dispatchEvent("compositionend");
  await page.clock.runFor(1_000);
  await expect(page).toHaveURL((address) => address.searchParams.get("q") === "dang vã");
  expect([...asked]).toEqual([null, "dang", "dang vã"]);
});
