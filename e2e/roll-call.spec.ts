import { expect, type Page, test } from "@playwright/test";
import { DEMO_PASSWORD } from "../prisma/seed/demo-accounts";
import { enter, signIn } from "./support/people";

/** What a person of a large unit may need for a hall of 300 with four absent, from the page of the roll to saved. */
const keyBudget = 40;

/** Counts what the keyboard is asked to do: every character and every named key is one press. */
function countingKeyboard(page: Page) {
  let presses = 0;
  return {
    press: async (key: string) => {
      presses += 1;
      await page.keyboard.press(key);
    },
    type: async (text: string) => {
      presses += text.length;
      await page.keyboard.type(text);
    },
    presses: () => presses,
  };
}

/** Opens a session with a roll for a unit that is still studying in the running campaign; answers the roll's address. */
async function beginRoll(page: Page, code: string): Promise<{ unitPath: string; rollPath: string }> {
  await page.goto("/study");
  // The bloc's page names the campaign in a link, a unit's own page in the heading above its links.
  const title = /Đại hội đại biểu toàn quốc lần thứ XIII/;
  const link = page
    .getByRole("link", { name: title })
    .or(page.getByRole("region", { name: title }).getByRole("link"))
    .first();
  const campaignPath = /^\/study\/[0-9a-f-]+/.exec((await link.getAttribute("href")) ?? "")?.[0];
  const unitPath = `${campaignPath}/units/${code}`;
  await page.goto(`${unitPath}/sessions/roll`);
  await page.getByLabel("Ngày học").fill("18/3/2021");
  await page.getByLabel("Địa điểm hoặc điểm cầu").fill("Hội trường điểm danh");
  await page.getByRole("button", { name: "Bắt đầu điểm danh" }).click();
  await page.waitForURL(/\/sessions\/[0-9a-f-]+\/roll$/);
  return { unitPath, rollPath: new URL(page.url()).pathname };
}

test("staff call the roll of a large unit by keyboard within the budget, and the unit's numbers follow", async ({
  page,
}) => {
  await enter(page, "vanphong");
  const { unitPath } = await beginRoll(page, "bqlgt");
  const listed = await page.locator("[data-line]").count();
  expect(listed).toBeGreaterThanOrEqual(300);

  const keys = countingKeyboard(page);
  await expect(page.getByLabel("Vắng theo số trên danh sách")).toBeFocused();
  const begun = Date.now();
  await keys.type("4,17 ốm,22-23");
  await keys.press("Enter");
  await keys.press("Control+s");
  await expect(page.getByText(/Đã lưu lúc/)).toBeVisible();
  expect(Date.now() - begun).toBeLessThan(120_000);
  expect(keys.presses()).toBeLessThanOrEqual(keyBudget);
  await expect(
    page.getByText(`${listed - 4} có mặt · 1 vắng có lý do · 3 vắng không lý do · 0 chưa gọi`),
  ).toBeVisible();

  await expect(page.getByText(/^Vắng \(4\): 4 .+; 17 .+ \(ốm\); 22 .+; 23 /)).toBeVisible();

  // One that came late after all: found by number, marked by one letter, on a page nobody has touched yet.
  await page.reload();
  await expect(page.getByLabel("Vắng theo số trên danh sách")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("/");
  await page.keyboard.type("17");
  await page.keyboard.press("Enter");
  await page.keyboard.press("c");
  await page.keyboard.press("Control+s");
  await expect(page.getByText(`${listed - 3} có mặt · 0 vắng có lý do`)).toBeVisible();
  await expect(page.getByText(/Đã lưu lúc/)).toBeVisible();
  await page.goto(unitPath);
  await expect(page.getByText("Số liệu đảng viên tính từ điểm danh.")).toBeVisible();
  await expect(page.getByRole("link", { name: `${listed - 3} / ${listed}` })).toBeVisible();
});

test("what is not saved outlives a cut network, an ended session and a closed tab", async ({
  context,
  page,
}) => {
  await enter(page, "bithu.chq");
  const { rollPath } = await beginRoll(page, "chq");
  await page.getByLabel("Vắng theo số trên danh sách").fill("2 ốm");
  await page.getByRole("button", { name: "Áp dụng" }).click();
  await expect(page.getByText(/1 vắng có lý do/)).toBeVisible();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Lưu điểm danh" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /kết nối/ })).toBeVisible();
  await context.setOffline(false);

  await page.close({ runBeforeUnload: false });
  await context.clearCookies();
  const again = await context.newPage();
  await signIn(again, "bithu.chq", DEMO_PASSWORD);
  await again.goto(rollPath);
  await expect(again.getByText(/Đã lấy lại nội dung chưa lưu/)).toBeVisible();
  await expect(again.getByLabel(/^Lý do vắng của/)).toHaveValue("ốm");
  await again.getByRole("button", { name: "Lưu điểm danh" }).click();
  await expect(again.getByText(/Đã lưu lúc/)).toBeVisible();
  await again.reload();
  await expect(again.getByText(/Đã lấy lại nội dung chưa lưu/)).toHaveCount(0);
  await expect(again.getByText(/1 vắng có lý do/)).toBeVisible();
});
