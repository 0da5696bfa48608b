import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { readWorkbook } from "../lib/spreadsheet/read-workbook";
import { tile } from "./support/figures";
import { enter } from "./support/people";

/** The campaign on the XIII Congress, which is past its dates. */
async function openCampaign(page: Page): Promise<string> {
  await page.goto("/study");
  await page
    .getByRole("link", { name: /Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII/ })
    .first()
    .click();
  await page.waitForURL(/\/study\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

/** How many sheets of paper a page takes. */
async function sheetsOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return Number(/\/Type\s*\/Pages[\s\S]*?\/Count (\d+)/.exec(pdf)?.[1] ?? 0);
}

test("staff prints the bloc's report and takes it along as a workbook with the figures of the tiles", async ({
  page,
}) => {
  await enter(page, "vanphong");
  const campaign = await openCampaign(page);
  const rate = await tile(page, "Tỷ lệ đảng viên").locator("dd").innerText();
  const [membersRate = ""] = /[\d,]+/.exec(rate) ?? [];
  await page.getByRole("link", { name: "Báo cáo", exact: true }).click();
  await page.waitForURL(`${campaign}/report`);
  const rows = page.getByRole("table").locator("tbody tr");
  await expect(rows).toHaveCount(68);
  await expect(rows.last()).toContainText("Tổng cộng");
  await expect(rows.last()).toContainText(membersRate);

  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "In báo cáo" })).toBeHidden();
  await expect(page.getByRole("heading", { name: "BÁO CÁO" })).toBeVisible();
  const sheets = await sheetsOf(page);
  expect(sheets).toBeGreaterThan(1);
  expect(sheets).toBeLessThan(8);
  await page.emulateMedia({ media: null });

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải Excel (.xlsx)" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Báo cáo kết quả Học tập.+ 25-03-2021 \(67 dòng\)\.xlsx$/);
  const {
    sheets: [sheet],
  } = await readWorkbook(await readFile(await file.path()));
  const lines = (sheet?.rows ?? []).map(({ cells }) => cells);
  expect(lines[0]?.filter(Boolean)).toEqual(["ĐẢNG BỘ THÀNH PHỐ HÀ NỘI", "ĐẢNG CỘNG SẢN VIỆT NAM"]);
  const first = lines.findIndex(([ordinal, second]) => ordinal === "1" && second === "2") + 1;
  const units = lines.slice(first, first + 67).map((cells) => cells[1]);
  expect(units).toEqual(
    await rows
      .locator("th")
      .allInnerTexts()
      .then((names) => names.slice(0, 67)),
  );
  const total = lines[first + 67] ?? [];
  expect(total[1]).toBe("Tổng cộng");
  expect(total).toContain(Number((Number(membersRate.replace(",", ".")) / 100).toFixed(6)));
});

test("the summary for the Standing Committee is one sheet of paper", async ({ page }) => {
  await enter(page, "lanhdao");
  const campaign = await openCampaign(page);
  const late = await tile(page, "Quá hạn").locator("dd").innerText();
  const [count = ""] = /\d+/.exec(late) ?? [];
  await page.getByRole("link", { name: "Tóm tắt cho BTV" }).click();
  await page.waitForURL(`${campaign}/summary`);
  await expect(page.getByRole("heading", { name: `2. Đơn vị quá hạn (${count})` })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  expect(await sheetsOf(page)).toBe(1);
});

test("a secretary has the own unit's report, and the bloc's does not exist", async ({ browser, page }) => {
  const staff = await (await browser.newContext()).newPage();
  await enter(staff, "vanphong");
  const campaign = await openCampaign(staff);
  await staff.context().close();

  await enter(page, "bithu.sgddt");
  await page.goto(`${campaign}/units/sgddt`);
  await page.getByRole("link", { name: "In báo cáo" }).click();
  await page.waitForURL(`${campaign}/units/sgddt/report`);
  await expect(page.getByText("ĐẢNG ỦY SỞ GIÁO DỤC VÀ ĐÀO TẠO")).toBeVisible();
  await expect(page.getByText("T/M ĐẢNG ỦY")).toBeVisible();
  const answers = async (path: string) => (await page.request.get(`${campaign}${path}`)).status();
  expect(await answers("/units/sgddt/report/export")).toBe(200);
  for (const path of [
    "/report",
    "/report/export",
    "/summary",
    "/units/stp/report",
    "/units/stp/report/export",
  ])
    expect(await answers(path), path).toBe(404);
});

test("reminders: each kind counts what its tile counts, and a secretary sees the own unit's alone", async ({
  browser,
  page,
}) => {
  await enter(page, "vanphong");
  await openCampaign(page);
  const late = /\d+/.exec(await tile(page, "Quá hạn").locator("dd").innerText())?.[0];
  await page.goto("/study");
  await page.getByRole("link", { name: /Việc cần nhắc/ }).click();
  await page.getByRole("link", { name: /^Quá hạn/ }).click();
  await page.waitForURL("/study/reminders?kind=late");
  await expect(page.locator("tbody tr")).toHaveCount(Number(late));
  const returned = page.locator("tbody tr").filter({ hasText: "Sở Giáo dục và Đào tạo" });
  await expect(returned).toContainText("Quá hạn báo cáo 3 ngày");
  await expect(returned).toContainText("đề nghị rà soát, gửi lại");
  await expect(returned).toContainText("Bí thư");

  const secretary = await (await browser.newContext()).newPage();
  await enter(secretary, "bithu.sgddt");
  await secretary.goto("/study/reminders?kind=returned");
  await expect(secretary.locator("tbody tr")).toHaveCount(1);
  await expect(secretary.locator("tbody tr")).toContainText("Sở Giáo dục và Đào tạo");
  await secretary.context().close();
});
