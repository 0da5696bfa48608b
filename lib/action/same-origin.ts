import "server-only";
import { headers } from "next/headers";

/**
 * Whether the request comes from our own page. Next compares Origin with Host itself; this also refuses `Origin: null`
 * and what the browser marks as coming from another site.
 */
export async function isSameOrigin(): Promise<boolean> {
  const sent = await headers();
  const site = sent.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = sent.get("origin");
  if (origin === null) return site !== null;
  return URL.canParse(origin) && new URL(origin).host === (sent.get("x-forwarded-host") ?? sent.get("host"));
}
