import "server-only";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { BatchPlace, ImportStore, RowToWrite, WrittenRow } from "../store";
import { asComparedRow } from "./as-compared-row";
import type { ComparedMemberRow } from "./compare-with-register";
import type { ExistingMember } from "./existing-member";
import { findOrFoundCells } from "./find-or-found-cells";
import { memberRecord } from "./member-record";
import { readExistingMembers, readMembersById } from "./read-existing-members";
import { findMemberConflicts, undoMembers } from "./undo-members";
import { insertMembers, updateMembers } from "./write-members";

/** The register of members, as an import reads and writes it. */
export const memberStore: ImportStore = {
  readExisting: (db, { organization }, keys, today) => readExistingMembers(db, organization.id, keys, today),
  readKeys,
  write: writeMembers,
  findConflicts: findMemberConflicts,
  undo: undoMembers,
};

async function readKeys(db: ScopedDb, batchId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ key: string }[]>`
    SELECT key FROM import_row, unnest(ARRAY[record ->> 'cardNumber', record ->> 'recordNumber']) AS key
    WHERE batch_id = ${batchId}::uuid AND key IS NOT NULL`;
  return rows.map(({ key }) => key);
}

async function writeMembers(
  db: ScopedDb,
  { batchId, organization }: BatchPlace,
  rows: readonly RowToWrite[],
  today: CalendarDate,
): Promise<WrittenRow[]> {
  const subjects = rows.flatMap(({ change, subjectId }) =>
    change === "UPDATE" && subjectId ? [subjectId] : [],
  );
  const known = await readMembersById(db, organization.id, subjects, today);
  const added = rows.filter(({ change }) => change === "ADD").map((row) => compared(row, null));
  const changed = rows
    .filter(({ change }) => change === "UPDATE")
    .map((row) => compared(row, known.get(row.subjectId ?? "") ?? null));

  const cells = await findOrFoundCells(
    db,
    organization,
    added.map(({ cellName }) => cellName ?? ""),
    today,
  );
  const ids = await insertMembers(db, batchId, added, cells, today);
  await updateMembers(db, batchId, changed);
  const versions = await versionsOf(db, [...ids.values(), ...subjects]);
  const written = (rowNumber: number, subjectId: string, before: unknown) => ({
    rowNumber,
    subjectId,
    version: versions.get(subjectId) ?? 0,
    before,
  });
  return [
    ...[...ids].map(([rowNumber, id]) => written(rowNumber, id, null)),
    ...changed.flatMap(({ rowNumber, member, changes }) =>
      member
        ? [
            written(
              rowNumber,
              member.id,
              fieldsBefore(
                member,
                changes.map(({ field }) => field),
              ),
            ),
          ]
        : [],
    ),
  ];
}

function compared(row: RowToWrite, member: ExistingMember | null): ComparedMemberRow {
  return asComparedRow(
    row.rowNumber,
    memberRecord.parse(row.record),
    member,
    row.changedFields,
    row.cellName,
  );
}

/** The changed fields as they were; a birth date goes with its precision. */
function fieldsBefore({ record }: ExistingMember, fields: readonly string[]): Record<string, string | null> {
  const kept = new Set([...fields, ...(fields.includes("bornOn") ? ["bornPrecision"] : [])]);
  return Object.fromEntries(Object.entries(record).filter(([field]) => kept.has(field)));
}

async function versionsOf(db: ScopedDb, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; version: number }[]>`
    SELECT id, version FROM member WHERE id = ANY (${ids}::uuid[])`;
  return new Map(rows.map(({ id, version }) => [id, version]));
}
