import { expect, type Page, test } from "@playwright/test";
import { enter } from "./support/people";

/** A slow computer shows a page long before it answers: what is typed or picked meanwhile belongs to who typed it. */

/** Opens a page whose scripts wait until `act` is done. */
async function beforeAlive(page: Page, address: string, act: () => Promise<void>): Promise<void> {
  let wake = () => {};
  const awake = new Promise<void>((resolve) => {
    wake = resolve;
  });
  await page.route("**/*.js", async (route) => {
    await awake;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  await act();
  wake();
  await page.waitForLoadState("networkidle");
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
