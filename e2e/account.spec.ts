import { type Browser, expect, type Page, test } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { DEMO_PASSWORD } from "../prisma/seed/demo-accounts";
import { signIn, signOut } from "./support/people";

/** Nobody else's journey signs in as this secretary. */
const username = "bithu.skhdt";

/** The code an authenticator with this key would show: now, or so many half minutes from now. */
function codeOf(key: string, ahead = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(key.replaceAll(" ", "")) });
  return totp.generate({ timestamp: Date.now() + ahead * 30_000 });
}

async function enterPassword(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByRole("heading", { name: "Bước hai của đăng nhập" })).toBeVisible();
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("Mã xác thực").fill(code);
  await page.getByRole("button", { name: "Xác nhận" }).click();
}

/** Another browser, which lies about where it is. */
async function otherBrowser(browser: Browser): Promise<Page> {
  const elsewhere = "203.0.113.9";
  const claims = { "x-forwarded-for": elsewhere, "x-socket-address": elsewhere };
  return (await browser.newContext({ extraHTTPHeaders: claims })).newPage();
}

test("a second factor is set up, asked for, replaced by a code on paper, and given up", async ({ page }) => {
  await signIn(page, username);
  await page.getByRole("button", { name: /^Tài khoản:/ }).click();
  await page.getByRole("link", { name: "Tài khoản của tôi" }).click();
  await page.getByRole("link", { name: "Bật xác thực hai lớp" }).click();
  await expect(page.getByRole("img", { name: "Mã QR chứa khóa của tài khoản" })).toBeVisible();
  const key = await page.locator("code").innerText();
  await page.getByLabel("Mã 6 số ứng dụng vừa hiện").fill("12345");
  await page.getByRole("button", { name: "Bật xác thực hai lớp" }).click();
  await expect(page.getByText("Mã trong ứng dụng gồm 6 chữ số.")).toBeVisible();
  const first = codeOf(key);
  await page.getByLabel("Mã 6 số ứng dụng vừa hiện").fill(first);
  await page.getByRole("button", { name: "Bật xác thực hai lớp" }).click();
  const codes = page.getByRole("list", { name: "Các mã khôi phục" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  const [paper = ""] = await codes.allInnerTexts();
  await page.getByRole("button", { name: "Tôi đã cất các mã này" }).click();
  await expect(page.getByText("Còn 10 mã khôi phục chưa dùng.")).toBeVisible();

  await signOut(page);
  await enterPassword(page);
  // Between the two steps no page opens.
  await page.goto("/members");
  await expect(page.getByRole("heading", { name: "Bước hai của đăng nhập" })).toBeVisible();
  await enterCode(page, first);
  await expect(page.getByText(/Mã không đúng hoặc đã dùng/)).toBeVisible();
  await enterCode(page, codeOf(key, 1));
  await page.waitForURL("/");

  await signOut(page);
  await enterPassword(page);
  await enterCode(page, paper);
  await page.waitForURL("/");
  await page.goto("/account");
  await expect(page.getByText("Còn 9 mã khôi phục chưa dùng.")).toBeVisible();
  await page.getByRole("button", { name: "Tắt xác thực hai lớp" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Tắt xác thực hai lớp" }).click();
  await expect(page.getByRole("link", { name: "Bật xác thực hai lớp" })).toBeVisible();
});

test("a session is ended from another browser, and all of them at once", async ({ page, browser }) => {
  await signIn(page, "bithu.sgtvt");
  const [second, third] = [await otherBrowser(browser), await otherBrowser(browser)];
  await signIn(second, "bithu.sgtvt");
  await signIn(third, "bithu.sgtvt");
  await page.goto("/account");
  const rows = page.getByRole("table", { name: "Phiên đăng nhập" }).locator("tbody tr");
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText("Phiên này");
  for (const row of await rows.all()) await expect(row).toContainText("127.0.0.1");
  await rows.nth(1).getByRole("button", { name: "Đóng phiên" }).click();
  await expect(rows).toHaveCount(2);
  // The list has the latest first: that was the third.
  await third.goto("/members");
  await expect(third).toHaveURL("/sign-in");
  await second.goto("/members");
  await expect(second).toHaveURL("/members");

  await page.getByRole("button", { name: "Đăng xuất ở mọi nơi" }).click();
  await page.waitForURL("/sign-in");
  await second.goto("/members");
  await expect(second).toHaveURL("/sign-in");
  await page.goto("/account");
  await expect(page).toHaveURL("/sign-in");
  await second.context().close();
  await third.context().close();
});

test("the password changes with the present one alone, and signs in from then on", async ({ page }) => {
  const password = "một câu dễ nhớ về hồ Gươm";
  await signIn(page, "bithu.skhcn");
  const change = async (present: string, next: string) => {
    await page.goto("/account");
    await page.getByLabel("Mật khẩu hiện tại").fill(present);
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill(next);
    await page.getByLabel("Nhập lại mật khẩu mới").fill(next);
    await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
  };
  await change("không phải", password);
  await expect(page.getByText(/Mật khẩu không đúng/)).toBeVisible();
  await change(DEMO_PASSWORD, password);
  await expect(page.getByText("Đã đổi mật khẩu. Các phiên khác đã đóng.")).toBeVisible();
  await signOut(page);
  await signIn(page, "bithu.skhcn", password);
});

test("a deputy acts for a secretary in sight of everybody, and no longer than the secretary wants", async ({
  page,
  browser,
}) => {
  await signIn(page, "bithu.stp");
  await page.getByRole("button", { name: /^Tài khoản:/ }).click();
  await page.getByRole("link", { name: "Ủy quyền làm thay" }).click();
  await page.getByLabel("Tên đăng nhập của người làm thay").fill("quantri");
  await page.getByLabel("Đến hết ngày").fill("30/3/2021");
  await page.getByLabel("Lý do hoặc văn bản").fill("Nghỉ phép");
  await page.getByRole("button", { name: "Ủy quyền", exact: true }).click();
  await expect(page.locator("#field-deputy-error")).toContainText("Không có tài khoản nào làm thay được");
  await page.getByLabel("Tên đăng nhập của người làm thay").fill("bithu.stttt");
  await page.getByRole("button", { name: "Ủy quyền", exact: true }).click();
  await expect(page.getByRole("row", { name: /bithu\.stttt.*Đang có hiệu lực/ })).toBeVisible();

  const deputy = await (await browser.newContext()).newPage();
  await signIn(deputy, "bithu.stttt");
  await deputy.goto("/account/delegations");
  await deputy
    .getByRole("row", { name: /Sở Tư pháp/ })
    .getByRole("button", { name: "Làm thay" })
    .click();
  const banner = deputy.getByRole("region", { name: "Ủy quyền làm thay" });
  await expect(banner).toContainText("Đảng bộ Sở Tư pháp · đến hết 30/03/2021");
  await deputy.goto("/organizations/stp");
  await expect(deputy.getByRole("heading", { level: 1 })).toContainText("Sở Tư pháp");
  await expect(banner).toBeVisible();
  // The own unit is out of sight meanwhile, as any other.
  expect((await deputy.goto("/organizations/stttt"))?.status()).toBe(404);
  await banner.getByRole("button", { name: "Trở về tài khoản của tôi" }).click();
  await expect(banner).toBeHidden();
  expect((await deputy.goto("/organizations/stp"))?.status()).toBe(404);
  await deputy.goto("/account/delegations");
  await deputy
    .getByRole("row", { name: /Sở Tư pháp/ })
    .getByRole("button", { name: "Làm thay" })
    .click();
  await expect(banner).toBeVisible();

  await page.getByRole("button", { name: "Thu hồi" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Thu hồi" }).click();
  await expect(page.getByRole("row", { name: /bithu\.stttt.*Đã thu hồi/ })).toBeVisible();
  expect((await deputy.goto("/organizations/stp"))?.status()).toBe(404);
  await expect(banner).toBeHidden();
  await page.goto("/administration/audit");
  await expect(page.getByText(/Bắt đầu làm thay/).first()).toBeVisible();
  await deputy.context().close();
});
