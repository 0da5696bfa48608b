import "server-only";
import type { State } from "@/lib/action/conflict";
import type { Viewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/dates/partial-date";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { isConfirmed, type UnitQuarter } from "./quarter";
import { readQuarters } from "./read-quarters";

type OfQuarter = Pick<UnitQuarter, "organizationId" | "period">;

/** A unit's quarter within the viewer's scope, or null. */
export async function findQuarter(
  db: ScopedDb,
  { organizationId, period }: OfQuarter,
): Promise<UnitQuarter | null> {
  const [quarter] = await readQuarters(db, [period], organizationId);
  return quarter ?? null;
}

// What of a quarter is said to whoever confirms or opens it second.

/** Of the row whose last change is told; null while the quarter was never confirmed. */
export async function confirmationId({ organizationId, period }: OfQuarter, db: ScopedDb) {
  const where = { organizationId_period: { organizationId, period } };
  return (await db.countConfirmation.findUnique({ where, select: { id: true } }))?.id ?? null;
}

/** As a phrase: open, opened again on a day, or confirmed with which counts. */
export async function quarterNow(db: ScopedDb, of: OfQuarter): Promise<State | null> {
  const quarter = await findQuarter(db, of);
  if (!quarter) return null;
  const { confirmation } = quarter;
  if (!confirmation) return { key: "balance.quarters.openNow" };
  if (confirmation.reopenedOn !== null)
    return { key: "balance.quarters.reopenedNow", params: { date: formatDate(confirmation.reopenedOn) } };
  const { confirmedCount: confirmed, registerCount: register } = confirmation;
  return { key: "balance.quarters.now", params: { confirmed, register } };
}

/** The unit's own word as it stands, where it can be put right; a confirmed quarter has to be opened again first. */
export function storedCount(viewer: Viewer, of: OfQuarter) {
  return withScope(viewer, async (db) => {
    const quarter = await findQuarter(db, of);
    if (!quarter?.confirmation || isConfirmed(quarter)) return null;
    const { version, confirmedCount, differences } = quarter.confirmation;
    const named = differences.map(({ note, ...person }) => ({ ...person, note: note ?? "" }));
    return { version, registerCount: quarter.register, confirmedCount, differences: named };
  });
}

/** For the reason of opening it again, while there is something to open. */
export function storedVersion(viewer: Viewer, of: OfQuarter) {
  return withScope(viewer, async (db) => {
    const quarter = await findQuarter(db, of);
    return quarter?.confirmation && isConfirmed(quarter) ? { version: quarter.confirmation.version } : null;
  });
}
