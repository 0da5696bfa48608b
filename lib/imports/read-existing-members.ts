import "server-only";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { ExistingMember } from "./existing-member";
import type { MemberRecord } from "./member-record";
import { storedRecord } from "./stored-row";

type MemberRow = {
  id: string;
  version: number;
  cellName: string;
  isInUnit: boolean;
  hasLeft: boolean;
  record: unknown;
};

/**
 * The members a file for this unit may mean: everybody of the unit, and whoever else in the viewer's scope holds one
 * of the file's numbers. People of other units are not looked for by name: the bloc is full of namesakes.
 */
export async function readExistingMembers(
  db: ScopedDb,
  unitId: string,
  records: readonly MemberRecord[],
  today: CalendarDate,
): Promise<ExistingMember[]> {
  const cards = records.flatMap(({ cardNumber }) => cardNumber ?? []);
  const recordNumbers = records.flatMap(({ recordNumber }) => recordNumber ?? []);
  const rows = await db.$queryRaw<MemberRow[]>`
    SELECT m.id, m.version, o.name AS "cellName", o.path @> ARRAY[${unitId}::uuid] AS "isInUnit",
           COALESCE(m.left_on <= ${today}::date, false) AS "hasLeft",
           json_build_object(
             'fullName', m.full_name, 'otherNames', m.other_names, 'sex', m.sex,
             'bornOn', m.born_on, 'bornPrecision', m.born_precision,
             'ethnicityCode', m.ethnicity_code, 'religion', m.religion, 'nativePlace', m.native_place,
             'generalEducation', m.general_education, 'generalEducationNote', m.general_education_note,
             'professionalLevel', m.professional_level, 'academicTitle', m.academic_title,
             'politicalTheory', m.political_theory, 'jobTitle', m.job_title,
             'cardNumber', m.card_number, 'recordNumber', m.record_number,
             'admissionDecidedOn', m.admission_decided_on, 'admittedOn', m.admitted_on,
             'officialOn', m.official_on, 'exemptFrom', m.exempt_from
           ) AS record
    FROM member m JOIN organization o ON o.id = m.organization_id
    WHERE o.path @> ARRAY[${unitId}::uuid]
       OR m.card_number = ANY (${cards}) OR m.record_number = ANY (${recordNumbers})
    ORDER BY m.id`;
  return rows.map(({ id, version, cellName, isInUnit, hasLeft, record }) => ({
    id,
    version,
    cellName,
    beyond: hasLeft ? "LEFT_THE_LIST" : isInUnit ? null : "IN_OTHER_UNIT",
    record: storedRecord.parse(record),
  }));
}
