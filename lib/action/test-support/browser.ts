import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { createTranslator } from "next-intl";
import { socketAddressHeader } from "@/lib/auth/socket-address";
import { catalogues } from "@/lib/i18n/messages";
import type { Owner } from "@/prisma/factories/owner";

/**
 * The request a server action finds itself in, for tests that call actions as a browser would:
 *
 *     vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
 *     vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));
 */
type Sent = { token: string; origin: string | null; site: string | null; address: string };
let request: Sent = { token: "", origin: "http://127.0.0.1:3000", site: null, address: "192.0.2.1" };

/** Continues as the account, with a new session; null continues signed out. Answers the hash of the session. */
export async function browseAs(db: Owner, account: { id: string } | null): Promise<Buffer> {
  const token = account ? randomBytes(32).toString("base64url") : "";
  const hash = createHash("sha256").update(token).digest();
  if (account) await db.query("SELECT app.open_session($1, $2)", [account.id, hash]);
  request = { ...request, token };
  return hash;
}

/** Continues from another network, or with what a page of another site would send; null leaves the header out. */
export function browseFrom(where: Partial<Pick<Sent, "address" | "origin" | "site">>): void {
  request = { ...request, ...where };
}

export function cookies() {
  return Promise.resolve({ get: () => (request.token ? { value: request.token } : undefined) });
}

export function headers() {
  const { origin, site, address } = request;
  const own = { host: "127.0.0.1:3000", [socketAddressHeader]: address };
  return Promise.resolve(
    new Headers({
      ...own,
      ...(origin !== null && { origin }),
      ...(site !== null && { "sec-fetch-site": site }),
    }),
  );
}

export function getTranslations() {
  return Promise.resolve(createTranslator({ locale: "vi", messages: catalogues.vi }));
}
