import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { campaignsInScope } from "./queries";
import { type CampaignReminders, type ReminderFacts, remindersOf } from "./reminders";

/** The reminders of the viewer's units, with what there is to know of each before calling. */
type RemindersInScope = { campaigns: CampaignReminders[]; facts: ReadonlyMap<string, ReminderFacts> };

export function listReminders(viewer: Viewer): Promise<RemindersInScope> {
  return withScope(viewer, (db) => remindersInScope(db, viewer));
}

/** The same inside a scope that is already open. */
export async function remindersInScope(db: ScopedDb, viewer: Viewer): Promise<RemindersInScope> {
  const campaigns = await campaignsInScope(db, viewer);
  const asked = remindersOf(campaigns, viewer.today).flatMap(({ reminders }) =>
    reminders.map(({ unit }) => unit.unitId),
  );
  const facts = new Map((await findReminderFacts(db, asked, viewer.today)).map((row) => [row.unitId, row]));
  const lastHeldOn = (unitId: string) => facts.get(unitId)?.lastHeldOn ?? null;
  return { campaigns: remindersOf(campaigns, viewer.today, lastHeldOn), facts };
}

function findReminderFacts(
  db: ScopedDb,
  unitIds: readonly string[],
  today: CalendarDate,
): Promise<ReminderFacts[]> {
  return db.$queryRaw<ReminderFacts[]>`
    SELECT u.id AS "unitId", u.return_reason AS "returnReason",
           (SELECT max(s.held_on)::text FROM study_session s WHERE s.study_unit_id = u.id) AS "lastHeldOn",
           (SELECT json_build_object('fullName', f.full_name, 'position', f.position) FROM organization_officer f
            WHERE f.organization_id = u.organization_id
              AND f.starts_on <= ${today}::date AND (f.ends_on IS NULL OR f.ends_on > ${today}::date)
            ORDER BY f.position, f.starts_on DESC, f.id LIMIT 1) AS officer
    FROM study_unit u WHERE u.id = ANY (${[...unitIds]}::uuid[])`;
}
