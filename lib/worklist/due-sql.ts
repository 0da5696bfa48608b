import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";
import { Prisma } from "@/lib/db/generated/client";
import { type BadgeLevel, badgeLevels } from "@/lib/deadlines/badge-rule";
import { type Award, nextAwards, sinceWithin } from "@/lib/deadlines/badges";
import { inForce } from "@/lib/deadlines/dated-rule";
import { ceremonyRule, probationRule, transitRule } from "@/lib/deadlines/rules";
import { earliestOpenStart, latestStart } from "@/lib/deadlines/term";
import { isListed, peopleOn } from "@/lib/ledger/people-on";
import type { DeadlineKind } from "./deadline";

const { sql, empty, join } = Prisma;

/** Which part of the register a worklist is about, and as of when. */
export type DueScope = {
  reader: Pick<Viewer, "role" | "today">;
  /** The day it is seen from, in the past or to come. */
  on: CalendarDate;
  /** The last day that is looked at. */
  until: CalendarDate;
  /** Code of an organisation: it and everything below. */
  unit: string | null;
  award: CalendarDate | null;
  level: BadgeLevel | null;
};

/**
 * The members for whom something of this kind is due, as a SELECT of `id`, `organization_id`, `sort_key`, the rules' dates, the
 * transfer and its receiver,
 * `due_key` (what a worklist is in the order of) and `overdue`. The bounds are the rules of lib/deadlines turned into
 * plain dates, so that Postgres can use its indexes; a database test holds both together member by member.
 */
export function dueSql(kind: DeadlineKind, scope: DueScope): Prisma.Sql {
  switch (kind) {
    case "PROBATION":
      return probations(scope);
    case "CEREMONY":
      return ceremonies(scope);
    case "TRANSIT":
      return transits(scope);
    case "BADGE":
      return badges(scope);
    case "EXEMPTION_END":
      return endings(scope, sql`m.exempt_from`, sql`m.exempt_to`);
    case "TEMPORARY_END":
      return endings(scope, sql`m.temp_away_from`, sql`m.temp_away_to`);
  }
}

/** The order of a worklist over what `dueSql` answers: first what is due first, for badges the highest Party age. */
export const dueOrder = sql`due_key COLLATE "C", sort_key, id`;

/** The awards a worklist of badges speaks of: the one asked for, else those whose dossiers are due within the horizon. */
export function awardsIn({ on: day, until, award }: DueScope): Award[] {
  const coming = nextAwards(day, 8);
  return award === null
    ? coming.filter(({ dossierDueOn }) => dossierDueOn <= until)
    : coming.filter(({ on }) => on === award);
}

const dates = sql`
  m.id, m.organization_id, m.full_name, m.sort_key, m.admission_decided_on, m.admitted_on, m.official_on, m.probation_extended_to,
  m.exempt_from, m.exempt_to, m.temp_away_from, m.temp_away_to,
  NULL::date AS sent_on, NULL::uuid AS transfer_id, NULL::uuid AS to_organization_id`;

function probations(scope: DueScope): Prisma.Sql {
  const { on, until } = scope;
  const { months, considerWorkingDays } = inForce(probationRule, on);
  const firstOpen = earliestOpenStart(on, considerWorkingDays);
  const lastClosed = latestStart(addDays(firstOpen, -1), months);
  const endsOn = sql`GREATEST(m.probation_extended_to, (m.admitted_on + make_interval(months => ${months}::int))::date)`;
  return sql`
    SELECT ${dates}, ${heldElsewhere(scope)}, to_char(${endsOn}, 'YYYY-MM-DD') AS due_key,
           m.admitted_on <= ${lastClosed}::date
             AND (m.probation_extended_to IS NULL OR m.probation_extended_to < ${firstOpen}::date) AS overdue
    FROM ${listed(scope)}
      AND (m.official_on IS NULL OR m.official_on > ${on}::date)
      AND m.admitted_on <= ${on}::date AND m.admitted_on <= ${latestStart(until, months)}::date
      AND (m.probation_extended_to IS NULL OR m.probation_extended_to <= ${until}::date)
      ${below(scope)}`;
}

/** Before the ceremony a member is on no list: the cell is the one of the record. */
function ceremonies(scope: DueScope): Prisma.Sql {
  const { on, until, reader } = scope;
  const { workingDays } = inForce(ceremonyRule, on);
  const own =
    reader.role === "SECRETARY" ? sql`m.organization_id = ANY ((SELECT app.org_ids())::uuid[])` : sql`true`;
  return sql`
    SELECT ${dates}, false AS "isElsewhere", to_char(m.admission_decided_on, 'YYYY-MM-DD') AS due_key,
           m.admission_decided_on < ${earliestOpenStart(on, workingDays)}::date AS overdue
    FROM member m
    WHERE ${own} AND m.admitted_on > ${on}::date AND m.admission_decided_on <= ${on}::date
      AND m.admission_decided_on < ${earliestOpenStart(addDays(until, 1), workingDays)}::date
      ${below(scope)}`;
}

