import "server-only";
import type { Role } from "@/lib/access/permissions";
import type { ScopedDb } from "@/lib/db/with-scope";

/** Who wrote the present version of a record: of another person the name, role and unit, nothing else. */
export type LastChange = {
  at: Date;
  name: string;
  role: Role;
  /** Code of the account's organisation. */
  unit: string;
  /** The viewer's own account did, in another window. */
  isOwn: boolean;
};

/** Null where the trail has no line of that change, or the line is outside the viewer's scope. */
export async function readLastChange(db: ScopedDb, recordId: string): Promise<LastChange | null> {
  const [change] = await db.$queryRaw<LastChange[]>`
    SELECT e.at, who.name, who.role::text, who.unit, e.account_id = app.account_id() AS "isOwn"
    FROM audit_event e CROSS JOIN LATERAL app.account_labels(ARRAY[e.account_id]) who
    WHERE e.id = (SELECT app.last_line(${recordId}::uuid))`;
  return change ?? null;
}
