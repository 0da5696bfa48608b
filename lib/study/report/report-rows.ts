import "server-only";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { StudyMode } from "../terms";
import type { NumbersByAudience } from "./report-row";

/** What the official table says of a unit beyond its figures. */
export type UnitDetails = {
  unitId: string;
  headcount: number | null;
  essays: number | null;
  commitments: number | null;
  programmeNumber: string | null;
  programmeOn: CalendarDate | null;
  returnReason: string | null;
  modes: StudyMode[];
  speakers: string[];
  numbers: NumbersByAudience;
};

/** The details of a campaign's units in scope, in one statement. */
export function findUnitDetails(db: ScopedDb, campaignId: string): Promise<UnitDetails[]> {
  return db.$queryRaw<UnitDetails[]>`
    SELECT u.id AS "unitId", u.headcount, u.essays, u.commitments, u.programme_number AS "programmeNumber",
           u.programme_on::text AS "programmeOn", u.return_reason AS "returnReason",
           ARRAY(SELECT DISTINCT s.mode::text FROM study_session s WHERE s.study_unit_id = u.id ORDER BY 1) AS modes,
           ARRAY(SELECT DISTINCT s.speaker_name FROM study_session s
                 WHERE s.study_unit_id = u.id AND s.speaker_name IS NOT NULL ORDER BY 1) AS speakers,
           COALESCE((
             SELECT json_object_agg(a.audience, json_build_object('summoned', a.summoned, 'present', a.present,
                      'excused', a.excused, 'unexcused', a.unexcused, 'madeUp', a.made_up))
             FROM study_attendance a WHERE a.study_unit_id = u.id
           ), '{}') AS numbers
    FROM study_unit u WHERE u.campaign_id = ${campaignId}::uuid`;
}

type CellRow = {
  id: string;
  name: string;
  summoned: number;
  present: number;
  excused: number;
  unexcused: number;
  madeUp: number;
};

/** The members' numbers of a unit by the cells of its list; none where no roll was called. */
export function findCellNumbers(db: ScopedDb, unitId: string): Promise<CellRow[]> {
  return db.$queryRaw<CellRow[]>`
    SELECT cell.id, cell.name, count(*)::int AS summoned, count(*) FILTER (WHERE r.present)::int AS present,
           count(*) FILTER (WHERE r.excused)::int AS excused, count(*) FILTER (WHERE r.unexcused)::int AS unexcused,
           count(*) FILTER (WHERE r.made_up)::int AS "madeUp"
    FROM app.study_roll_result r JOIN study_summons s ON s.id = r.summons_id JOIN organization cell ON cell.id = s.cell_id
    WHERE r.study_unit_id = ${unitId}::uuid
      AND EXISTS (SELECT FROM study_roll_entry e WHERE e.study_unit_id = r.study_unit_id)
    GROUP BY cell.id ORDER BY min(s.list_number)`;
}
