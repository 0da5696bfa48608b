import "server-only";
import { DomainError } from "@/lib/action/domain-error";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import { allowLongStatements } from "./allow-long-statements";
import { type ComparedRow, compareWithRegister } from "./compare-with-register";
import { findOrFoundCells, type Unit } from "./find-or-found-cells";
import { isIncluded } from "./policy";
import { readExistingMembers } from "./read-existing-members";
import { readStagedRows, type StagedRow } from "./read-staged-rows";
import { insertMembers, updateMembers } from "./write-members";

type Application = {
  batchId: string;
  unit: Unit;
  choices: ReadonlyMap<number, boolean>;
  today: CalendarDate;
};

/**
 * Writes a preview's rows. A preview already written stays as it is: pressing twice is pressing once. Throws DomainError
 * when the register has moved on since the preview, for then the preview no longer says what would happen.
 */
export async function applyImportRows(
  db: ScopedDb,
  { batchId, unit, choices, today }: Application,
): Promise<{ changedFields: string[] }> {
  await allowLongStatements(db);
  // One import per unit at a time; whoever comes second finds the register as the first one left it.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${unit.id}, 0))`;
  const batch = await db.importBatch.findUniqueOrThrow({ where: { id: batchId }, select: { status: true } });
  if (batch.status === "APPLIED") return { changedFields: [] };

  const staged = await readStagedRows(db, batchId);
  const rows = await compareAgain(db, staged, unit, today);
  const included = rows.filter((row) => isIncluded(row, choices));
  const changed = included.filter(({ verdict }) => verdict === "CHANGED");
  const added = included.filter(({ verdict }) => verdict !== "CHANGED");

  const cells = await findOrFoundCells(
    db,
    unit,
    added.map(({ cellName }) => cellName ?? ""),
    today,
  );
  const created = await insertMembers(db, added, cells, today);
  await updateMembers(db, changed);
  await closeBatch(db, batchId, rows, { created, changed, included });
  return { changedFields: [...new Set(changed.flatMap(({ changes }) => changes.map(({ field }) => field)))] };
}

/** The same comparison as the preview's; any other outcome means somebody changed the register meanwhile. */
async function compareAgain(
  db: ScopedDb,
  staged: readonly StagedRow[],
  unit: Unit,
  today: CalendarDate,
): Promise<ComparedRow[]> {
  const records = staged.flatMap(({ record }) => record ?? []);
  const rows = compareWithRegister(staged, await readExistingMembers(db, unit.id, records, today));
  const moved = staged.filter((before, index) => {
    const now = rows[index];
    return (
      now?.verdict !== before.verdict ||
      (now.member?.id ?? null) !== before.memberId ||
      (now.member?.version ?? null) !== before.memberVersion
    );
  });
  if (moved.length === 0) return rows;
  const shown = moved.slice(0, 3).map(({ nameInFile }) => nameInFile);
  throw new DomainError("imports.errors.registerChanged", {
    params: { count: moved.length, names: shown.join(", ") },
  });
}

type Outcome = {
  created: ReadonlyMap<number, string>;
  changed: readonly ComparedRow[];
  included: readonly ComparedRow[];
};

/** rows = created + changed + unchanged + skipped + refused, whatever was chosen. */
async function closeBatch(
  db: ScopedDb,
  batchId: string,
  rows: readonly ComparedRow[],
  { created, changed, included }: Outcome,
): Promise<void> {
  const unchangedCount = rows.filter(({ verdict }) => verdict === "UNCHANGED").length;
  const refusedCount = rows.filter(({ verdict }) => verdict === "REFUSED").length;
  const isWritten = new Set(included.map(({ rowNumber }) => rowNumber));
  const skipped = rows.filter(
    ({ rowNumber, verdict }) => !isWritten.has(rowNumber) && verdict !== "UNCHANGED" && verdict !== "REFUSED",
  );
  const outcomes = [
    ...[...created].map(([row_number, member_id]) => ({ row_number, member_id, skipped: false })),
    ...skipped.map(({ rowNumber }) => ({ row_number: rowNumber, member_id: null, skipped: true })),
  ];
  await db.$executeRaw`
    UPDATE import_row r
    SET member_id = COALESCE(o.member_id, r.member_id), notes = r.notes || jsonb_build_object('skipped', o.skipped)
    FROM jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) AS o (row_number int, member_id uuid, skipped boolean)
    WHERE r.batch_id = ${batchId}::uuid AND r.row_number = o.row_number`;
  await db.importBatch.update({
    where: { id: batchId },
    data: {
      status: "APPLIED",
      appliedAt: new Date(),
      createdCount: created.size,
      changedCount: changed.length,
      unchangedCount,
      skippedCount: skipped.length,
      refusedCount,
    },
    select: { id: true },
  });
}
