import "server-only";
import { DomainError } from "@/lib/action/domain-error";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { allowLongStatements } from "@/lib/db/allow-long-statements";
import type { ScopedDb } from "@/lib/db/with-scope";
import { lockPlace } from "./lock-place";
import type { FoundBatch } from "./read-place";
import { storedReading } from "./reading";
import { registerMark } from "./register-mark";
import type { RowToWrite, WrittenRow } from "./store";
import { stores } from "./stores";
import { runInThread } from "./thread/run-in-thread";

const rowsAtATime = 1000;

/**
 * Writes a preview into its register: everything decided, in the caller's transaction, or nothing. Throws DomainError when
 * it is written already, and when the register has moved on since the preview, which then no longer says what would happen.
 */
export async function applyImport(
  db: ScopedDb,
  place: FoundBatch,
  today: CalendarDate,
): Promise<{ changedFields: string[] }> {
  await allowLongStatements(db);
  await lockPlace(db, place);
  const { status, reading } = await db.importBatch.findUniqueOrThrow({
    where: { id: place.batchId },
    select: { status: true, reading: true },
  });
  if (status === "APPLIED" || status === "UNDONE") throw new DomainError("imports.errors.alreadyApplied");
  if (status !== "STAGED") throw new DomainError("imports.errors.notReadYet");
  await refuseSecondClaims(db, place.batchId);
  await assertStillTrue(db, place, storedReading.parse(reading).registerMark, today);

  const changedFields = new Set<string>();
  for (let after = 0; ; ) {
    const rows = await readRowsToWrite(db, place.batchId, after);
    if (rows.length === 0) break;
    await keepResults(db, place.batchId, await stores[place.register].write(db, place, rows, today));
    for (const { change, changedFields: fields } of rows)
      if (change === "UPDATE") for (const field of fields) changedFields.add(field);
    after = rows.at(-1)?.rowNumber ?? Number.POSITIVE_INFINITY;
  }
  await closeBatch(db, place.batchId);
  return { changedFields: [...changedFields] };
}

/** Two rows that people say are one record of the register. */
async function refuseSecondClaims(db: ScopedDb, batchId: string): Promise<void> {
  const [claimed] = await db.$queryRaw<{ names: string }[]>`
    SELECT string_agg(notes ->> 'nameInFile', ', ') AS names
    FROM import_row
    WHERE batch_id = ${batchId}::uuid AND subject_id IS NOT NULL
      AND (verdict IN ('CHANGED', 'UNCHANGED') OR choice = 'UPDATE')
    GROUP BY subject_id HAVING count(*) > 1 LIMIT 1`;
  if (claimed) throw new DomainError("imports.errors.claimedTwice", { params: { names: claimed.names } });
}

/** Every verdict stands while the records it was given by do; otherwise all rows are compared once more. */
async function assertStillTrue(
  db: ScopedDb,
  place: FoundBatch,
  mark: string | null,
  today: CalendarDate,
): Promise<void> {
  const store = stores[place.register];
  const existing = await store.readExisting(db, place, await store.readKeys(db, place.batchId), today);
  if (registerMark(existing) !== mark) await recheck(db, place, existing);
}

async function recheck(db: ScopedDb, place: FoundBatch, existing: readonly string[]): Promise<void> {
  const parts = await db.$queryRaw<{ rows: string }[]>`
    SELECT json_agg(json_build_object(
      'rowNumber', row_number, 'cellName', cell_name, 'nameInFile', notes ->> 'nameInFile', 'record', record,
      'verdict', verdict, 'subjectId', subject_id, 'subjectVersion', subject_version
    ) ORDER BY row_number)::text AS rows
    FROM (
      SELECT *, (row_number() OVER (ORDER BY row_number) - 1) / ${rowsAtATime}::int AS part
      FROM import_row WHERE batch_id = ${place.batchId}::uuid
    ) parted
    GROUP BY part ORDER BY part`;
  const result = await runInThread(
    { kind: "RECHECK", register: place.register, staged: parts.map(({ rows }) => rows) },
    { answer: () => Promise.resolve(existing) },
  );
  if (result.kind !== "RECHECKED") throw new Error("the thread answered another question");
  if (result.moved.length === 0) return;
  const names = result.moved.slice(0, 3).join(", ");
  throw new DomainError("imports.errors.registerChanged", { params: { count: result.moved.length, names } });
}

function readRowsToWrite(db: ScopedDb, batchId: string, after: number): Promise<RowToWrite[]> {
  return db.$queryRaw<RowToWrite[]>`
    SELECT row_number AS "rowNumber", cell_name AS "cellName", record, subject_id AS "subjectId",
           CASE outcome WHEN 'CREATED' THEN 'ADD' ELSE 'UPDATE' END AS change,
           ARRAY(SELECT jsonb_array_elements(notes -> 'changes') ->> 'field') AS "changedFields"
    FROM import_row
    WHERE batch_id = ${batchId}::uuid AND outcome IN ('CREATED', 'CHANGED') AND row_number > ${after}
    ORDER BY row_number LIMIT ${rowsAtATime}`;
}

async function keepResults(db: ScopedDb, batchId: string, written: readonly WrittenRow[]): Promise<void> {
  const rows = written.map(({ rowNumber, subjectId, version, before }) => ({
    row_number: rowNumber,
    subject_id: subjectId,
    subject_version: version,
    before,
  }));
  await db.$executeRaw`
    UPDATE import_row r
    SET subject_id = w.subject_id, subject_version = w.subject_version, before = NULLIF(w.before, 'null')
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS w (
      row_number int, subject_id uuid, subject_version int, before jsonb
    )
    WHERE r.batch_id = ${batchId}::uuid AND r.row_number = w.row_number`;
}

/** rows = created + changed + unchanged + skipped + refused, whatever was chosen: each row is counted by its one outcome. */
async function closeBatch(db: ScopedDb, batchId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE import_batch SET
      status = 'APPLIED', applied_at = now(), created_count = c.created, changed_count = c.changed,
      unchanged_count = c.unchanged, skipped_count = c.skipped, refused_count = c.refused
    FROM (
      SELECT count(*) FILTER (WHERE outcome = 'CREATED')::int AS created,
             count(*) FILTER (WHERE outcome = 'CHANGED')::int AS changed,
             count(*) FILTER (WHERE outcome = 'UNCHANGED')::int AS unchanged,
             count(*) FILTER (WHERE outcome = 'SKIPPED')::int AS skipped,
             count(*) FILTER (WHERE outcome = 'REFUSED')::int AS refused
      FROM import_row WHERE batch_id = ${batchId}::uuid
    ) c
    WHERE id = ${batchId}::uuid`;
}
