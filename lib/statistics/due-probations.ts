import "server-only";
import { addMonths, type CalendarDate, daysBetween } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";

/** A probationary member whose twelve months end soon, or have ended without recognition. */
export type DueProbation = {
  id: string;
  fullName: string;
  cellName: string;
  /** The ceremony, from which the twelve months count (294-QĐ/TW, point 4). */
  admittedOn: CalendarDate;
  dueOn: CalendarDate;
  /** Days until then; negative once it is past. */
  daysLeft: number;
};

const probationMonths = 12;
const noticeDays = 60;

/** Whoever is to be considered for recognition within 60 days or should have been, the longest overdue first. */
export async function readDueProbations(db: ScopedDb, today: CalendarDate): Promise<DueProbation[]> {
  const rows = await db.$queryRaw<Pick<DueProbation, "id" | "fullName" | "cellName" | "admittedOn">[]>`
    SELECT m.id, m.full_name AS "fullName", cell.short_name AS "cellName", m.admitted_on::text AS "admittedOn"
    FROM member m
    JOIN organization cell ON cell.id = m.organization_id
    WHERE (m.official_on IS NULL OR m.official_on > ${today}::date)
      AND (m.left_on IS NULL OR m.left_on > ${today}::date)
      AND (m.admitted_on + make_interval(months => ${probationMonths}::int))::date <= ${today}::date + ${noticeDays}::int
    ORDER BY m.admitted_on, m.sort_key`;
  return rows.map((row) => {
    const dueOn = addMonths(row.admittedOn, probationMonths);
    return { ...row, dueOn, daysLeft: daysBetween(today, dueOn) };
  });
}
