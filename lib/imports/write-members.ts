import "server-only";
import { DomainError } from "@/lib/action/domain-error";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import { membershipStart } from "@/lib/members/membership-start";
import { nameSortKey } from "@/lib/text/name-sort-key";
import { searchKey } from "@/lib/text/search-key";
import type { ComparedRow } from "./compare-with-register";
import type { CellFinder } from "./find-or-found-cells";
import type { MemberRecord } from "./member-record";
import { uuidV7 } from "./uuid-v7";

/** Adds the rows' people to their cells' lists; one statement each for members and memberships. Ids by row number. */
export async function insertMembers(
  db: ScopedDb,
  rows: readonly ComparedRow[],
  cellOf: CellFinder,
  today: CalendarDate,
): Promise<Map<number, string>> {
  const people = rows.flatMap(({ rowNumber, cellName, record }) =>
    record ? [{ rowNumber, id: uuidV7(), cellId: cellOf(cellName ?? ""), record }] : [],
  );
  const members = people.map(({ id, cellId, record }) => ({
    ...columnsOf(record),
    id,
    organization_id: cellId,
    // A list that is silent means the usual; the preview has said so.
    ethnicity_code: record.ethnicityCode ?? "kinh",
    religion: record.religion ?? "NONE",
  }));
  const memberships = people.map(({ id, cellId, record }) => {
    const { startsOn, startReason } = membershipStart(record.admittedOn, today);
    return {
      id: uuidV7(),
      member_id: id,
      organization_id: cellId,
      starts_on: startsOn,
      start_reason: startReason,
    };
  });
  await db.$executeRaw`
    INSERT INTO member (
      id, organization_id, full_name, other_names, search_key, sort_key, sex, born_on, born_precision, ethnicity_code,
      religion, native_place, general_education, general_education_note, professional_level, academic_title,
      political_theory, job_title, card_number, record_number, admission_decided_on, admitted_on, official_on, exempt_from
    )
    SELECT
      id, organization_id, full_name, other_names, search_key, sort_key, sex, born_on, born_precision, ethnicity_code,
      religion, native_place, general_education, general_education_note, professional_level, academic_title,
      political_theory, job_title, card_number, record_number, admission_decided_on, admitted_on, official_on, exempt_from
    FROM jsonb_populate_recordset(NULL::member, ${JSON.stringify(members)}::jsonb)`;
  await db.$executeRaw`
    INSERT INTO membership (id, member_id, organization_id, starts_on, start_reason)
    SELECT id, member_id, organization_id, starts_on, start_reason
    FROM jsonb_populate_recordset(NULL::membership, ${JSON.stringify(memberships)}::jsonb)`;
  return new Map(people.map(({ rowNumber, id }) => [rowNumber, id]));
}

/** Writes the changed fields of the members seen in the preview, and none of anybody saved by somebody else since. */
export async function updateMembers(db: ScopedDb, rows: readonly ComparedRow[]): Promise<void> {
  const members = rows.flatMap(({ record, member, changes }) => {
    if (!record || !member) return [];
    const changed = new Set(changes.flatMap(({ field }) => [snakeCase(field), ...(followers[field] ?? [])]));
    const taken = Object.entries(columnsOf(record)).filter(([column]) => changed.has(column));
    return [
      { ...columnsOf(member.record), ...Object.fromEntries(taken), id: member.id, version: member.version },
    ];
  });
  const updated = await db.$executeRaw`
    UPDATE member m SET (
      full_name, other_names, search_key, sort_key, sex, born_on, born_precision, ethnicity_code, religion, native_place,
      general_education, general_education_note, professional_level, academic_title, political_theory, job_title,
      card_number, record_number, admission_decided_on, admitted_on, official_on, exempt_from, version, updated_at
    ) = (
      c.full_name, c.other_names, c.search_key, c.sort_key, c.sex, c.born_on, c.born_precision, c.ethnicity_code, c.religion,
      c.native_place, c.general_education, c.general_education_note, c.professional_level, c.academic_title,
      c.political_theory, c.job_title, c.card_number, c.record_number, c.admission_decided_on, c.admitted_on,
      c.official_on, c.exempt_from, m.version + 1, now()
    )
    FROM jsonb_populate_recordset(NULL::member, ${JSON.stringify(members)}::jsonb) AS c
    WHERE m.id = c.id AND m.version = c.version`;
  if (updated !== members.length) throw new DomainError("imports.errors.registerBusy");
}

/** Columns that are derived from another one, or mean nothing without it. */
const followers: Partial<Record<keyof MemberRecord, readonly string[]>> = {
  fullName: ["search_key", "sort_key"],
  bornOn: ["born_precision"],
};

function columnsOf(record: MemberRecord): Readonly<Record<string, string | null>> {
  const columns = Object.entries(record).map(([field, value]) => [snakeCase(field), value] as const);
  const keys = { search_key: searchKey(record.fullName), sort_key: nameSortKey(record.fullName) };
  return { ...Object.fromEntries(columns), ...keys };
}

function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
