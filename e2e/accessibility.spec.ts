import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { routes } from "./routes";
import { signIn } from "./support/people";

/** Ids are the demonstration's: the first member of Sở Công Thương and the newest campaign that is open there. */
async function resolve(page: Page, path: string): Promise<string> {
  const [list, link] = path.startsWith("/members/[id]")
    ? ["/members", "tbody th a"]
    : ["/study", "main a[href^='/study/0']"];
  if (!path.includes("[id]")) return path;
  await page.goto(list);
  const href = (await page.locator(link).first().getAttribute("href")) ?? "";
  return path.replace("[id]", /[0-9a-f-]{36}/.exec(href)?.[0] ?? "");
}

async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}\n${failureSummary}`),
    );
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("sign-in", async ({ page }) => {
      await page.goto("/sign-in");
      expect(await seriousFindings(page)).toEqual([]);
    });

    for (const { username, paths } of routes) {
      test(`pages of ${username}`, async ({ page }) => {
        test.setTimeout(300_000);
        await signIn(page, username);
        for (const path of paths) {
          const address = await resolve(page, path);
          const answer = await page.goto(address, { waitUntil: "networkidle" });
          expect(answer?.status(), address).toBe(200);
          expect(await seriousFindings(page), `${address} (${colorScheme})`).toEqual([]);
        }
      });
    }
  });
}
