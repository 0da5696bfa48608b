import "server-only";
import { readClosingHead } from "@/lib/db/closing-head";
import { log } from "@/lib/log";

const shared = globalThis as typeof globalThis & { soKhoiLoggedHead?: string };

/**
 * Writes the seal of every finished day into the log, once per process: a log that is shipped away keeps it where nobody who
 * rewrites the database can reach. Looks again every hour; a database that is away is looked for an hour later.
 */
export function logClosingHeads(): void {
  setTimeout(logNewHead, 10_000).unref();
  setInterval(logNewHead, 3_600_000).unref();
}

async function logNewHead(): Promise<void> {
  try {
    const head = await readClosingHead();
    if (!head || head.day === shared.soKhoiLoggedHead) return;
    shared.soKhoiLoggedHead = head.day;
    log.info({ auditDay: head.day, auditLink: head.seq, auditHash: head.hash }, "audit head of the day");
  } catch (error) {
    log.warn({ err: error }, "the audit head of the day could not be read");
  }
}
