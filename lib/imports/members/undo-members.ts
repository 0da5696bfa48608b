import "server-only";
import * as z from "zod";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import { annulmentOf } from "@/lib/ledger/correct-standing";
import { readEffectiveEvents } from "@/lib/ledger/read-events";
import { recordEvents } from "@/lib/ledger/record-events";
import type { BatchPlace, RowToUndo, UndoConflict } from "../store";
import { asComparedRow } from "./as-compared-row";
import { memberRecord } from "./member-record";
import { readMembersById } from "./read-existing-members";
import { updateMembers } from "./write-members";

/** Somebody saved the record since, or something happened to the person that this import did not tell. */
export async function findMemberConflicts(
  db: ScopedDb,
  { batchId }: BatchPlace,
  rows: readonly RowToUndo[],
): Promise<UndoConflict[]> {
  const written = rows.map(({ rowNumber, outcome, subjectId, version }) => ({
    row_number: rowNumber,
    outcome,
    subject_id: subjectId,
    version,
  }));
  return db.$queryRaw<UndoConflict[]>`
    SELECT w.row_number AS "rowNumber", w.subject_id AS "subjectId"
    FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS w (row_number int, outcome text, subject_id uuid, version int)
    LEFT JOIN member m ON m.id = w.subject_id
    WHERE m.version IS DISTINCT FROM w.version
       OR (w.outcome = 'CREATED' AND (
         EXISTS (SELECT FROM member_event e WHERE e.member_id = w.subject_id AND e.import_id IS DISTINCT FROM ${batchId}::uuid)
         OR EXISTS (SELECT FROM transfer t WHERE t.member_id = w.subject_id)
         OR EXISTS (SELECT FROM organization_officer f WHERE f.member_id = w.subject_id)
       ))
    ORDER BY w.row_number`;
}

/** Events are taken back, never deleted; a person without any is in nobody's list, and the numbers are free again. */
export async function undoMembers(
  db: ScopedDb,
  place: BatchPlace,
  rows: readonly RowToUndo[],
  today: CalendarDate,
): Promise<void> {
  const created = rows.flatMap(({ outcome, subjectId }) => (outcome === "CREATED" ? [subjectId] : []));
  const events = await readEffectiveEvents(db, created);
  await recordEvents(db, events.map(annulmentOf));
  await db.$executeRaw`
    UPDATE member SET card_number = NULL, record_number = NULL, version = version + 1, updated_at = now()
    WHERE id = ANY (${created}::uuid[])`;
  await restoreFields(
    db,
    place,
    rows.filter(({ outcome }) => outcome === "CHANGED"),
    today,
  );
}

async function restoreFields(
  db: ScopedDb,
  { batchId, organization }: BatchPlace,
  rows: readonly RowToUndo[],
  today: CalendarDate,
): Promise<void> {
  const members = await readMembersById(
    db,
    organization.id,
    rows.map(({ subjectId }) => subjectId),
    today,
  );
  await updateMembers(
    db,
    batchId,
    rows.flatMap((row) => {
      const member = members.get(row.subjectId);
      if (!member) return [];
      const before = fieldsBefore.parse(row.before);
      return [
        asComparedRow(
          row.rowNumber,
          memberRecord.parse({ ...member.record, ...before }),
          member,
          Object.keys(before),
        ),
      ];
    }),
  );
}

const fieldsBefore = z.record(z.string(), z.string().nullable());
