import "server-only";
import { assertUpdated, ConflictError, DomainError } from "@/lib/action/domain-error";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { MessageKey } from "@/lib/i18n/message-key";
import type { CampaignStatus, StudyAudience, StudyStatus } from "./terms";

/** What an action judges a unit of a campaign by. */
export type UnitRecord = {
  id: string;
  organizationId: string;
  status: StudyStatus;
  version: number;
  campaignId: string;
  campaignStatus: CampaignStatus;
  startsOn: CalendarDate;
  audiences: StudyAudience[];
  sessionCount: number;
  membersSummoned: number;
};

/** A unit of a campaign within the viewer's scope, or null. */
export async function findUnitRecord(db: ScopedDb, unitId: string): Promise<UnitRecord | null> {
  const [unit] = await db.$queryRaw<UnitRecord[]>`
    SELECT u.id, u.organization_id AS "organizationId", u.status::text, u.version, c.id AS "campaignId",
           c.status::text AS "campaignStatus", c.starts_on::text AS "startsOn", c.audiences::text[],
           (SELECT count(*)::int FROM study_session s WHERE s.study_unit_id = u.id) AS "sessionCount",
           COALESCE((SELECT a.summoned FROM study_attendance a
                     WHERE a.study_unit_id = u.id AND a.audience = 'MEMBERS'), 0) AS "membersSummoned"
    FROM study_unit u JOIN study_campaign c ON c.id = u.campaign_id
    WHERE u.id = ${unitId}::uuid`;
  return unit ?? null;
}

/**
 * The same for an action that changes it: whoever else changes something of the unit waits, and so does whoever closes the campaign
 * or takes an audience out of it, so that the unit stays as it is judged.
 */
export async function lockUnitRecord(db: ScopedDb, unitId: string): Promise<UnitRecord | null> {
  await db.$executeRaw`SELECT FROM study_unit WHERE id = ${unitId}::uuid FOR UPDATE`;
  return findUnitRecord(db, unitId);
}

type SessionRecord = { id: string; version: number; unit: UnitRecord };

/**
 * A session and the unit it belongs to, within the viewer's scope, or null. Whoever else changes something of the unit waits, so
 * that only the session's own version can be refused.
 */
export async function findSessionRecord(db: ScopedDb, sessionId: string): Promise<SessionRecord | null> {
  await db.$executeRaw`
    SELECT FROM study_unit u JOIN study_session s ON s.study_unit_id = u.id
    WHERE s.id = ${sessionId}::uuid FOR UPDATE OF u`;
  const session = await db.studySession.findUnique({
    where: { id: sessionId },
    select: { version: true, studyUnitId: true },
  });
  const unit = session && (await findUnitRecord(db, session.studyUnitId));
  return unit && { id: sessionId, version: session.version, unit };
}

/**
 * Takes the unit for this change. Every change of a unit's sessions, numbers, documents or status raises the unit's version, so two
 * at once never mix: the second finds the version gone and is refused.
 */
export async function claimUnit(
  db: ScopedDb,
  unit: { id: string; version: number },
  data: Prisma.StudyUnitUpdateManyMutationInput = {},
): Promise<void> {
  assertUpdated(
    await db.studyUnit.updateMany({
      where: { id: unit.id, version: unit.version },
      data: { ...data, version: { increment: 1 } },
    }),
  );
}

/** The same for one session, by the version that was on the screen. */
export async function claimSession(
  db: ScopedDb,
  session: { id: string; version: number },
  data: Prisma.StudySessionUpdateManyMutationInput,
): Promise<void> {
  assertUpdated(
    await db.studySession.updateMany({
      where: { id: session.id, version: session.version },
      data: { ...data, version: { increment: 1 } },
    }),
  );
}

/** Refuses what was changed since it was on the screen, before any rule about what it has become. */
export function refuseStale(record: { version: number }, shown: { version: number }): void {
  if (record.version !== shown.version) throw new ConflictError();
}

/** Refuses with the reason of a lock of the policy. */
export function refuseLocked(lock: MessageKey | null): void {
  if (lock) throw new DomainError(lock);
}
