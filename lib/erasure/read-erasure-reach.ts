import "server-only";
import type { ScopedDb } from "@/lib/db/with-scope";
import {
  type ErasureObstacle,
  type ErasurePart,
  type ErasureReach,
  erasureObstacles,
  erasureParts,
} from "./erasure";

type Row = { obstacle: string | null; register: string; rows: bigint };

/** Whether the person can be erased now, and how much would be emptied where; null for nobody of the register. */
export async function readErasureReach(db: ScopedDb, memberId: string): Promise<ErasureReach | null> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT obstacle, register, rows FROM app.erasure_reach(${memberId}::uuid)`;
  const [first] = rows;
  if (!first) return null;
  const inParts = (Object.keys(erasureParts) as ErasurePart[]).map((part) => ({
    part,
    rows: rows
      .filter(({ register }) => erasureParts[part].some((known) => known === register))
      .reduce((total, row) => total + Number(row.rows), 0),
  }));
  return { obstacle: obstacleOf(first.obstacle), parts: inParts.filter((part) => part.rows > 0) };
}

function obstacleOf(word: string | null): ErasureObstacle | null {
  return erasureObstacles.find((known) => known === word) ?? null;
}
