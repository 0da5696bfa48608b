import "server-only";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { TransferStatus } from "./transfer";

/** A transfer as whoever settles it finds it. */
export type LockedTransfer = {
  id: string;
  version: number;
  status: TransferStatus;
  memberId: string;
  /** The sending cell and its base organisation. */
  fromId: string;
  fromBaseId: string;
  /** The receiving base organisation. */
  toId: string;
  sentOn: CalendarDate;
  paperNumber: string;
  paperOn: CalendarDate;
  officialOn: CalendarDate | null;
};

/**
 * Null for one that is not in scope. Whoever else settles it waits until the transaction ends and then finds it settled:
 * of an acceptance and a recall at one moment, one wins.
 */
export async function lockTransfer(db: ScopedDb, id: string): Promise<LockedTransfer | null> {
  const [row] = await db.$queryRaw<Omit<LockedTransfer, "fromBaseId">[]>`
    SELECT id, version, status::text, member_id AS "memberId", organization_id AS "fromId", to_organization_id AS "toId",
           sent_on::text AS "sentOn", paper_number AS "paperNumber", paper_on::text AS "paperOn",
           official_on::text AS "officialOn"
    FROM transfer WHERE id = ${id}::uuid FOR UPDATE`;
  if (!row) return null;
  const [from] = await db.$queryRaw<{ baseId: string }[]>`
    SELECT base_id AS "baseId" FROM app.organization_names(ARRAY[${row.fromId}::uuid])`;
  return from ? { ...row, fromBaseId: from.baseId } : null;
}
