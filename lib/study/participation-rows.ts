import "server-only";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { Campaign, StudyUnitFigures } from "./unit-participation";

/** Which campaigns to read. */
type CampaignChoice = { id: string } | { latestOn: CalendarDate; most: number } | { drafts: boolean };

/**
 * Campaigns with their documents and speakers, newest first. `{ drafts }` is all of them, with or without those not yet
 * opened. The latest on a day begin with those that had started by then: one opened ahead of time does not push aside the
 * one that is running.
 */
export function findCampaigns(db: ScopedDb, choice: CampaignChoice): Promise<Campaign[]> {
  return db.$queryRaw<Campaign[]>`
    SELECT c.id, c.title, c.plan_number AS "planNumber", c.plan_on::text AS "planOn", c.starts_on::text AS "startsOn",
           c.ends_on::text AS "endsOn", c.report_due_on::text AS "reportDueOn", c.status::text, c.version,
           c.threshold_percent::float8 AS "thresholdPercent", c.audiences::text[],
           c.modes::text[], c.products::text[],
           COALESCE((
             SELECT json_agg(json_build_object('name', s.name, 'title', s.title, 'level', s.level) ORDER BY s.position)
             FROM study_speaker s WHERE s.campaign_id = c.id
           ), '[]') AS speakers,
           COALESCE((
             SELECT json_agg(json_build_object('id', d.id, 'type', d.type, 'number', d.number, 'issuedOn', d.issued_on,
                                               'issuer', d.issuer, 'abstract', d.abstract) ORDER BY d.position)
             FROM study_document d WHERE d.campaign_id = c.id
           ), '[]') AS documents
    FROM study_campaign c
    ${conditionOf(choice)}`;
}

type FigureRow = Omit<StudyUnitFigures, "members" | "everyone"> & {
  membersSummoned: number;
  membersPresent: number;
  membersMadeUp: number;
  allSummoned: number;
  allPresent: number;
  allMadeUp: number;
};

/**
 * The units in scope of some campaigns, in the office's order, with their numbers summed: one statement, however many campaigns.
 */
export async function findUnitFigures(
  db: ScopedDb,
  campaignIds: readonly string[],
): Promise<StudyUnitFigures[]> {
  if (campaignIds.length === 0) return [];
  const rows = await db.$queryRaw<FigureRow[]>`
    SELECT u.id AS "unitId", u.campaign_id AS "campaignId", o.id AS "organizationId", o.code, o.short_name AS "shortName", o.name,
           o.position, o.type_code AS "typeCode", o.search_key AS "searchKey", u.status::text, u.reported_on::text AS "reportedOn",
           (SELECT count(*)::int FROM study_session s WHERE s.study_unit_id = u.id) AS "sessionCount",
           COALESCE(a.members_summoned, 0) AS "membersSummoned", COALESCE(a.members_present, 0) AS "membersPresent",
           COALESCE(a.members_made_up, 0) AS "membersMadeUp", COALESCE(a.all_summoned, 0) AS "allSummoned",
           COALESCE(a.all_present, 0) AS "allPresent", COALESCE(a.all_made_up, 0) AS "allMadeUp"
    FROM study_unit u
    JOIN organization o ON o.id = u.organization_id
    CROSS JOIN LATERAL (
      SELECT sum(summoned) FILTER (WHERE audience = 'MEMBERS')::int AS members_summoned,
             sum(present) FILTER (WHERE audience = 'MEMBERS')::int AS members_present,
             sum(made_up) FILTER (WHERE audience = 'MEMBERS')::int AS members_made_up,
             sum(summoned) FILTER (WHERE audience <> 'CADRES')::int AS all_summoned,
             sum(present) FILTER (WHERE audience <> 'CADRES')::int AS all_present,
             sum(made_up) FILTER (WHERE audience <> 'CADRES')::int AS all_made_up
      FROM study_attendance WHERE study_unit_id = u.id
    ) a
    WHERE u.campaign_id IN (${Prisma.join(campaignIds.map((id) => Prisma.sql`${id}::uuid`))})
    ORDER BY o.position, o.code`;
  return rows.map(toFigures);
}

function conditionOf(choice: CampaignChoice): Prisma.Sql {
  if ("id" in choice) return Prisma.sql`WHERE c.id = ${choice.id}::uuid`;
  const newestFirst = Prisma.sql`ORDER BY c.starts_on DESC, c.id DESC`;
  if ("latestOn" in choice) {
    return Prisma.sql`
      WHERE c.status <> 'DRAFT'
      ORDER BY (c.starts_on <= ${choice.latestOn}::date) DESC, c.starts_on DESC, c.id DESC LIMIT ${choice.most}`;
  }
  return choice.drafts ? newestFirst : Prisma.sql`WHERE c.status <> 'DRAFT' ${newestFirst}`;
}

function toFigures(row: FigureRow): StudyUnitFigures {
  const { membersSummoned, membersPresent, membersMadeUp, allSummoned, allPresent, allMadeUp, ...unit } = row;
  return {
    ...unit,
    members: { summoned: membersSummoned, present: membersPresent, madeUp: membersMadeUp },
    everyone: { summoned: allSummoned, present: allPresent, madeUp: allMadeUp },
  };
}
