import { expect, type Page, test } from "@playwright/test";
import { DEMO_PASSWORD } from "../prisma/seed/demo-accounts";
import { enter } from "./support/people";

/** A slow computer shows a page long before it answers: what is typed or picked meanwhile belongs to who typed it. */

/** Opens a page whose scripts wait until `act` is done. */
async function beforeAlive(page: Page, address: string, act: () => Promise<void>): Promise<void> {
  const release = await holdScripts(page);
  await page.goto(address, { waitUntil: "commit" });
  await act();
  release();
  await page.waitForLoadState("networkidle");
}

/** No script arrives until the answer is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/*.js", async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test.beforeEach(({ page }) => enter(page, "bithu.sct"));

test("what is typed into a form is sent with it", async ({ page }) => {
  const name = page.getByLabel("Họ và tên khai sinh");
  await beforeAlive(page, "/members/new", () => name.fill("Trần Văn Sớm"));
  await page.getByRole("button", { name: "Thêm đảng viên" }).click();
  await expect(page.getByLabel("Ngày sinh")).toHaveAttribute("aria-invalid", "true");
  await expect(name).toHaveValue("Trần Văn Sớm");
  await expect(name).not.toHaveAttribute("aria-invalid", "true");
});

test("what is searched for is found", async ({ page }) => {
  await beforeAlive(page, "/members", () => page.getByRole("searchbox").fill("nguyen"));
  await page.waitForURL(/[?&]q=nguyen/);
});

test("a file that is picked is read", async ({ page }) => {
  await beforeAlive(page, "/members/import", () =>
    page.locator("input[type=file]").setInputFiles("lib/imports/fixtures/so-tu-phap-tcvn3.xlsx"),
  );
  await expect(page.getByText(/so-tu-phap-tcvn3\.xlsx/)).toBeVisible();
});

test("a choice goes on with what was typed until its script came", async ({ page }) => {
  await page.goto("/members/new");
  await page.waitForLoadState("networkidle");
  const release = await holdScripts(page);
  const level = page.getByRole("combobox", { name: /^Chuyên môn nghiệp vụ/ });
  await level.click();
  await page.keyboard.type("th");
  release();
  const master = page.getByRole("option", { name: "Thạc sĩ" });
  await expect(master).toBeVisible();
  await expect(level).toBeFocused();
  await page.keyboard.type("ac");
  await page.keyboard.press("Enter");
  await expect(level).toHaveValue("Thạc sĩ");
});

test("a password that is sent too early does not get into the address, and stays to be sent", async ({
  page,
}) => {
  await page.context().clearCookies();
  await beforeAlive(page, "/sign-in", async () => {
    await page.getByLabel("Tên đăng nhập").fill("bithu.sct");
    const password = page.getByLabel("Mật khẩu", { exact: true });
    await password.fill(DEMO_PASSWORD);
    await password.press("Enter");
  });
  await expect(page).toHaveURL("/sign-in");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.waitForURL("/");
});
