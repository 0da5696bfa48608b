import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/dates/partial-date";
import { fromDbDate } from "@/lib/db/calendar-date";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { sessionTexts } from "./session-texts";

// What is stored of a session, for whoever was not the first to save. Null outside the viewer's scope.

/** As the form of a session holds it. */
export function storedSession(viewer: Viewer, id: string) {
  return withScope(viewer, async (db) => {
    const session = await db.studySession.findUnique({ where: { id } });
    return session && sessionTexts({ ...session, heldOn: fromDbDate(session.heldOn) });
  });
}

/** Its version, and the whole roll as the action takes it. */
export function storedRoll(viewer: Viewer, id: string) {
  return withScope(viewer, async (db) => {
    const session = await db.studySession.findUnique({ where: { id }, select: { version: true } });
    if (!session) return null;
    const entries = await db.studyRollEntry.findMany({
      where: { sessionId: id },
      select: { summonsId: true, state: true, reason: true },
      orderBy: { summonsId: "asc" },
    });
    const texts = entries.map((entry) => ({ ...entry, reason: entry.reason ?? "" }));
    return { id, version: session.version, entries: texts };
  });
}

/** As a phrase: day, place and numbers. */
export async function sessionState(db: ScopedDb, { id }: { id: string }) {
  const session = await db.studySession.findUnique({ where: { id } });
  if (!session) return null;
  const { heldOn, place, summoned, present } = session;
  const params = { date: formatDate(fromDbDate(heldOn)), place, summoned, present };
  return { key: "study.acts.sessionNow", params } as const;
}
