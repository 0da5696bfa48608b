import "server-only";
import { periodOn, previousPeriod } from "@/lib/balance/period";
import { type CalendarDate, daysBetween } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { CampaignParticipation, UnitParticipation } from "@/lib/study/unit-participation";
import { dueSql } from "@/lib/worklist/due-sql";
import { dueScope } from "@/lib/worklist/queries/due-scope";
import type { Concern, UnitConcerns } from "./units-to-ask";

type Row = {
  code: string;
  name: string;
  position: number;
  /** Owed since the quarter's end and not confirmed by the day. */
  unconfirmed: boolean;
  probation: number;
  waiting: number;
  waitingSince: CalendarDate | null;
};

/**
 * What there is to ask each base organisation about on a day: its part in the newest campaign, the last quarter that is
 * over, probations past their end, and members sent to it whom it has not answered.
 */
export async function readConcerns(
  db: ScopedDb,
  reader: Parameters<typeof dueScope>[0],
  on: CalendarDate,
  participation: CampaignParticipation | null,
): Promise<UnitConcerns[]> {
  const quarter = previousPeriod(periodOn("QUARTER", on));
  const due = dueScope(reader, { horizon: 30, unit: null, award: null, level: null, on });
  const rows = await db.$queryRaw<Row[]>`
    SELECT o.code, o.short_name AS name, o.position,
           c.id IS NULL AND (o.valid_from IS NULL OR o.valid_from <= ${quarter.to}::date)
             AND (SELECT min(e.effective_on) FROM member_event e) <= ${quarter.to}::date AS unconfirmed,
           COALESCE(probation.people, 0)::int AS probation, COALESCE(sent.people, 0)::int AS waiting,
           sent.since::text AS "waitingSince"
    FROM organization o
    LEFT JOIN count_confirmation c ON c.organization_id = o.id AND c.period = ${quarter.code}
      AND c.confirmed_on <= ${on}::date AND (c.reopened_on IS NULL OR c.reopened_on > ${on}::date)
    LEFT JOIN (
      SELECT cell.base_id, count(*) AS people
      FROM (${dueSql("PROBATION", due)}) due JOIN organization cell ON cell.id = due.organization_id
      WHERE due.overdue GROUP BY cell.base_id
    ) probation ON probation.base_id = o.id
    LEFT JOIN (
      SELECT t.to_organization_id, count(*) AS people, min(t.sent_on) AS since FROM transfer t
      WHERE t.sent_on <= ${on}::date AND (t.settled_on IS NULL OR t.settled_on > ${on}::date)
      GROUP BY t.to_organization_id
    ) sent ON sent.to_organization_id = o.id
    WHERE o.kind IN ('BASE_COMMITTEE', 'BASE_CELL')
      AND (o.valid_from IS NULL OR o.valid_from <= ${on}::date) AND (o.valid_to IS NULL OR o.valid_to > ${on}::date)
    ORDER BY o.position, o.code`;
  const inCampaign = new Map(participation?.units.map((unit) => [unit.code, unit]));
  return rows.map(({ code, name, position, ...row }) => ({
    code,
    name,
    position,
    concerns: [
      ...studyConcerns(inCampaign.get(code), participation),
      ...registerConcerns(row, { code: quarter.code, days: daysBetween(quarter.to, on) }, on),
    ],
  }));
}

function studyConcerns(
  unit: UnitParticipation | undefined,
  participation: CampaignParticipation | null,
): Concern[] {
  if (!unit || !participation) return [];
  const { lateness, below, membersRatePercent } = unit;
  const { thresholdPercent } = participation.campaign;
  return [
    ...(lateness
      ? [{ kind: "OVERDUE" as const, days: lateness.days, hasFigures: membersRatePercent !== null }]
      : []),
    ...(below && membersRatePercent !== null
      ? [{ kind: "BELOW" as const, ratePercent: membersRatePercent, thresholdPercent }]
      : []),
  ];
}

function registerConcerns(
  { unconfirmed, probation, waiting, waitingSince }: Omit<Row, "code" | "name" | "position">,
  quarter: { code: string; days: number },
  on: CalendarDate,
): Concern[] {
  return [
    ...(probation > 0 ? [{ kind: "PROBATION" as const, people: probation }] : []),
    ...(waiting > 0 && waitingSince !== null
      ? [{ kind: "WAITING" as const, people: waiting, days: daysBetween(waitingSince, on) }]
      : []),
    ...(unconfirmed ? [{ kind: "UNCONFIRMED" as const, period: quarter.code, days: quarter.days }] : []),
  ];
}
