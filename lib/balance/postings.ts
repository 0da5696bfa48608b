import "server-only";
import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";
import { Prisma } from "@/lib/db/generated/client";
import { changes } from "./changes";
import type { DayRange } from "./period";
import type { BalanceScope } from "./scope";

const { sql } = Prisma;

/**
 * The balance as postings, the text after `WITH`: a row of `posting` for each person a line counts. `row_line` is the line
 * in the balance of the part (`row_id`: a base organisation of the bloc, a cell of a unit), `total_line` the line in the
 * balance of the whole; null where it does not count there. Figures add up these rows, lists of people show them, and what
 * does not close is found among them. For figures the lists come counted (`people`): a row for each person takes twice the time.
 */
export function postings(
  scope: BalanceScope,
  period: DayRange,
  lists: "EACH" | "COUNTED" = "EACH",
): Prisma.Sql {
  const opening = addDays(period.from, -1);
  return sql`
    ${changes(scope, period)},
    day (line, "on") AS (VALUES ('A', ${opening}::date), ('D', ${period.to}::date)),
    posting AS (
      -- The lists at the end of the day before and of the last day, from the memberships and not from the events.
      ${lists === "EACH" ? listed(opening, period.to) : listedCounts(opening, period.to)}
      UNION ALL
      -- Who is between two organisations of the scope is on neither's list and has not left the scope.
      SELECT c.id, c.member_id, c.row_id, CASE WHEN c.stays_in_row THEN posted.line END, posted.line, true, 1
      FROM change c JOIN day ON c.effective_on <= day."on" AND (c.next_on IS NULL OR c.next_on > day."on")
      CROSS JOIN LATERAL (VALUES (day.line), (CASE day.line WHEN 'D' THEN 'T' END)) AS posted (line)
      WHERE c.root = 'C5' AND c.stays_inside AND posted.line IS NOT NULL
      UNION ALL
      SELECT c.id, c.member_id, c.row_id, c.row_line, c.total_line, false, 1
      FROM change c WHERE c.effective_on >= ${period.from}::date
      UNION ALL
      SELECT c.id, c.member_id, c.row_id, 'C3p', 'C3p', false, 1
      FROM change c WHERE c.effective_on >= ${period.from}::date AND c.root = 'C3' AND ${wasProbationary}
    )`;
}

function listed(opening: CalendarDate, closing: CalendarDate): Prisma.Sql {
  return sql`
    SELECT s.id AS event_id, s.member_id, place.row_id, day.line AS row_line, day.line AS total_line,
           false AS in_transit, 1::bigint AS people
    FROM membership s JOIN place ON place.id = s.organization_id JOIN day ON ${isOnList(sql`day."on"`)}
    WHERE ${wasOnList(opening, closing)}`;
}

function listedCounts(opening: CalendarDate, closing: CalendarDate): Prisma.Sql {
  return sql`
    SELECT NULL::uuid AS event_id, NULL::uuid AS member_id, l.row_id, posted.line AS row_line, posted.line AS total_line,
           false AS in_transit, posted.people
    FROM (
      SELECT place.row_id, count(*) FILTER (WHERE ${isOnList(sql`${opening}::date`)}) AS opening,
             count(*) FILTER (WHERE ${isOnList(sql`${closing}::date`)}) AS closing
      FROM membership s JOIN place ON place.id = s.organization_id
      WHERE ${wasOnList(opening, closing)}
      GROUP BY place.row_id
    ) l
    CROSS JOIN LATERAL (VALUES ('A', l.opening), ('D', l.closing)) AS posted (line, people)
    WHERE posted.people > 0`;
}

function isOnList(day: Prisma.Sql): Prisma.Sql {
  return sql`(s.starts_on <= ${day} AND (s.ends_on IS NULL OR s.ends_on > ${day}))`;
}

/** On a list on either day, or in between: what the two need not look beyond. */
function wasOnList(opening: CalendarDate, closing: CalendarDate): Prisma.Sql {
  return sql`s.starts_on <= ${closing}::date AND (s.ends_on IS NULL OR s.ends_on > ${opening}::date)`;
}

/** Of a removal: nothing that holds since the last (re)admission says that the member was official by then. */
const wasProbationary = sql`(c.kind = 'ADMISSION_ANNULLED' OR NOT EXISTS (
  SELECT FROM app.effective_event r
  WHERE r.member_id = c.member_id AND (r.effective_on, r.position) < (c.effective_on, c.position)
    AND (r.kind = 'RECOGNITION' OR r.official_on <= c.effective_on)
    AND NOT EXISTS (
      SELECT FROM app.effective_event again
      WHERE again.member_id = c.member_id AND again.kind = 'READMISSION'
        AND (again.effective_on, again.position) > (r.effective_on, r.position)
        AND (again.effective_on, again.position) < (c.effective_on, c.position)
    )
))`;
