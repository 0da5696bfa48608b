import "server-only";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";

/** What an administrator keeps, in figures. */
export type Administration = {
  accounts: number;
  /** Waiting for the owner to set a password by the one-time link, or for a new link. */
  waiting: number;
  linkExpired: number;
  disabled: number;
  organizations: number;
  cells: number;
  /** Base organisations in being for which no secretary can sign in: nobody enters their data. */
  withoutSecretary: readonly { code: string; name: string }[];
};

export async function readAdministration(db: ScopedDb, today: CalendarDate): Promise<Administration> {
  const [row] = await db.$queryRaw<Administration[]>`
    WITH accounts AS MATERIALIZED (
      SELECT a.organization_id, a.role, a.disabled_at, s.has_password, s.invite_expires_at
      FROM account a
      JOIN app.account_states() s ON s.account_id = a.id
    ),
    standing AS (
      SELECT o.id, o.kind, o.code, o.name, o.position
      FROM organization o
      WHERE (o.valid_from IS NULL OR o.valid_from <= ${today}::date) AND (o.valid_to IS NULL OR o.valid_to > ${today}::date)
    )
    SELECT (SELECT count(*)::int FROM accounts) AS accounts,
           (SELECT count(*)::int FROM accounts
            WHERE disabled_at IS NULL AND NOT has_password AND invite_expires_at IS NOT NULL) AS waiting,
           (SELECT count(*)::int FROM accounts
            WHERE disabled_at IS NULL AND NOT has_password AND invite_expires_at IS NULL) AS "linkExpired",
           (SELECT count(*)::int FROM accounts WHERE disabled_at IS NOT NULL) AS disabled,
           (SELECT count(*)::int FROM standing WHERE kind IN ('BASE_COMMITTEE', 'BASE_CELL')) AS organizations,
           (SELECT count(*)::int FROM standing WHERE kind = 'CELL') AS cells,
           (SELECT COALESCE(json_agg(json_build_object('code', s.code, 'name', s.name) ORDER BY s.position, s.code), '[]')
            FROM standing s
            WHERE s.kind IN ('BASE_COMMITTEE', 'BASE_CELL')
              AND NOT EXISTS (
                SELECT FROM accounts a
                WHERE a.organization_id = s.id AND a.role = 'SECRETARY' AND a.disabled_at IS NULL AND a.has_password
              )) AS "withoutSecretary"`;
  if (!row) throw new Error("A SELECT without FROM has one row");
  return row;
}
