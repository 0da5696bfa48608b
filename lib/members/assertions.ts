import "server-only";
import { DomainError } from "@/lib/action/domain-error";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { MemberEntry } from "./entry-kinds";
import { futureDates } from "./member-rules";
import { findNamesakes } from "./queries/find-namesakes";
import type { MemberRecord } from "./schema";

/** Refuses dates that have not come yet on the installation's calendar, each at its field. */
export function assertNotInFuture(record: MemberRecord, today: CalendarDate): void {
  const fields = futureDates(record, today);
  if (fields.length === 0) return;
  throw new DomainError("errors.checkFields", {
    fields: Object.fromEntries(fields.map((field) => [field, "members.errors.dateInFuture"] as const)),
    params: { today: formatDate(today) },
  });
}

/** The same for the paper and the day of arrival of somebody transferred in. */
export function assertEntryNotInFuture(entry: MemberEntry | null, today: CalendarDate): void {
  if (entry?.kind !== "TRANSFER_IN") return;
  const fields = (["paperOn", "arrivedOn"] as const).filter((field) => entry[field] > today);
  if (fields.length === 0) return;
  throw new DomainError("errors.checkFields", {
    fields: Object.fromEntries(fields.map((field) => [`entry.${field}`, "ledger.errors.future"] as const)),
    params: { today: formatDate(today) },
  });
}

/** Refuses somebody who may be in the register already; the form shows who, and lets the person insist. */
export async function assertAnotherPerson(db: ScopedDb, record: MemberRecord): Promise<void> {
  if ((await findNamesakes(db, record)).length === 0) return;
  throw new DomainError("errors.checkFields", { fields: { isAnotherPerson: "members.errors.namesake" } });
}
