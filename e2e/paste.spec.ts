import { expect, type Page, test } from "@playwright/test";
import { listTotal } from "./support/figures";
import { enter } from "./support/people";

const grid = (page: Page) => page.getByRole("grid", { name: "Bảng nhập" });
/** The one field of the grid: the cell under the cursor. */
const cell = (page: Page, name?: string) =>
  grid(page).getByRole("textbox", name ? { name, exact: true } : {});
const read = (page: Page) => page.getByRole("button", { name: "Đọc bảng" });
const useDraft = (page: Page) => page.getByRole("button", { name: "Dùng bản nháp" });

const copied = [
  ["Họ và tên", "Giới tính", "Ngày sinh", "Chi bộ", "Ngày vào Đảng", "Ngày chính thức", "Số thẻ", "Chức vụ"],
  [
    "Lê Thị Dán Một",
    "Nữ",
    "5/3/1985",
    "Văn phòng",
    "19/05/2010",
    "19/05/2011",
    "000012345678",
    "Chuyên viên",
  ],
  ["Trần Văn Dán Hai", "Nam", "31/02/1980", "Văn phòng", "19/05/2010", "19/05/2011", "", '"Trưởng\nphòng"'],
];
const asExcelCopies = copied.map((row) => row.join("\t")).join("\r\n");

async function pasteFromExcel(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press("ControlOrMeta+v");
}

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("rows copied from Excel are pasted, corrected where they were pasted, confirmed and taken back", async ({
  context,
  page,
}) => {
  test.setTimeout(180_000);
  await enter(page, "bithu.sct");
  await page.goto("/members");
  const before = (await listTotal(page)) ?? 0;
  await page.goto("/members/import");
  await page.getByRole("link", { name: "Dán từ Excel, nhập vào bảng" }).click();
  await expect(cell(page, "Họ và tên, dòng 2")).toBeVisible();
  await page.waitForLoadState("networkidle");

  await cell(page).focus();
  await pasteFromExcel(page, asExcelCopies);
  await expect(page.getByText("Đã dán 2 dòng theo dòng tiêu đề, từ ô A1.")).toBeVisible();
  await expect(grid(page).getByRole("gridcell", { name: "000012345678" })).toBeVisible();

  // A third person, typed: along the row with Tab, the next one with Enter.
  await page.keyboard.press("Control+Home");
  for (const _ of copied) await page.keyboard.press("ArrowDown");
  for (const word of ["Phạm Thị Dán Ba", "Nữ", "1990", "Văn phòng", "02/09/2015", "02/09/2016"]) {
    await page.keyboard.type(word);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(cell(page, "Họ và tên, dòng 5")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(grid(page).getByRole("gridcell", { name: "02/09/2016" })).toBeHidden();
  await page.keyboard.press("Control+y");
  await expect(grid(page).getByRole("gridcell", { name: "02/09/2016" })).toBeVisible();
  await expect(page.getByText(/đã giữ nháp trên máy này/)).toBeVisible();

  await context.setOffline(true);
  await read(page).click();
  await expect(page.getByText("Máy đang mất mạng.")).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await useDraft(page).click();
  await expect(grid(page).getByRole("gridcell", { name: "Phạm Thị Dán Ba" })).toBeVisible();

  await read(page).click();
  await expect(page.getByText("Bản xem trước, chưa ghi vào sổ")).toBeVisible();
  await expect(page.getByText("C3: không đọc được ngày “31/02/1980”.")).toBeVisible();
  await page.getByRole("link", { name: "Sửa trong bảng nhập" }).click();
  await expect(page.getByText("Đã mở lại bảng đang nhập dở.")).toBeVisible();
  await expect(useDraft(page)).toBeHidden();
  await grid(page).getByRole("gridcell", { name: "31/02/1980" }).click();
  await expect(cell(page, "Ngày sinh, dòng 3")).toBeFocused();
  await page.keyboard.type("28/02/1980");
  await page.keyboard.press("Enter");

  await read(page).click();
  await page.getByRole("button", { name: "Ghi 3 người vào sổ" }).click();
  await expect(
    page.getByText("3 dòng = 3 thêm + 0 sửa + 0 không đổi + 0 bỏ qua + 0 không nhận"),
  ).toBeVisible();
  const report = page.url();
  await page.goto("/members?q=dan+hai");
  await expect(page.getByRole("link", { name: "Trần Văn Dán Hai" })).toBeVisible();
  await page.goto("/members");
  expect(await listTotal(page)).toBe(before + 3);
  await page.goto("/members/import?way=table");
  await expect(page.getByRole("row", { name: /^Bảng nhập .*Đã ghi/ })).toBeVisible();
  await expect(useDraft(page)).toBeHidden();

  await page.goto(report);
  await page.getByRole("button", { name: "Rút lại lần nhập này" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Rút lại lần nhập này" }).click();
  await expect(page.getByRole("heading", { name: "Đã rút lại lần nhập này" })).toBeVisible();
  await page.goto("/members");
  expect(await listTotal(page)).toBe(before);
});

test("the table is a spreadsheet to the keyboard, and lets an input method compose", async ({ page }) => {
  await enter(page, "bithu.sct");
  await page.goto("/members/import?way=table", { waitUntil: "networkidle" });
  await cell(page).focus();

  // Telex: the letters are composed in the cell, and the keys of the composition are not the grid's.
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send("Input.imeSetComposition", { text: "Nguyê", selectionStart: 5, selectionEnd: 5 });
  await keyboard.send("Input.imeSetComposition", { text: "Nguyễn", selectionStart: 6, selectionEnd: 6 });
  await expect(cell(page, "Họ và tên, dòng 2")).toHaveValue("Nguyễn");
  await keyboard.send("Input.insertText", { text: "Nguyễn" });
  await page.keyboard.press("Enter");
  await expect(cell(page, "Họ và tên, dòng 3")).toBeFocused();
  await expect(grid(page).getByRole("gridcell", { name: "Nguyễn", exact: true })).toBeVisible();

  // One block copied, emptied, and pasted elsewhere.
  await page.keyboard.type("Trần");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("03/1980");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("ControlOrMeta+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Nguyễn\t\r\nTrần\t03/1980");
  await page.keyboard.press("Delete");
  await expect(grid(page).getByRole("gridcell", { name: "Trần" })).toBeHidden();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Home");
  await page.keyboard.press("ControlOrMeta+v");
  await expect(page.getByText("Đã dán 2 dòng từ ô A11.")).toBeVisible();
  await expect(grid(page).getByRole("row", { name: /^12 Trần 03\/1980/ })).toBeVisible();

  // An open cell keeps its keys to itself; Escape gives back what was there.
  await page.keyboard.press("F2");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("ễ");
  await expect(cell(page, "Họ và tên, dòng 11")).toHaveValue("Nguyễễn");
  await page.keyboard.press("Escape");
  await expect(cell(page, "Họ và tên, dòng 11")).toHaveValue("Nguyễn");

  // Tab goes through the cells; after Escape it goes on to the button behind them.
  await page.keyboard.press("Tab");
  await expect(cell(page, "Ngày sinh, dòng 11")).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(read(page)).toBeFocused();
});