/**
 * On the way that day, whatever became of it later: both ends see it and, until it is settled, of the person what the paper
 * says. A unit is asked for as the sender or the receiver.
 */
function transits({ on, until, unit }: DueScope): Prisma.Sql {
  const { workingDays } = inForce(transitRule, on);
  const either =
    unit === null
      ? empty
      : sql`AND EXISTS (
          SELECT FROM organization asked JOIN organization o ON o.path @> ARRAY[asked.id]
          WHERE asked.code = ${unit} AND o.id IN (t.organization_id, t.to_organization_id))`;
  return sql`
    SELECT t.member_id AS id, t.organization_id, t.full_name, t.sort_key, NULL::date AS admission_decided_on, t.admitted_on,
           t.official_on, NULL::date AS probation_extended_to, NULL::date AS exempt_from, NULL::date AS exempt_to,
           NULL::date AS temp_away_from, NULL::date AS temp_away_to, t.sent_on, t.id AS transfer_id, t.to_organization_id,
           false AS "isElsewhere", to_char(t.sent_on, 'YYYY-MM-DD') AS due_key,
           t.sent_on < ${earliestOpenStart(on, workingDays)}::date AS overdue
    FROM transfer t
    WHERE t.sent_on <= ${on}::date AND (t.status = 'SENT' OR t.settled_on > ${on}::date)
      AND t.sent_on < ${earliestOpenStart(addDays(until, 1), workingDays)}::date
      ${either}`;
}

/**
 * Only whoever was not given the badge before its time. The days are said twice: as plain ranges of both
 * columns, which their indexes answer (COALESCE is not leakproof, so that under row-level security no index would), and as
 * the rows that tell which award and level each of them is.
 */
function badges(scope: DueScope): Prisma.Sql {
  const { on: day, level: asked } = scope;
  const levels = asked === null ? badgeLevels : [asked];
  const bounds = awardsIn(scope).flatMap((award) =>
    levels.map((level) => ({ on: award.on, level, ...sinceWithin(award, level) })),
  );
  const since = sql`COALESCE(m.admission_decided_on, m.admitted_on)`;
  const ranges = bounds.map(
    ({ first, last }) => sql`m.admission_decided_on BETWEEN ${first}::date AND ${last}::date
      OR (m.admission_decided_on IS NULL AND m.admitted_on BETWEEN ${first}::date AND ${last}::date)`,
  );
  return sql`
    SELECT m.*, to_char(reached.award_on, 'YYYY-MM-DD ') || to_char(m.since, 'YYYY-MM-DD') AS due_key, false AS overdue,
           reached.award_on, reached.level
    FROM (
      SELECT ${dates}, ${heldElsewhere(scope)}, ${since} AS since
      FROM ${listed(scope)} AND m.official_on <= ${day}::date
        AND (${ranges.length === 0 ? sql`false` : join(ranges, " OR ")})
        ${below(scope)}
    ) m
    JOIN unnest(
      ${bounds.map(({ on }) => on)}::date[], ${bounds.map(({ level }) => level)}::int[],
      ${bounds.map(({ first }) => first)}::date[], ${bounds.map(({ last }) => last)}::date[]
    ) AS reached (award_on, level, first_on, last_on) ON m.since BETWEEN reached.first_on AND reached.last_on
    WHERE NOT EXISTS (
      SELECT FROM app.effective_event e
      WHERE e.member_id = m.id AND e.kind = 'BADGE_AWARDED' AND e.detail = reached.level::text
        AND e.effective_on <= ${day}::date
    )`;
}

/** Something with an end that is still to come, or is today. */
function endings(scope: DueScope, from: Prisma.Sql, to: Prisma.Sql): Prisma.Sql {
  const { on, until } = scope;
  return sql`
    SELECT ${dates}, ${heldElsewhere(scope)}, to_char(${to}, 'YYYY-MM-DD') AS due_key, false AS overdue
    FROM ${listed(scope)}
      AND ${to} BETWEEN ${on}::date AND ${until}::date AND ${from} <= ${on}::date
      ${below(scope)}`;
}

/** The people on the list of that day, to be narrowed further with AND. */
function listed({ reader, on }: DueScope): Prisma.Sql {
  return sql`${peopleOn(reader, on)} m WHERE ${isListed(reader, on)}`;
}

/** Whether another unit keeps the record now: its page is not this secretary's to open. */
function heldElsewhere({ reader, on }: DueScope): Prisma.Sql {
  const isHeld = on < reader.today && reader.role === "SECRETARY" ? sql`m.is_held` : sql`false`;
  return sql`${isHeld} AS "isElsewhere"`;
}

function below({ unit }: DueScope): Prisma.Sql {
  if (unit === null) return empty;
  return sql`AND m.organization_id = ANY (ARRAY(
    SELECT o.id FROM organization o WHERE o.path @> ARRAY[(SELECT id FROM organization WHERE code = ${unit})]))`;
}
