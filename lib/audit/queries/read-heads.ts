import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import type { AuditHead } from "../audit-line";

/** The seal of this moment and those with which the last days ended, newest first; for the bloc, whose task it is to keep them. */
export async function readHeads(viewer: Viewer): Promise<AuditHead[]> {
  if (viewer.role === "SECRETARY") return [];
  return withScope(
    viewer,
    (db) => db.$queryRaw<AuditHead[]>`SELECT day::text, seq::text, hash FROM app.audit_heads(7)`,
  );
}
