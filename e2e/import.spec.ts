import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { reloadDemonstration } from "./support/demonstration";
import { listTotal, tile, tileCount } from "./support/figures";
import { enter, signIn } from "./support/people";

const file = "lib/imports/fixtures/so-cong-thuong.xlsx";

test("the secretary of Sở Công Thương brings in 126 people; leadership's figures move at once", async ({
  browser,
  page,
}) => {
  reloadDemonstration("SCT");
  const leader = await (await browser.newContext()).newPage();
  await signIn(leader, "lanhdao");
  expect(await tileCount(leader, /^Đảng viên$/)).toBe(9019);

  await signIn(page, "bithu.sct");
  await page.goto("/members/import");
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Đọc tệp" }).click();
  await expect(page.getByText("Bản xem trước, chưa ghi vào sổ")).toBeVisible();
  await page.getByRole("link", { name: /^Cần xem lại/ }).click();
  await expect(page.getByText("B27: tên “Nguyễn Thị Thảo” nhưng ghi là Nam.")).toBeVisible();
  await expect(page.getByText("Dòng 51 đang bị ẩn trong tệp.")).toBeVisible();
  await leader.reload();
  expect(await tileCount(leader, /^Đảng viên$/)).toBe(9019);

  await page.getByRole("button", { name: "Ghi 126 người vào sổ" }).click();
  await expect(
    page.getByText("126 dòng = 126 thêm + 0 sửa + 0 không đổi + 0 bỏ qua + 0 không nhận"),
  ).toBeVisible();
  await leader.reload();
  expect(await tileCount(leader, /^Đảng viên$/)).toBe(9145);

  await page.goto("/members");
  expect(await listTotal(page)).toBe(126);
  await page.goto("/members?sex=FEMALE");
  expect(await listTotal(page)).toBe(68);
  await page.goto("/members?status=PROBATIONARY");
  expect(await listTotal(page)).toBe(3);
  await page.goto("/organizations/sct");
  for (const cell of [
    "Văn phòng",
    "Thanh tra",
    "Quản lý thương mại",
    "Quản lý công nghiệp",
    "Kế hoạch - Tài chính",
  ]) {
    await expect(page.getByRole("link", { name: new RegExp(`Chi bộ ${cell}`) }).first()).toBeVisible();
  }
  await expect(tile(page, /^Đảng viên$/)).toContainText("126");

  await page.goto("/members/import");
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Đọc tệp" }).click();
  await expect(page.getByText("Mọi dòng đều trùng khớp với sổ. Không có gì để ghi.")).toBeVisible();
  await leader.context().close();
});

/** Sở Tư pháp is empty from here on: what this brings in it takes back. */
test("the register of Sở Tư pháp, typed in .VnTime, comes in with one confirmation and can be taken back", async ({
  page,
}) => {
  reloadDemonstration("STP");
  await enter(page, "bithu.stp");
  await page.goto("/members/import");
  await page.locator("input[type=file]").setInputFiles("lib/imports/fixtures/so-tu-phap-tcvn3.xlsx");
  await page.getByRole("button", { name: "Đọc tệp" }).click();
  await expect(page.getByText(/bảng mã TCVN3 \(phông \.VnTime\)\. Đã chuyển sang Unicode/)).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "Bùi Thị Ánh Lan" })).toBeVisible();
  await page.getByRole("button", { name: "Ghi 58 người vào sổ" }).click();
  await expect(
    page.getByText("58 dòng = 58 thêm + 0 sửa + 0 không đổi + 0 bỏ qua + 0 không nhận"),
  ).toBeVisible();
  const report = page.url();
  await page.goto("/members");
  expect(await listTotal(page)).toBe(58);
  await page.goto("/members?sex=FEMALE");
  expect(await listTotal(page)).toBe(36);

  await page.goto(report);
  await page.getByRole("button", { name: "Rút lại lần nhập này" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Rút lại lần nhập này" }).click();
  await expect(page.getByRole("heading", { name: "Đã rút lại lần nhập này" })).toBeVisible();
  await page.goto("/members/import");
  await expect(page.getByRole("row", { name: /so-tu-phap-tcvn3\.xlsx.*Đã rút lại/ })).toBeVisible();
});

test("columns nobody knows are matched by hand, and the file comes back with its errors marked", async ({
  page,
}) => {
  await enter(page, "bithu.stp");
  await page.goto("/members/import");
  const lines = [
    "Nhóm;Danh tính;Giới tính;Sinh;Kết nạp;Công nhận",
    "Văn phòng;Lê Văn Một;Nam;1980;02/09/2010;02/09/2011",
    "Văn phòng;Lê Văn Hai;Nam;31/02/1980;02/09/2010;02/09/2011",
  ];
  await page.locator("input[type=file]").setInputFiles({
    name: "danh-sach.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(lines.join("\r\n")),
  });
  await page.getByRole("button", { name: "Đọc tệp" }).click();
  await expect(page.getByText("Chưa tìm thấy đủ cột cần có")).toBeVisible();
  for (const [heading, meaning] of [
    ["A, Nhóm", "Chi bộ"],
    ["B, Danh tính", "Họ và tên"],
    ["D, Sinh", "Ngày sinh"],
    ["F, Công nhận", "Ngày chính thức"],
  ] as const)
    await page.getByRole("combobox", { name: `Cột ${heading}` }).selectOption({ label: meaning });
  await page.getByRole("button", { name: "Đọc theo cách ghép này" }).click();
  await expect(page.getByText("D3: không đọc được ngày “31/02/1980”.")).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Tải tệp có đánh dấu lỗi" }).click(),
  ]);
  const marked = readFileSync(await download.path(), "utf8")
    .slice(1)
    .trimEnd()
    .split("\r\n");
  expect(marked.slice(0, 2)).toEqual([`${lines[0]};Kết quả / Lỗi`, lines[1]]);
  expect(marked[2]).toContain("D3: không đọc được ngày");
  await page.getByRole("button", { name: "Ghi 1 người vào sổ" }).click();
  await expect(
    page.getByText("2 dòng = 1 thêm + 0 sửa + 0 không đổi + 0 bỏ qua + 1 không nhận"),
  ).toBeVisible();
});

test("the bloc's office brings in the results of 67 units; the second time nothing is left to write", async ({
  page,
}) => {
  await enter(page, "vanphong");
  await page.goto("/study");
  await page
    .getByRole("link", { name: /Đại hội đại biểu toàn quốc lần thứ XIII/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Nhập kết quả học tập" }).click();
  const read = async () => {
    await page.locator("input[type=file]").setInputFiles("lib/imports/fixtures/ket-qua-hoc-tap.xlsx");
    await page.getByRole("button", { name: "Đọc tệp" }).click();
  };
  await read();
  await expect(page.getByRole("link", { name: /^Tất cả 67/ })).toBeVisible();
  await page.getByRole("button", { name: /^Ghi số liệu \d+ đơn vị$/ }).click();
  await expect(page.getByText(/^67 dòng = /)).toBeVisible();
  await page.getByRole("link", { name: "Nhập tệp khác" }).click();
  await read();
  await expect(page.getByRole("button", { name: /^Ghi số liệu/ })).toBeHidden();
  await expect(page.getByText(/^Không còn gì để ghi\./)).toBeVisible();
});

test("a file that is no workbook is refused in words", async ({ page }) => {
  await enter(page, "bithu.sct");
  await page.goto("/members/import");
  await page.locator("input[type=file]").setInputFiles({
    name: "danh-sach.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from("%PDF-1.7 …"),
  });
  await page.getByRole("button", { name: "Đọc tệp" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /PDF/ })).toBeVisible();
});
