import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { routes } from "./routes";
import { enter } from "./support/people";

/** Few enough for the workers to share what takes longest. */
const pagesAtATime = 8;

// What is being faded from one scheme to the other has the colours of neither.
test.describe.configure({ mode: "parallel" });
test.use({ colorScheme: "light", contextOptions: { reducedMotion: "reduce" } });

test("sign-in", async ({ page }) => {
  await page.goto("/sign-in");
  await expectAccessible(page, "/sign-in");
});

for (const { username, paths } of routes) {
  for (let from = 0; from < paths.length; from += pagesAtATime) {
    const some = paths.slice(from, from + pagesAtATime);
    test(`pages ${from + 1}–${from + some.length} of ${username}`, async ({ page }) => {
      test.setTimeout(300_000);
      await enter(page, username);
      for (const address of await addressesOf(page, some)) {
        const answer = await page.goto(address, { waitUntil: "networkidle" });
        expect(answer?.status(), address).toBe(200);
        await expectAccessible(page, address);
      }
    });
  }
}

/** Every rule in the light scheme; the dark one has other colours and the same page, so its contrast is what is left to see. */
async function expectAccessible(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "light");
  expect(await seriousFindings(axe(page)), `${address} (light)`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  expect(await seriousFindings(axe(page).withRules("color-contrast")), `${address} (dark)`).toEqual([]);
}

/** The site has no frames, so axe needs no second page to gather their findings in. What is in order is not described. */
const axe = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });

async function seriousFindings(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}\n${failureSummary}`),
    );
}

/** Ids are the demonstration's: the first member in sight and the newest campaign that is open there. */
async function addressesOf(page: Page, paths: readonly string[]): Promise<string[]> {
  const member = paths.some((path) => path.startsWith("/members/[id]"))
    ? await idBehind(page, "/members", "tbody th a")
    : "";
  const campaign = paths.some((path) => path.startsWith("/study/[id]"))
    ? await idBehind(page, "/study", "main a[href^='/study/0']")
    : "";
  return paths.map((path) => path.replace("[id]", path.startsWith("/study") ? campaign : member));
}

async function idBehind(page: Page, list: string, link: string): Promise<string> {
  await page.goto(list);
  const href = (await page.locator(link).first().getAttribute("href")) ?? "";
  return /[0-9a-f-]{36}/.exec(href)?.[0] ?? "";
}
