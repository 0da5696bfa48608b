import "server-only";
import * as z from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { allowLongStatements } from "@/lib/db/allow-long-statements";
import { Prisma } from "@/lib/db/generated/client";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import type { Erasure, ErasurePage } from "./erasure";
import { readErasureReach } from "./read-erasure-reach";

/** Null for an id that is missing, out of scope, or no id at all. */
export async function getErasurePage(viewer: Viewer, memberId: string): Promise<ErasurePage | null> {
  if (!z.uuid().safeParse(memberId).success) return null;
  return withScope(viewer, async (db) => {
    await allowLongStatements(db);
    const [member] = await db.$queryRaw<ErasurePage["member"][]>`
      SELECT id, full_name AS name, (erased_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS "erasedOn"
      FROM member WHERE id = ${memberId}::uuid`;
    const reach = member && (await readErasureReach(db, memberId));
    if (!member || !reach) return null;
    return { member, reach, erasures: await readErasures(db, Prisma.sql`e.member_id = ${memberId}::uuid`) };
  });
}

/** All erasures asked for, those that wait first, then the newest; as many as a page takes. */
export function listErasures(viewer: Viewer): Promise<Erasure[]> {
  return withScope(viewer, (db) => readErasures(db, Prisma.sql`true`));
}

/** How many wait for the viewer's decision: none that the viewer asked for. */
export async function countErasuresToDecide(viewer: Viewer): Promise<number> {
  if (!can(viewer, "person.erase")) return 0;
  return withScope(viewer, (db) =>
    db.personErasure.count({ where: { status: "ASKED", askedBy: { not: viewer.accountId } } }),
  );
}

function readErasures(db: ScopedDb, which: Prisma.Sql): Promise<Erasure[]> {
  return db.$queryRaw<Erasure[]>`
    SELECT e.id, e.member_id AS "memberId", m.full_name AS name, b.name AS unit, e.status::text, e.ground::text,
           e.paper_number AS "paperNumber", e.paper_on::text AS "paperOn", e.asked_at AS "askedAt", e.asked_by AS "askedBy",
           e.asked_by_name AS "askedByName", e.decided_at AS "decidedAt", e.decided_by_name AS "decidedByName",
           e.refusal_reason AS "refusalReason"
    FROM person_erasure e
    JOIN member m ON m.id = e.member_id
    JOIN organization c ON c.id = e.organization_id
    JOIN organization b ON b.id = c.base_id
    WHERE ${which}
    ORDER BY e.status = 'ASKED' DESC, e.asked_at DESC LIMIT 500`;
}
