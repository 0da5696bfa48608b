import "server-only";
import type { Role } from "@/lib/access/permissions";
import { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import { cardNumberFor } from "@/lib/members/queries/sensitive-columns";
import type { TransferRow } from "./transfer";

const { sql } = Prisma;

/** Transfers in scope (`t`) that meet a condition, with the names of both ends. */
export function readTransfers(
  db: ScopedDb,
  viewer: { role: Role },
  condition: Prisma.Sql,
  order: Prisma.Sql = sql`t.sent_on, t.id`,
  page: { limit: number; offset: number } = { limit: 1_000, offset: 0 },
): Promise<TransferRow[]> {
  return db.$queryRaw<TransferRow[]>`
    WITH chosen AS (
      SELECT t.* FROM transfer t WHERE ${condition} ORDER BY ${order} LIMIT ${page.limit} OFFSET ${page.offset}
    ),
    names AS (
      SELECT * FROM app.organization_names(ARRAY(
        SELECT organization_id FROM chosen UNION SELECT to_organization_id FROM chosen UNION SELECT received_by_id FROM chosen
      ))
    )
    SELECT t.id, t.version, t.status::text, t.member_id AS "memberId",
           EXISTS (SELECT FROM member m WHERE m.id = t.member_id) AS "isMemberOpen",
           t.full_name AS "fullName", t.sex::text, t.born_on::text AS "bornOn", t.born_precision::text AS "bornPrecision",
           ${cardNumberFor(viewer, sql`t.card_number`)} AS "cardNumber", t.record_number AS "recordNumber", t.admitted_on::text AS "admittedOn",
           t.official_on::text AS "officialOn", origin.name AS "fromCell", origin.base_name AS "fromBase",
           origin.base_id AS "fromBaseId", target.name AS "toBase", t.to_organization_id AS "toId",
           receiver.name AS "receivedBy", t.paper_number AS "paperNumber", t.paper_on::text AS "paperOn",
           t.sent_on::text AS "sentOn", t.reason, t.settled_on::text AS "settledOn", t.refusal_reason AS "refusalReason"
    FROM chosen t
    JOIN names origin ON origin.id = t.organization_id
    JOIN names target ON target.id = t.to_organization_id
    LEFT JOIN names receiver ON receiver.id = t.received_by_id
    ORDER BY ${order}`;
}
