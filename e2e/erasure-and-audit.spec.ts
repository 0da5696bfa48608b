import { expect, test } from "@playwright/test";
import { tileCount } from "./support/figures";
import { enter, signIn } from "./support/people";

test("a person who left is erased by two, and the lists and figures of the past keep a head without a name", async ({
  browser,
  page,
}) => {
  await enter(page, "vanphong");
  await page.goto("/?on=2020-06-30");
  const heads = await tileCount(page, /^Đảng viên$/);
  await page.goto("/movements/people?period=2020&line=C5");
  const link = page.locator("a[href^='/members/0']").first();
  const name = (await link.innerText()).trim();
  const record = (await link.getAttribute("href")) ?? "";

  // Staff ask, and are not the ones who decide.
  await page.goto(record);
  await page.getByRole("link", { name: "Xóa dữ liệu theo yêu cầu" }).click();
  await expect(page.getByRole("heading", { name: "Sẽ xóa trắng" })).toBeVisible();
  await page.getByRole("button", { name: "Gửi đề nghị" }).click();
  await expect(page.getByText("Nhập số văn bản.").first()).toBeVisible();
  await page.getByRole("combobox", { name: /^Căn cứ/ }).fill("yeu cau");
  await page.getByRole("option", { name: /yêu cầu/ }).click();
  await page.getByLabel("Số văn bản").fill("3-ĐN/2021");
  await page.getByLabel("Ngày văn bản").fill("20032021");
  await page.getByRole("button", { name: "Gửi đề nghị" }).click();
  await expect(page.getByRole("heading", { name: "Đề nghị đang chờ" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Rút đề nghị" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Xóa dữ liệu", exact: true })).toHaveCount(0);

  // Leadership finds what waits, and does it.
  const leader = await (await browser.newContext()).newPage();
  await signIn(leader, "lanhdao");
  await leader.goto("/members/erasures");
  await leader.getByRole("row").filter({ hasText: "Đang chờ" }).getByRole("link", { name }).click();
  await leader.getByRole("button", { name: "Xóa dữ liệu", exact: true }).click();
  const question = leader.getByRole("dialog", { name: `Xóa dữ liệu của ${name}?` });
  await question.getByRole("button", { name: "Xóa dữ liệu" }).click();
  await expect(leader.getByText(/^Dữ liệu cá nhân đã xóa ngày/)).toBeVisible();

  // The name is nowhere, the head still is.
  await page.goto(record);
  await expect(page.getByRole("heading", { level: 1, name: "Người đã xóa dữ liệu" })).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
  await page.goto("/movements/people?period=2020&line=C5");
  await expect(page.getByRole("link", { name: "Người đã xóa dữ liệu" })).toBeVisible();
  await page.goto("/?on=2020-06-30");
  expect(await tileCount(page, /^Đảng viên$/)).toBe(heads);

  // The trail says who asked and who did it.
  await page.goto(`/administration/audit?about=${record.split("/").at(-1)}`);
  await expect(page.getByRole("row").filter({ hasText: "Đề nghị xóa dữ liệu cá nhân" })).toContainText(
    "Trần Thị Hương",
  );
  await expect(
    page
      .getByRole("row")
      .filter({ hasText: /^.*Xóa dữ liệu cá nhân/ })
      .first(),
  ).toBeVisible();
});

test("whoever is on a list is not erased, and says so", async ({ page }) => {
  await enter(page, "vanphong");
  await page.goto("/members");
  const record = await page.locator("tbody th a").nth(2).getAttribute("href");
  await page.goto(`${record}/erasure`);
  await expect(page.getByText(/đang có tên trong danh sách của một chi bộ/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Gửi đề nghị" })).toHaveCount(0);
});
