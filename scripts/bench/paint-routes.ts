import type { Page } from "@playwright/test";
import type { PaintRoute } from "./paint";

/** The pages opened most, with the acts a reader begins with; `member` is the path of somebody's record. */
export function paintRoutes(member: string): PaintRoute[] {
  return [
    { route: "/", acts: [openFilters, explainFirstFigure] },
    { route: "/members", acts: [openFilters, pickFirstRow, typeInto("Tìm họ tên")] },
    { route: member, acts: [] },
    { route: "/members/new", acts: [typeInto("Họ và tên")] },
    { route: "/study", acts: [] },
  ];
}

async function openFilters(page: Page) {
  await page.getByRole("button", { name: "Bộ lọc" }).click();
}

async function explainFirstFigure(page: Page) {
  await page.locator("[data-why] button").first().click();
}

async function pickFirstRow(page: Page) {
  await page.getByRole("row").nth(1).getByRole("checkbox").click();
}

function typeInto(label: string): (page: Page) => Promise<void> {
  return (page) => page.getByLabel(label).first().pressSequentially("Nguyễn", { delay: 0 });
}
