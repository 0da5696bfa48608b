import "server-only";
import * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import type { CellChoice } from "@/lib/members/member-form";
import { isCell } from "@/lib/organizations/kinds";
import { listUnitOptions } from "@/lib/organizations/queries/list-unit-options";
import { readTransfers } from "./read-transfers";
import {
  settledPageSize,
  type TransferList,
  type TransferNews,
  type TransferRow,
  type TransferTab,
} from "./transfer";

const { sql } = Prisma;

/**
 * One tab of the register. A secretary sees what waits for the own answer apart from what waits for others'; whoever looks
 * from the bloc sees everybody on the way under "in".
 */
export function listTransfers(viewer: Viewer, tab: TransferTab, page: number): Promise<TransferList> {
  return withScope(viewer, async (db) => {
    const conditions = conditionsOf(viewer);
    const isSettled = tab === "settled";
    const rows = await readTransfers(
      db,
      viewer,
      conditions[tab],
      isSettled ? sql`t.settled_on DESC, t.id DESC` : sql`t.sent_on, t.sort_key, t.id`,
      isSettled
        ? { limit: settledPageSize, offset: (page - 1) * settledPageSize }
        : { limit: 1_000, offset: 0 },
    );
    const [counts = { in: 0, out: 0, settled: 0 }] = await db.$queryRaw<TransferList["counts"][]>`
      SELECT count(*) FILTER (WHERE ${conditions.in})::int AS "in", count(*) FILTER (WHERE ${conditions.out})::int AS "out",
             count(*) FILTER (WHERE ${conditions.settled})::int AS settled
      FROM transfer t`;
    return { rows, counts };
  });
}

/** What the receiver's answer needs: the transfer and the cells to choose from. Null for one that is not in scope. */
export async function getTransfer(
  viewer: Viewer,
  id: string,
): Promise<{ transfer: TransferRow; cells: CellChoice[] } | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return withScope(viewer, async (db) => {
    const [transfer] = await readTransfers(db, viewer, sql`t.id = ${id}::uuid`);
    if (!transfer) return null;
    const units = await listUnitOptions(db);
    const cells = units
      .filter(({ kind, baseId }) => isCell(kind) && baseId === transfer.toId)
      .map((unit) => ({ value: unit.id, label: unit.name }));
    return { transfer, cells };
  });
}

/** What a secretary is told of the handshakes on the home page. */
export async function readTransferNews(db: ScopedDb, viewer: Viewer): Promise<TransferNews> {
  const isSentHere = sql`t.to_organization_id = ${viewer.organization.id}::uuid`;
  const [news = { waiting: 0, refused: 0 }] = await db.$queryRaw<TransferNews[]>`
    SELECT count(*) FILTER (WHERE ${conditionsOf(viewer).in})::int AS waiting,
           count(*) FILTER (WHERE t.status = 'REFUSED' AND NOT ${isSentHere} AND t.settled_on > ${viewer.today}::date - 14
             AND NOT EXISTS (SELECT FROM transfer later WHERE later.member_id = t.member_id AND later.id > t.id))::int AS refused
    FROM transfer t`;
  return news;
}

function conditionsOf(viewer: Viewer): Readonly<Record<TransferTab, Prisma.Sql>> {
  const settled = sql`t.status <> 'SENT'`;
  if (viewer.role !== "SECRETARY") return { in: sql`t.status = 'SENT'`, out: sql`false`, settled };
  const isOwn = sql`t.to_organization_id = ${viewer.organization.id}::uuid`;
  return { in: sql`t.status = 'SENT' AND ${isOwn}`, out: sql`t.status = 'SENT' AND NOT ${isOwn}`, settled };
}
