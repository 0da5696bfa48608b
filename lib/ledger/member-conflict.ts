import "server-only";
import type { State } from "@/lib/action/conflict";
import type { Viewer } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import type { EventKind } from "./event-kinds";

type OfMember = { memberId: string };

/**
 * For forms that record something new of a member whose record was changed meanwhile: what was typed goes on from the version
 * of now, once the newest event was read.
 */
export const memberConflict = {
  of: ({ memberId }: OfMember) => memberId,
  stored: (viewer: Viewer, { memberId }: OfMember) =>
    withScope(viewer, async (db) => {
      const member = await db.member.findUnique({ where: { id: memberId }, select: { version: true } });
      return member && { memberId, version: member.version };
    }),
  state: newestEvent,
};

/** The event of a member that was recorded last, annulled or not. */
export async function newestEvent(db: ScopedDb, { memberId }: OfMember): Promise<State | null> {
  const [event] = await db.$queryRaw<{ kind: EventKind; on: CalendarDate }[]>`
    SELECT e.kind::text, e.effective_on::text AS on FROM member_event e
    WHERE e.member_id = ${memberId}::uuid ORDER BY e.recorded_at DESC, e.id DESC LIMIT 1`;
  if (!event) return null;
  const { kind, on } = event;
  return {
    key: "ledger.record.newest",
    params: { date: formatDate(on) },
    words: { kind: `ledger.kinds.${kind}` },
  };
}
