import type { Browser } from "@playwright/test";

/**
 * Gzipped JavaScript that a browser with an empty cache downloads for each route until it is quiet, in bytes: what is
 * loaded lazily counts too.
 */
export async function javascriptBytes(
  browser: Browser,
  origin: string,
  cookie: string,
  routes: readonly string[],
): Promise<Record<string, number>> {
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  const bytes: Record<string, number> = {};
  for (const route of routes) {
    const context = await browser.newContext();
    await context.addCookies([{ name, value, url: origin }]);
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on("requestfinished", (request) => {
      if (request.resourceType() === "script")
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(`${origin}${route}`, { waitUntil: "networkidle" });
    bytes[route] = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    await context.close();
  }
  return bytes;
}
