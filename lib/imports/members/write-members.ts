import "server-only";
import { DomainError } from "@/lib/action/domain-error";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { columnsOf } from "@/lib/db/columns-of";
import type { ScopedDb } from "@/lib/db/with-scope";
import { groupBy } from "@/lib/group-by";
import { correctStanding } from "@/lib/ledger/correct-standing";
import { isEntry } from "@/lib/ledger/event-kinds";
import { readEffectiveEvents } from "@/lib/ledger/read-events";
import { recordEvents } from "@/lib/ledger/record-events";
import { entryEvents } from "@/lib/members/entry-events";
import { nameSortKey } from "@/lib/text/name-sort-key";
import { searchKey } from "@/lib/text/search-key";
import { newUuidV7 } from "@/lib/uuid-v7";
import type { ComparedMemberRow } from "./compare-with-register";
import type { ExistingMember } from "./existing-member";
import type { CellFinder } from "./find-or-found-cells";
import type { MemberRecord } from "./member-record";

/** Adds the rows' people to their cells' lists; one statement each for records and events. Ids by row number. */
export async function insertMembers(
  db: ScopedDb,
  batchId: string,
  rows: readonly ComparedMemberRow[],
  cellOf: CellFinder,
  today: CalendarDate,
): Promise<Map<number, string>> {
  const people = rows.flatMap(({ rowNumber, cellName, record }) =>
    record ? [{ rowNumber, id: newUuidV7(), cellId: cellOf(cellName ?? ""), record }] : [],
  );
  const members = people.map(({ id, cellId, record }) => ({
    ...asMember(record),
    id,
    organization_id: cellId,
    // A list that is silent means the usual; the preview has said so.
    ethnicity_code: record.ethnicityCode ?? "kinh",
    religion: record.religion ?? "NONE",
  }));
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
  await recordEvents(
    db,
    people.flatMap(({ id, cellId, record }) =>
      entryEvents({ ...record, memberId: id, cellId }, today).map((event) => ({
        ...event,
        importId: batchId,
      })),
    ),
  );
  return new Map(people.map(({ rowNumber, id }) => [rowNumber, id]));
}

/**
 * Writes the changed fields of the members seen in the preview, and none of anybody saved by somebody else since; what
 * the ledger keeps of them becomes events.
 */
export async function updateMembers(
  db: ScopedDb,
  batchId: string,
  rows: readonly ComparedMemberRow[],
): Promise<void> {
  const people = rows.flatMap(({ record, member, changes }) => {
    if (!record || !member) return [];
    const changed = new Set<string>(changes.flatMap(({ field }) => [field, ...(followers[field] ?? [])]));
    const taken = Object.entries(record).filter(([field]) => changed.has(field));
    return [{ member, changed, after: { ...member.record, ...Object.fromEntries(taken) } }];
  });
  const members = people.map(({ member, after }) => ({
    ...asMember(after),
    id: member.id,
    version: member.version,
  }));
  const updated = await db.$executeRaw`
    UPDATE member m SET (
      full_name, other_names, search_key, sort_key, sex, born_on, born_precision, ethnicity_code, religion, native_place,
      general_education, general_education_note, professional_level, academic_title, political_theory, job_title,
      card_number, record_number, admission_decided_on, admitted_on, version, updated_at
    ) = (
      c.full_name, c.other_names, c.search_key, c.sort_key, c.sex, c.born_on, c.born_precision, c.ethnicity_code, c.religion,
      c.native_place, c.general_education, c.general_education_note, c.professional_level, c.academic_title,
      c.political_theory, c.job_title, c.card_number, c.record_number, c.admission_decided_on, c.admitted_on,
      m.version + 1, now()
    )
    FROM jsonb_populate_recordset(NULL::member, ${JSON.stringify(members)}::jsonb) AS c
    WHERE m.id = c.id AND m.version = c.version`;
  if (updated !== members.length) throw new DomainError("imports.errors.registerBusy");
  await correctStandings(db, batchId, people);
}

type ChangedPerson = { member: ExistingMember; changed: ReadonlySet<string>; after: MemberRecord };

async function correctStandings(
  db: ScopedDb,
  batchId: string,
  people: readonly ChangedPerson[],
): Promise<void> {
  const moved = people.filter(({ changed }) => ledgerFields.some((field) => changed.has(field)));
  if (moved.length === 0) return;
  const events = await readEffectiveEvents(
    db,
    moved.map(({ member }) => member.id),
  );
  const eventsOf = groupBy(events, ({ memberId }) => memberId);
  await recordEvents(
    db,
    moved.flatMap(({ member, after }) => {
      const own = eventsOf.get(member.id) ?? [];
      const cellId = own.findLast(({ kind }) => isEntry(kind))?.organizationId;
      if (cellId === undefined) return [];
      // A list never says until when somebody is exempt: what the register knows of it stays.
      const until = own.findLast(({ kind }) => kind === "EXEMPTION")?.untilOn ?? null;
      const before = { ...member.record, exemptTo: until };
      const standing = { ...after, exemptTo: after.exemptFrom === before.exemptFrom ? until : null };
      return correctStanding({ memberId: member.id, cellId }, before, standing, own).map((event) => ({
        ...event,
        importId: batchId,
      }));
    }),
  );
}

const ledgerFields = ["admittedOn", "officialOn", "exemptFrom"] as const;

/** Fields that mean nothing without another one. */
const followers: Readonly<{ [field: string]: readonly string[] }> = { bornOn: ["bornPrecision"] };

function asMember(record: MemberRecord): Record<string, string | null> {
  return {
    ...columnsOf<string | null>(record),
    search_key: searchKey(record.fullName),
    sort_key: nameSortKey(record.fullName),
  };
}
