import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import type { AuditHead } from "../audit-line";

/** The seal of this moment and those with which the last days ended, newest first. */
export function readHeads(viewer: Viewer): Promise<AuditHead[]> {
  return withScope(
    viewer,
    (db) => db.$queryRaw<AuditHead[]>`SELECT day::text, seq::text, hash FROM app.audit_heads(7)`,
  );
}
