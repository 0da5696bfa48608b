import "server-only";
import type { OrganizationKind } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { fromDbDate } from "@/lib/db/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";

/** A place to put somebody: `takesMembers` says whether it is one. */
export type Cell = {
  id: string;
  kind: OrganizationKind;
  baseId: string | null;
  validTo: CalendarDate | null;
};

/** The organisation of this id within the scope; null for a missing one and a foreign one alike. */
export async function findCell(db: ScopedDb, id: string): Promise<Cell | null> {
  const cell = await db.organization.findUnique({
    where: { id },
    select: { id: true, kind: true, baseId: true, validTo: true },
  });
  return cell && { ...cell, validTo: fromDbDate(cell.validTo) };
}
