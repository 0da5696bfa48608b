import "server-only";
import * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { cardNumberFor } from "@/lib/members/queries/sensitive-columns";
import type { Guest } from "./guest";

const { sql } = Prisma;

/** Who is here for a while, the first to leave first; then those who have left, the latest first. */
export function listGuests(viewer: Viewer): Promise<Guest[]> {
  return withScope(viewer, (db) => readGuests(db, viewer, sql`true`));
}

/** Null for a guest who is not in scope. */
export async function getGuest(viewer: Viewer, id: string): Promise<Guest | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const [guest = null] = await withScope(viewer, (db) => readGuests(db, viewer, sql`g.id = ${id}::uuid`));
  return guest;
}

function readGuests(db: ScopedDb, viewer: Viewer, condition: Prisma.Sql): Promise<Guest[]> {
  return db.$queryRaw<Guest[]>`
    SELECT g.id, g.version, g.full_name AS "fullName", g.born_on::text AS "bornOn",
           g.born_precision::text AS "bornPrecision", ${cardNumberFor(viewer, sql`g.card_number`)} AS "cardNumber", g.home_name AS "homeName",
           CASE WHEN cell.base_id = cell.id THEN cell.name ELSE cell.name || ' · ' || base.name END AS cell,
           g.paper_number AS "paperNumber", g.paper_on::text AS "paperOn", g.starts_on::text AS "startsOn",
           g.until_on::text AS "untilOn", g.ended_on::text AS "endedOn"
    FROM temporary_guest g
    JOIN organization cell ON cell.id = g.organization_id
    JOIN organization base ON base.id = cell.base_id
    WHERE ${condition}
    ORDER BY g.ended_on DESC NULLS FIRST, g.until_on, g.sort_key, g.id
    LIMIT 1000`;
}
