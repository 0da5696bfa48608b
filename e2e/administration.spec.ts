import { expect, test } from "@playwright/test";
import { signIn } from "./support/people";

test("an account is made, opened by its one-time link, used, and ended at once", async ({
  browser,
  page,
}) => {
  await signIn(page, "quantri");
  await page.goto("/administration/accounts/new");
  await page.getByRole("combobox", { name: /^Vai trò/ }).click();
  await page.getByRole("option", { name: "Bí thư cơ sở" }).click();
  await page.getByRole("combobox", { name: /^Đơn vị/ }).fill("so cong thuong");
  await page
    .getByRole("option", { name: /Sở Công Thương/ })
    .first()
    .click();
  await page.getByLabel("Tên hiển thị").fill("Trần Thị Thử");
  await page.getByLabel("Tên đăng nhập").fill("phobithu.sct");
  await page.getByRole("button", { name: "Thêm tài khoản" }).click();
  const link = await page.getByLabel("Đường dẫn dùng một lần").inputValue();

  const person = await (await browser.newContext()).newPage();
  await person.goto(new URL(link).pathname);
  await person.getByLabel("Mật khẩu mới").fill("123456789012");
  await person.getByLabel("Nhập lại mật khẩu").fill("123456789012");
  await person.getByRole("button", { name: "Đặt mật khẩu" }).click();
  await expect(person.getByText(/quá phổ biến/)).toBeVisible();
  const password = "một câu dễ nhớ về sông Hồng";
  await person.getByLabel("Mật khẩu mới").fill(password);
  await person.getByLabel("Nhập lại mật khẩu").fill(password);
  await person.getByRole("button", { name: "Đặt mật khẩu" }).click();
  await person.waitForURL(/\/sign-in/);
  await signIn(person, "phobithu.sct", password);
  await expect(person.getByText("Đảng bộ Sở Công Thương").first()).toBeVisible();
  await person.goto(new URL(link).pathname);
  await expect(person.getByText(/đã được dùng hoặc đã hết hạn/)).toBeVisible();

  await page.goto("/administration?q=phobithu.sct");
  await page
    .getByRole("link", { name: /phobithu\.sct/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Khóa tài khoản" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Khóa tài khoản" }).click();
  await expect(page.getByText("Đã khóa").first()).toBeVisible();
  await person.goto("/");
  await expect(person).toHaveURL("/sign-in");
  await person.context().close();
});

test("a wrong password and an unknown name answer alike and keep the name", async ({ page }) => {
  for (const username of ["lanhdao", "khongcoai"]) {
    await page.goto("/sign-in");
    await page.getByLabel("Tên đăng nhập").fill(username);
    await page.getByLabel("Mật khẩu", { exact: true }).fill("sai mật khẩu");
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await expect(
      page.getByRole("alert").filter({ hasText: "Tên đăng nhập hoặc mật khẩu không đúng." }),
    ).toBeVisible();
    await expect(page.getByLabel("Tên đăng nhập")).toHaveValue(username);
  }
});
