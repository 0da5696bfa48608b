import "server-only";
import type { ScopedDb } from "@/lib/db/with-scope";
import { type EventSubject, lockSubject } from "./read-subject";

type Correctable = {
  eventId: string;
  /** The list it concerns, and whether it is one of the viewer's own. */
  organizationId: string;
  isOwn: boolean;
  subject: EventSubject;
};

/** An event of a member in scope, the member locked. Null when either is not the viewer's to see. */
export async function loadCorrectable(db: ScopedDb, eventId: string | null): Promise<Correctable | null> {
  if (eventId === null) return null;
  const [event] = await db.$queryRaw<{ memberId: string; organizationId: string; isOwn: boolean }[]>`
    SELECT e.member_id AS "memberId", e.organization_id AS "organizationId",
           EXISTS (SELECT FROM organization o WHERE o.id = e.organization_id) AS "isOwn"
    FROM member_event e WHERE e.id = ${eventId}::uuid`;
  if (!event) return null;
  const subject = await lockSubject(db, event.memberId);
  return subject && { eventId, organizationId: event.organizationId, isOwn: event.isOwn, subject };
}
