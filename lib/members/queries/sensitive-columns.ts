import "server-only";
import type { Role } from "@/lib/access/permissions";
import { shows } from "@/lib/access/sensitive-fields";
import { Prisma } from "@/lib/db/generated/client";

const { sql } = Prisma;

/**
 * The sensitive columns of `m`, a member, for a reader: `ethnicity` (its name), `ethnicityCode`, `religion`, `cardNumber`. What is
 * not shown to the role does not leave the database: null, and of a citizen's number its last four digits. The one place that
 * reads them of single people; a test of the architecture finds another.
 */
export function sensitiveColumns(viewer: { role: Role }): Prisma.Sql {
  const ethnicity = shows(viewer, "ethnicity")
    ? sql`m.ethnicity_code AS "ethnicityCode",
          (SELECT people.name FROM ethnicity people WHERE people.code = m.ethnicity_code) AS ethnicity`
    : sql`NULL::text AS "ethnicityCode", NULL::text AS ethnicity`;
  const religion = shows(viewer, "religion")
    ? sql`m.religion::text AS religion`
    : sql`NULL::text AS religion`;
  return sql`${ethnicity}, ${religion}, ${cardNumberFor(viewer, sql`m.card_number`)} AS "cardNumber"`;
}

/** A card number for a reader, of whatever table: as `maskCitizenId` writes it. */
export function cardNumberFor(viewer: { role: Role }, column: Prisma.Sql): Prisma.Sql {
  return shows(viewer, "citizenId")
    ? column
    : sql`CASE WHEN length(${column}) = 12 THEN '••••••••' || right(${column}, 4) ELSE ${column} END`;
}
