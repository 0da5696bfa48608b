import type { Browser, Page, Request } from "@playwright/test";
import type { Call } from "./load";

/** A request as the browser sent it, to be sent again. */
export type Captured = Required<Call>;

type Watch = { isIt: (request: Request) => boolean; act: (page: Page) => Promise<void> };

/** Signs `cookie` in, opens `path`, acts like a person, and answers the request that this made the browser send. */
export async function captureRequest(
  browser: Browser,
  origin: string,
  cookie: string,
  path: string,
  { isIt, act }: Watch,
): Promise<Captured> {
  const page = await openSignedIn(browser, origin, cookie, path);
  const [request] = await Promise.all([page.waitForRequest(isIt), act(page)]);
  const url = new URL(request.url());
  const headers = await request.allHeaders();
  const captured = {
    path: `${url.pathname}${url.search}`,
    method: request.method() === "POST" ? ("POST" as const) : ("GET" as const),
    headers: Object.fromEntries(
      Object.entries(headers).filter(
        ([key]) => !key.startsWith(":") && !["content-length", "accept-encoding"].includes(key),
      ),
    ),
    body: request.postData() ?? "",
  };
  await page.context().close();
  return captured;
}

/** The same, but lets the request have its effect once and answers how long that took, in ms. */
export async function timeRequest(
  browser: Browser,
  origin: string,
  cookie: string,
  path: string,
  { isIt, act }: Watch,
): Promise<number> {
  const page = await openSignedIn(browser, origin, cookie, path);
  page.setDefaultTimeout(300_000);
  const [response] = await Promise.all([page.waitForResponse((answer) => isIt(answer.request())), act(page)]);
  await response.finished();
  const { requestStart, responseEnd } = response.request().timing();
  await page.context().close();
  return responseEnd - requestStart;
}

async function openSignedIn(browser: Browser, origin: string, cookie: string, path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin });
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  await page.goto(path, { waitUntil: "networkidle" });
  return page;
}

/** In-app navigation asks for the page's data instead of its HTML. */
export function isNavigation(path: string): (request: Request) => boolean {
  return (request) =>
    request.headers().rsc === "1" &&
    request.headers()["next-router-prefetch"] === undefined &&
    new URL(request.url()).pathname === path;
}

export function isAction(request: Request): boolean {
  return request.method() === "POST" && request.headers()["next-action"] !== undefined;
}
