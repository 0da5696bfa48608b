import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { readWorkbook } from "../lib/spreadsheet/read-workbook";
import { listTotal } from "./support/figures";
import { enter, signIn } from "./support/people";

/** The file behind a link of the list's menu: its name and its bytes. */
async function download(page: Page, link: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole("button", { name: "Xuất" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The cells of every row of the table in view, page by page. */
async function rowsOnScreen(page: Page): Promise<string[][]> {
  const rows = page.getByRole("table").locator("tbody tr");
  return rows.evaluateAll((lines) =>
    lines.map((line) => [...line.children].map((cell) => (cell.textContent ?? "").trim())),
  );
}

async function cellsOf(bytes: Buffer): Promise<string[][]> {
  const { sheets } = await readWorkbook(bytes);
  return (sheets[0]?.rows ?? []).map(({ cells }) =>
    cells.map((cell) =>
      typeof cell === "object" && cell !== null
        ? cell.date.split("-").reverse().join("/")
        : String(cell ?? ""),
    ),
  );
}

test("a secretary's filtered list is in the file as it is on the screen, and says what it is", async ({
  page,
}) => {
  await enter(page, "bithu.sct");
  await page.goto("/members?sex=FEMALE&sort=-bornOn&cols=name,bornOn,cell,partyAge&size=200");
  const total = await listTotal(page);
  const screen = await rowsOnScreen(page);
  expect(screen).toHaveLength(total ?? 0);

  const { name, bytes } = await download(page, "Excel (.xlsx)");
  expect(name).toBe(`Danh sách đảng viên 25-03-2021 (${total} dòng).xlsx`);
  const lines = await cellsOf(bytes);
  const facts = lines.slice(0, 7).flat();
  expect(facts[1]).toBe("Đảng bộ Sở Công Thương");
  expect(facts[2]).toBe("Danh sách đảng viên");
  expect(facts[3]).toBe("Bộ lọc: Giới tính: Nữ");
  expect(facts[4]).toBe("Số liệu đến: 25/03/2021");
  expect(facts[5]).toMatch(/^Người xuất: .+ \(bithu\.sct\), lúc \d\d:\d\d \d\d\/\d\d\/\d{4}$/);
  expect(facts[6]).toBe(`Số dòng: ${total}`);
  expect(lines[7]).toEqual(["Họ và tên", "Ngày sinh", "Chi bộ", "Tuổi Đảng"]);
  // A row ends at its last cell that holds something: the probationary have no Party age.
  expect(lines.slice(8)).toEqual(screen.map((row) => (row.at(-1) === "" ? row.slice(0, -1) : row)));

  const csv = (await download(page, "CSV (.csv)")).bytes.toString();
  expect(csv.startsWith("\uFEFF")).toBe(true);
  expect(csv.trimEnd().split("\r\n")).toHaveLength(9 + (total ?? 0));
});

test("leadership's whole list is in the file, not its first page", async ({ page }) => {
  await signIn(page, "lanhdao");
  await page.goto("/members?page=3");
  const { name, bytes } = await download(page, "Excel (.xlsx)");
  const total = await listTotal(page);
  expect(name).toContain(`(${total?.toLocaleString("vi-VN")} dòng)`);
  expect((await cellsOf(bytes)).slice(7)).toHaveLength(total ?? 0);
});

test("the register opens over the same list, on A4 across with its 14 columns", async ({ page }) => {
  await enter(page, "bithu.sct");
  await page.goto("/members?status=PROBATIONARY");
  const total = await listTotal(page);
  await page.getByRole("button", { name: "Xuất" }).click();
  await page.getByRole("link", { name: /Sổ danh sách để in/ }).click();
  await expect(page).toHaveURL("/members/register?status=PROBATIONARY");
  const table = page.getByRole("table");
  await expect(table.getByRole("columnheader")).toHaveCount(14);
  await expect(table.locator("tbody tr").filter({ has: page.locator("td") })).toHaveCount(total ?? 0);
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải Excel (.xlsx)" }).click();
  expect((await file).suggestedFilename()).toBe(`Sổ danh sách đảng viên 25-03-2021 (${total} dòng).xlsx`);
});

test("another site cannot make the browser ask for a file, and nobody signed out gets one", async ({
  page,
  request,
}) => {
  const out = await request.get("/members/export", { maxRedirects: 0 });
  expect(out.status()).toBe(307);
  expect(out.headers().location).toBe("/sign-in");
  await signIn(page, "lanhdao");
  const foreign = await page.request.get("/members/export", { headers: { "Sec-Fetch-Site": "cross-site" } });
  expect(foreign.status()).toBe(403);
  const own = await page.request.get("/organizations/export?format=csv");
  expect(own.headers()).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "cache-control": "private, no-store",
  });
});
