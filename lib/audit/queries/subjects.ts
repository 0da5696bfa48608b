import "server-only";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { AuditSubject } from "../audit-line";

type Row = { id: string; name: string; href: string | null };

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the records of these ids are called, of those in the viewer's scope; an id out of it names nothing. */
export async function subjectsOf(
  db: ScopedDb,
  given: readonly (string | null)[],
): Promise<Map<string, AuditSubject>> {
  const ids = [...new Set(given.filter((id) => id !== null && isUuid.test(id)))];
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<Row[]>`
    WITH asked AS (SELECT unnest(${ids}::uuid[]) AS id)
    SELECT id::text, full_name AS name, '/members/' || id AS href FROM member JOIN asked USING (id)
    UNION ALL SELECT id::text, short_name, '/organizations/' || lower(code) FROM organization JOIN asked USING (id)
    UNION ALL SELECT id::text, full_name, '/members/guests' FROM temporary_guest JOIN asked USING (id)
    UNION ALL SELECT id::text, full_name, NULL FROM organization_officer JOIN asked USING (id)
    UNION ALL SELECT id::text, title, '/study/' || id FROM study_campaign JOIN asked USING (id)
    UNION ALL SELECT id::text, file_name, NULL FROM import_batch JOIN asked USING (id)
    UNION ALL SELECT u.id::text, c.title, '/study/' || c.id || '/units/' || lower(o.code)
      FROM study_unit u JOIN asked USING (id) JOIN study_campaign c ON c.id = u.campaign_id JOIN organization o ON o.id = u.organization_id
    UNION ALL SELECT s.id::text, to_char(s.held_on, 'DD/MM/YYYY') || ', ' || s.place, NULL FROM study_session s JOIN asked USING (id)
    UNION ALL SELECT id::text, username, NULL FROM app.audit_accounts() JOIN asked USING (id)`;
  return new Map(rows.map(({ id, name, href }) => [id, { name, href }]));
}
