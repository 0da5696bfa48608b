import "server-only";
import * as z from "zod";
import { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import { parsePeriod } from "./period";
import type { UnitQuarter } from "./quarter";
import { differenceSides } from "./schema";

type Row = Omit<UnitQuarter, "confirmation" | "to"> & { confirmation: unknown };

const stored = z
  .object({
    version: z.int(),
    registerCount: z.int(),
    confirmedCount: z.int(),
    differences: z.array(
      z.object({ side: z.enum(differenceSides), name: z.string(), note: z.string().nullable() }),
    ),
    confirmedOn: z.string(),
    reopenedOn: z.string().nullable(),
    reopenReason: z.string().nullable(),
  })
  .nullable();

/**
 * The quarters asked for, of the base organisations in scope that existed at their end (one of them: `organizationId`): the
 * register's count at the end of the last day beside what the unit confirmed. In the office's order, the newest quarter first.
 */
export async function readQuarters(
  db: ScopedDb,
  periods: readonly string[],
  organizationId: string | null = null,
): Promise<UnitQuarter[]> {
  const one = organizationId === null ? Prisma.empty : Prisma.sql`AND o.id = ${organizationId}::uuid`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT o.id AS "organizationId", o.code, o.short_name AS name, asked.period,
           (SELECT count(*)::int FROM organization cell
            JOIN membership s ON s.organization_id = cell.id
            WHERE cell.base_id = o.id AND s.starts_on < asked.after AND (s.ends_on IS NULL OR s.ends_on >= asked.after)) AS register,
           CASE WHEN c.id IS NOT NULL THEN json_build_object(
             'version', c.version, 'registerCount', c.register_count, 'confirmedCount', c.confirmed_count,
             'differences', c.differences, 'confirmedOn', c.confirmed_on, 'reopenedOn', c.reopened_on,
             'reopenReason', c.reopen_reason) END AS confirmation
    FROM (SELECT period, app.quarter_end(period) AS after FROM unnest(${[...periods]}::text[]) AS period) asked
    CROSS JOIN organization o
    LEFT JOIN count_confirmation c ON c.organization_id = o.id AND c.period = asked.period
    WHERE o.kind IN ('BASE_COMMITTEE', 'BASE_CELL') ${one}
      AND (c.id IS NOT NULL OR ((o.valid_from IS NULL OR o.valid_from < asked.after) AND (o.valid_to IS NULL OR o.valid_to >= asked.after)))
    ORDER BY asked.period DESC, o.position, o.code`;
  return rows.map(({ confirmation, ...row }) => ({
    ...row,
    to: parsePeriod(row.period)?.to ?? "",
    confirmation: stored.parse(confirmation),
  }));
}
