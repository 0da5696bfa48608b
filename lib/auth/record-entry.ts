import "server-only";
import type { Origin } from "@/lib/audit/origin";
import { getPrisma } from "@/lib/db/client";
import type { MessageKey } from "@/lib/i18n/message-key";

type Entry = { login: string; action: "session.open" | "password.set"; reason?: MessageKey };

/** A line of the audit trail from before there is a viewer; with a reason it was refused. How many there can be is bounded. */
export async function recordEntry(
  { login, action, reason }: Entry,
  { network, agent }: Origin,
): Promise<void> {
  await getPrisma().$executeRaw`
    SELECT app.record_entry(${login}, ${action}, ${reason ? "REFUSED" : "DONE"}::audit_outcome, ${reason ?? null}, ${network}, ${agent})`;
}
