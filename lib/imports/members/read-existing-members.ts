import "server-only";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import { type ExistingMember, existingMember } from "./existing-member";

const membersInAText = 1000;

/**
 * The members a file for this unit may mean: everybody of the unit, and whoever else in the viewer's scope holds one
 * of the file's numbers. People of other units are not looked for by name: the bloc is full of namesakes.
 */
export async function readExistingMembers(
  db: ScopedDb,
  unitId: string,
  keys: readonly string[],
  today: CalendarDate,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ members: string }[]>`
    SELECT json_agg(member ORDER BY id)::text AS members
    FROM (
      SELECT id, member, (row_number() OVER (ORDER BY id) - 1) / ${membersInAText}::int AS part
      FROM (
        ${membersWhere(
          unitId,
          today,
          Prisma.sql`
          o.path @> ARRAY[${unitId}::uuid] OR m.card_number = ANY (${keys}) OR m.record_number = ANY (${keys})`,
        )}
      ) known
    ) parted
    GROUP BY part ORDER BY part`;
  return rows.map(({ members }) => members);
}

/** The same of members known by their ids. */
export async function readMembersById(
  db: ScopedDb,
  unitId: string,
  ids: readonly string[],
  today: CalendarDate,
): Promise<Map<string, ExistingMember>> {
  const rows = await db.$queryRaw<{ member: unknown }[]>`
    SELECT member FROM (${membersWhere(unitId, today, Prisma.sql`m.id = ANY (${ids}::uuid[])`)}) known`;
  const members = rows.map(({ member }) => existingMember.parse(member));
  return new Map(members.map((member) => [member.id, member]));
}

/** A member without any event that holds was brought in by an import since undone: there is nobody to mean. */
function membersWhere(unitId: string, today: CalendarDate, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT m.id, json_build_object(
      'id', m.id, 'version', m.version, 'cellName', o.name,
      'beyond', CASE WHEN m.left_on <= ${today}::date THEN 'LEFT_THE_LIST'
                     WHEN NOT o.path @> ARRAY[${unitId}::uuid] THEN 'IN_OTHER_UNIT' END,
      'record', json_build_object(
        'fullName', m.full_name, 'otherNames', m.other_names, 'sex', m.sex,
        'bornOn', m.born_on, 'bornPrecision', m.born_precision,
        'ethnicityCode', m.ethnicity_code, 'religion', m.religion, 'nativePlace', m.native_place,
        'generalEducation', m.general_education, 'generalEducationNote', m.general_education_note,
        'professionalLevel', m.professional_level, 'academicTitle', m.academic_title,
        'politicalTheory', m.political_theory, 'jobTitle', m.job_title,
        'cardNumber', m.card_number, 'recordNumber', m.record_number,
        'admissionDecidedOn', m.admission_decided_on, 'admittedOn', m.admitted_on,
        'officialOn', m.official_on, 'exemptFrom', m.exempt_from
      )
    ) AS member
    FROM member m JOIN organization o ON o.id = m.organization_id
    WHERE (${condition}) AND EXISTS (SELECT FROM app.effective_event e WHERE e.member_id = m.id)`;
}
