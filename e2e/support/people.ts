import type { Cookie, Page } from "@playwright/test";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-accounts";

/** The sessions that this worker's journeys have begun, by who began them. */
const sessions = new Map<string, Cookie[]>();

/**
 * Goes on in the session of an earlier journey, or signs in: for journeys that are not about sessions, neither end theirs nor do
 * what asks for the password again. The next step is to open a page.
 */
export async function enter(page: Page, username: string): Promise<void> {
  const kept = sessions.get(username);
  if (kept) return page.context().addCookies(kept);
  await signIn(page, username);
  sessions.set(username, await page.context().cookies());
}

/** Everybody has been signed out. */
export function forgetSessions(): void {
  sessions.clear();
}

/** Signs in through the page, as a person does, and waits for the home. */
export async function signIn(page: Page, username: string, password: string = DEMO_PASSWORD): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.waitForURL("/");
}

/** Ends the session and comes back to the sign-in page. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Tài khoản:/ }).click();
  await page.getByRole("button", { name: "Đăng xuất", exact: true }).click();
  await page.waitForURL("/sign-in");
}
