import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import type { OwnSession } from "../own-session";

/** Where the viewer is signed in now: this session first, then by last use. */
export function listOwnSessions(viewer: Viewer): Promise<OwnSession[]> {
  return withScope(viewer, (db) => readOwnSessions(db, viewer));
}

export function readOwnSessions(db: ScopedDb, { sessionHash }: Viewer): Promise<OwnSession[]> {
  return db.$queryRaw<OwnSession[]>`
    SELECT id, created_at AS "createdAt", last_seen_at AS "lastSeenAt", network, browser, is_current AS "isCurrent"
    FROM app.own_sessions(${sessionHash})`;
}
