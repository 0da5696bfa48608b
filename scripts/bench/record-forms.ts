import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import * as z from "zod";
import { type Captured, isAction } from "./captured-requests";

/** The form of one record as the browser sends it, to be sent again with other values and under any key. */
export type RecordForm = (over: Readonly<Record<string, unknown>>, key?: string) => Captured;

const actionBody = z.tuple([z.record(z.string(), z.unknown()), z.string()]);

/**
 * Opens the form at each path in Chromium as `cookie`'s account and presses "save" without letting the request out: each form is
 * its own record's, unchanged, and nothing was saved yet.
 */
export async function recordForms(
  browser: Browser,
  origin: string,
  cookie: string,
  paths: readonly string[],
): Promise<Map<string, RecordForm>> {
  const context = await browser.newContext({ baseURL: origin });
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: origin }]);
  const forms = new Map<string, RecordForm>();
  const waiting = [...paths];
  const work = async () => {
    const page = await context.newPage();
    await page.route("**", (route) => (isAction(route.request()) ? route.abort() : route.continue()));
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop())
      forms.set(path, await recordForm(page, origin, path));
  };
  await Promise.all([work(), work()]);
  await context.close();
  return forms;
}

async function recordForm(page: Page, origin: string, path: string): Promise<RecordForm> {
  await page.goto(path, { waitUntil: "networkidle" });
  const [request] = await Promise.all([
    page.waitForRequest(isAction),
    page.locator("form button[type=submit]").first().click(),
  ]);
  const { pathname, search } = new URL(request.url());
  const left = ["content-length", "accept-encoding", "cookie"];
  const headers = Object.fromEntries(
    Object.entries(await request.allHeaders()).filter(([key]) => !key.startsWith(":") && !left.includes(key)),
  );
  const [input] = actionBody.parse(JSON.parse(request.postData() ?? ""));
  return (over, key = randomUUID()) => ({
    path: `${pathname}${search}`,
    method: "POST",
    headers: { ...headers, origin },
    body: JSON.stringify([{ ...input, ...over }, key]),
  });
}
