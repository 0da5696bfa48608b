import { expect, type Page, test } from "@playwright/test";
import { listTotal, tileCount } from "./support/figures";
import { enter } from "./support/people";

/** The handshake between two units: who is on which list before, between and after, seen by all three sides. */

const sender = "bithu.sxd";
const receiver = "bithu.stp";
const receiverName = /Sở Tư pháp/;

async function ownTotal(page: Page): Promise<number> {
  await page.goto("/members");
  return (await listTotal(page)) ?? 0;
}

async function blocTotal(page: Page): Promise<number> {
  await page.goto("/");
  return (await tileCount(page, /^Đảng viên$/)) ?? 0;
}

/** Opens the fifth member of the list, who is no more special than the others. */
async function openMember(page: Page): Promise<{ name: string; href: string }> {
  await page.goto("/members?status=OFFICIAL");
  const link = page.locator("tbody th a").nth(4);
  const name = (await link.innerText()).trim();
  await link.click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return { name, href: new URL(page.url()).pathname };
}

async function send(page: Page): Promise<{ name: string; href: string }> {
  const member = await openMember(page);
  await page.getByRole("link", { name: "Ghi biến động" }).click();
  await page.getByRole("link", { name: /^Chuyển sang tổ chức khác trong Khối/ }).click();
  const to = page.getByRole("combobox", { name: /^Tổ chức đảng nơi đến/ });
  await to.fill("so tu phap");
  await page.getByRole("option", { name: receiverName }).first().click();
  await page.getByLabel("Số giấy giới thiệu").fill("12-GTSHĐ");
  await page.getByLabel("Ngày giấy giới thiệu").fill("08032021");
  await page.getByRole("button", { name: "Gửi giấy giới thiệu" }).click();
  await expect(page.getByText(/Đang chuyển tới .*Sở Tư pháp/)).toBeVisible();
  await expect(page.getByText("17 ngày")).toBeVisible();
  return member;
}

test("a member is sent and accepted: on one list before, on none between, on the other after", async ({
  browser,
  page,
}) => {
  const there = await (await browser.newContext()).newPage();
  const meeting = await (await browser.newContext()).newPage();
  await enter(page, sender);
  await enter(there, receiver);
  await enter(meeting, "lanhdao");
  const before = {
    sender: await ownTotal(page),
    receiver: await ownTotal(there),
    bloc: await blocTotal(meeting),
  };

  const { name, href } = await send(page);
  expect(await ownTotal(page)).toBe(before.sender - 1);
  expect(await ownTotal(there)).toBe(before.receiver);
  expect(await blocTotal(meeting)).toBe(before.bloc - 1);
  expect((await there.goto(href))?.status()).toBe(404);

  await there.goto("/");
  await expect(there.getByRole("heading", { name: "1 người chờ tiếp nhận" })).toBeVisible();
  await there.getByRole("link", { name: "Trả lời", exact: true }).click();
  await there
    .getByRole("row", { name: new RegExp(name) })
    .getByRole("link", { name: "Trả lời" })
    .click();
  await there.getByRole("combobox", { name: /^Chi bộ tiếp nhận/ }).click();
  await there.getByRole("option").first().click();
  await there.getByLabel("Ngày tiếp nhận").fill("7/3/2021");
  await there.getByRole("button", { name: "Tiếp nhận" }).click();
  await expect(there.getByText("Ngày tiếp nhận không thể trước ngày giấy giới thiệu.").first()).toBeVisible();
  await there.getByLabel("Ngày tiếp nhận").fill("20/3/2021");
  await there.getByRole("button", { name: "Tiếp nhận" }).click();
  await expect(there.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(there.getByText("Chuyển sinh hoạt chính thức đến").first()).toBeVisible();

  expect(await ownTotal(page)).toBe(before.sender - 1);
  expect(await ownTotal(there)).toBe(before.receiver + 1);
  expect(await blocTotal(meeting)).toBe(before.bloc);
  expect((await page.goto(href))?.status()).toBe(404);
  await page.goto("/members/transfers?tab=settled");
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("Đã tiếp nhận");
  await there.context().close();
  await meeting.context().close();
});

test("a refusal brings the member back as if never sent, and says why", async ({ browser, page }) => {
  const there = await (await browser.newContext()).newPage();
  await enter(page, sender);
  await enter(there, receiver);
  const before = await ownTotal(page);
  const { name, href } = await send(page);
  await there.goto("/members/transfers");
  await there
    .getByRole("row", { name: new RegExp(name) })
    .getByRole("link", { name: "Trả lời" })
    .click();
  await there.getByRole("link", { name: "Từ chối" }).click();
  await there.getByLabel("Lý do").fill("Không còn chỉ tiêu");
  await there.getByRole("button", { name: "Từ chối tiếp nhận" }).click();
  await expect(there.getByText("Không có ai chờ tiếp nhận.")).toBeVisible();
  expect(await ownTotal(page)).toBe(before);
  await page.goto(href);
  await expect(page.getByText(/hủy lúc .*lý do: Không còn chỉ tiêu/)).toBeVisible();
  await there.context().close();
});

test("an event is recorded, corrected and taken back, and nothing of it disappears", async ({ page }) => {
  await enter(page, sender);
  const { name, href } = await openMember(page);
  await page.goto(`${href}/events/new?kind=DEATH`);
  await page.getByLabel("Ngày từ trần").fill("26/03/2021");
  await page.getByLabel("Lý do từ trần").fill("Bệnh");
  await page.getByRole("button", { name: "Ghi biến động" }).click();
  await expect(page.getByText("sổ đang ghi đến ngày 25/03/2021").first()).toBeVisible();
  await page.getByLabel("Ngày từ trần").fill("20/03/2021");
  await page.getByRole("button", { name: "Ghi biến động" }).click();
  await expect(page.getByText("Không còn trong danh sách từ ngày 20/03/2021")).toBeVisible();
  await page.getByLabel("Sửa, hủy: Từ trần 20/03/2021").click();
  await page.getByRole("link", { name: "Hủy ghi nhận" }).first().click();
  await page.getByLabel("Lý do").fill("Nhầm người");
  await page.getByRole("button", { name: "Hủy ghi nhận" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByText("Chính thức", { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/hủy lúc .*lý do: Nhầm người/)).toBeVisible();
});
