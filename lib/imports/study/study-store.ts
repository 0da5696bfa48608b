import "server-only";
import { DomainError } from "@/lib/action/domain-error";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import { newUuidV7 } from "@/lib/uuid-v7";
import type { BatchPlace, ImportStore, RowToUndo, RowToWrite, UndoConflict, WrittenRow } from "../store";
import { audiencesOf, type Counts, existingUnit, studyResult } from "./study-result";

/** The numbers of a campaign's units, as an import reads and writes them. */
export const studyStore: ImportStore = {
  readExisting,
  readKeys: () => Promise.resolve([]),
  write,
  findConflicts,
  undo,
};

async function readExisting(
  db: ScopedDb,
  { campaignId }: BatchPlace,
  _keys: readonly string[],
  today: CalendarDate,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ units: string | null }[]>`
    SELECT json_agg(json_build_object(
      'id', u.id, 'version', u.version, 'name', o.name, 'status', u.status,
      'spellings', ARRAY[o.name, o.short_name, o.code] || o.aliases,
      'isByRoll', EXISTS (SELECT FROM study_roll_entry e WHERE e.study_unit_id = u.id),
      'membersOnList', (
        SELECT count(*) FROM membership m JOIN organization cell ON cell.id = m.organization_id
        WHERE cell.base_id = o.id AND m.starts_on <= ${today}::date AND (m.ends_on IS NULL OR m.ends_on > ${today}::date)
      ),
      'numbers', COALESCE((
        SELECT json_object_agg(a.audience, json_build_object(
          'summoned', a.summoned, 'present', a.present, 'excused', a.excused, 'unexcused', a.unexcused, 'madeUp', a.made_up
        )) FROM study_attendance a WHERE a.study_unit_id = u.id
      ), '{}')
    ) ORDER BY u.id)::text AS units
    FROM study_unit u JOIN organization o ON o.id = u.organization_id
    WHERE u.campaign_id = ${campaignId}::uuid`;
  return rows.flatMap(({ units }) => units ?? []);
}

async function write(
  db: ScopedDb,
  place: BatchPlace,
  rows: readonly RowToWrite[],
  today: CalendarDate,
): Promise<WrittenRow[]> {
  const known = await readExisting(db, place, [], today);
  const units = new Map(
    known.flatMap((text) => existingUnit.array().parse(JSON.parse(text))).map((unit) => [unit.id, unit]),
  );
  const written = rows.flatMap((row) => {
    const unit = units.get(row.subjectId ?? "");
    const { numbers } = studyResult.parse(row.record);
    return unit ? [{ rowNumber: row.rowNumber, unit, numbers: { ...unit.numbers, ...numbers } }] : [];
  });
  if (written.length !== rows.length) throw new DomainError("imports.errors.registerBusy");
  await putNumbers(
    db,
    written.map(({ unit, numbers }) => ({ id: unit.id, version: unit.version, numbers })),
  );
  return written.map(({ rowNumber, unit }) => ({
    rowNumber,
    subjectId: unit.id,
    version: unit.version + 1,
    before: unit.numbers,
  }));
}

type UnitNumbers = {
  id: string;
  version: number;
  numbers: Partial<Record<string, Partial<Counts> | Record<keyof Counts, number | null>>>;
};

/** In the place of the former ones; each unit's version says that nobody else wrote in between. */
async function putNumbers(db: ScopedDb, units: readonly UnitNumbers[]): Promise<void> {
  const claims = units.map(({ id, version }) => ({ id, version }));
  const claimed = await db.$executeRaw`
    UPDATE study_unit u SET version = u.version + 1, updated_at = now()
    FROM jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) AS c (id uuid, version int)
    WHERE u.id = c.id AND u.version = c.version`;
  if (claimed !== units.length) throw new DomainError("imports.errors.registerBusy");
  const rows = units.flatMap(({ id, numbers }) =>
    audiencesOf(numbers).map(([audience, counts]) => ({
      id: newUuidV7(),
      study_unit_id: id,
      audience,
      ...counts,
      made_up: counts?.madeUp,
    })),
  );
  await db.$executeRaw`
    DELETE FROM study_attendance WHERE study_unit_id = ANY (${units.map(({ id }) => id)}::uuid[])`;
  await db.$executeRaw`
    INSERT INTO study_attendance (id, study_unit_id, organization_id, audience, summoned, present, excused, unexcused, made_up)
    SELECT n.id, n.study_unit_id, u.organization_id, n.audience, n.summoned, n.present, n.excused, n.unexcused, n.made_up
    FROM jsonb_populate_recordset(NULL::study_attendance, ${JSON.stringify(rows)}::jsonb) AS n
    JOIN study_unit u ON u.id = n.study_unit_id`;
}

/** The unit has entered something else since, or its report is in. */
async function findConflicts(
  db: ScopedDb,
  _place: BatchPlace,
  rows: readonly RowToUndo[],
): Promise<UndoConflict[]> {
  const written = rows.map(({ rowNumber, subjectId, version }) => ({
    row_number: rowNumber,
    subject_id: subjectId,
    version,
  }));
  return db.$queryRaw<UndoConflict[]>`
    SELECT w.row_number AS "rowNumber", w.subject_id AS "subjectId"
    FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS w (row_number int, subject_id uuid, version int)
    LEFT JOIN study_unit u ON u.id = w.subject_id
    WHERE u.version IS DISTINCT FROM w.version OR u.status IN ('REPORTED', 'CONFIRMED')
    ORDER BY w.row_number`;
}

async function undo(db: ScopedDb, _place: BatchPlace, rows: readonly RowToUndo[]): Promise<void> {
  await putNumbers(
    db,
    rows.map(({ subjectId, version, before }) => ({
      id: subjectId,
      version,
      numbers: existingUnit.shape.numbers.parse(before),
    })),
  );
}
