import type { Locator, Page } from "@playwright/test";

/** "9.145" → 9145; null where there is no whole number. */
export function parseCount(text: string | null): number | null {
  const digits = /^\s*([\d.]+)/.exec(text ?? "")?.[1];
  return digits === undefined ? null : Number(digits.replaceAll(".", ""));
}

/** A tile of the page by its label. */
export function tile(page: Page, label: string | RegExp): Locator {
  return page.locator("dl > div").filter({ has: page.locator("dt").filter({ hasText: label }) });
}

/** The whole number in a tile. */
export async function tileCount(page: Page, label: string | RegExp): Promise<number | null> {
  return parseCount(await tile(page, label).locator("dd").first().innerText());
}

/** How many rows a list says match: the last number of "Đang xem 1–50 / 9.145". */
export async function listTotal(page: Page): Promise<number | null> {
  const range = await page.getByText(/^Đang xem .+ \/ [\d.]+$|^0 kết quả$/).innerText();
  return range === "0 kết quả" ? 0 : parseCount(range.split("/")[1] ?? null);
}

/** The rows of a chart's table: what each is called, what it counts, and the list behind it. */
export async function chartRows(
  page: Page,
  title: RegExp,
): Promise<{ label: string; value: number; href: string | null }[]> {
  const figure = page.getByRole("figure", { name: title });
  return figure.locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) => ({
      label: row.querySelector("th")?.textContent ?? "",
      value: Number((row.querySelector("td")?.textContent ?? "").replaceAll(".", "")),
      href: (row.querySelector("td a") ?? row.querySelector("th a"))?.getAttribute("href") ?? null,
    })),
  );
}
