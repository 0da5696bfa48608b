import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import * as z from "zod";
import { type Captured, isAction } from "./captured-requests";

/** The form of one member as the browser sends it, to be sent again over any version and under any key. */
export type MemberForm = (over: { version: number; key?: string; nativePlace?: string }) => Captured;

const actionBody = z.tuple([z.record(z.string(), z.unknown()), z.string()]);

/**
 * Opens the form of each member in Chromium as `cookie`'s account and presses "save" without letting the request out: each form is
 * its own member's, unchanged, and nothing was saved yet.
 */
export async function memberForms(
  browser: Browser,
  origin: string,
  cookie: string,
  ids: readonly string[],
): Promise<Map<string, MemberForm>> {
  const context = await browser.newContext({ baseURL: origin });
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: origin }]);
  const forms = new Map<string, MemberForm>();
  const waiting = [...ids];
  const work = async () => {
    const page = await context.newPage();
    await page.route("**", (route) => (isAction(route.request()) ? route.abort() : route.continue()));
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
      forms.set(id, await memberForm(page, origin, id));
  };
  await Promise.all([work(), work()]);
  await context.close();
  return forms;
}

async function memberForm(page: Page, origin: string, id: string): Promise<MemberForm> {
  await page.goto(`/members/${id}/edit`, { waitUntil: "networkidle" });
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
  return ({ version, key = randomUUID(), nativePlace }) => ({
    path: `${pathname}${search}`,
    method: "POST",
    headers: { ...headers, origin },
    body: JSON.stringify([{ ...input, version, ...(nativePlace && { nativePlace }) }, key]),
  });
}
