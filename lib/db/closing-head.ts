import "server-only";
import { getPrisma } from "./client";

/** The seal with which the last finished day of the audit trail ended; null before there is one. Holds nothing personal. */
export async function readClosingHead(): Promise<{ day: string; seq: string; hash: string } | null> {
  const [head] = await getPrisma().$queryRaw<{ day: string; seq: string; hash: string }[]>`
    SELECT day::text, seq::text, hash FROM app.audit_heads(1) WHERE day IS NOT NULL`;
  return head ?? null;
}
