import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { AuditLine } from "../audit-line";
import { subjectsOf } from "./subjects";

type Row = Omit<AuditLine, "subject" | "right"> & { subjectId: string | null };

/** The columns of a line; who asks from where is an administrator's to know, and one's own. */
export function linesWhere(viewer: Viewer, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT e.id::text, e.at, e.action, e.outcome::text, e.reason, e.subject_id AS "subjectId",
           CASE WHEN a.id IS NOT NULL THEN json_build_object('username', a.username, 'name', a.name) END AS account,
           app.acted_for(e.changed_fields) AS "actedFor",
           CASE WHEN o.id IS NOT NULL THEN json_build_object('code', o.code, 'name', o.short_name) END AS unit,
           CASE WHEN ${knowsWhere(viewer)} THEN e.network END AS network,
           CASE WHEN ${knowsWhere(viewer)} THEN e.agent END AS agent
    FROM audit_event e
    LEFT JOIN app.audit_accounts() a ON a.id = e.account_id
    LEFT JOIN organization o ON o.id = e.organization_id
    WHERE ${condition}`;
}

function knowsWhere({ role, accountId }: Viewer): Prisma.Sql {
  return Prisma.sql`(${role === "ADMIN"} OR e.account_id = ${accountId}::uuid)`;
}

/** Rows of `linesWhere` with what they are about. */
export async function namedLines(db: ScopedDb, rows: readonly Row[]): Promise<AuditLine[]> {
  const subjects = await subjectsOf(
    db,
    rows.map(({ subjectId }) => subjectId),
  );
  return rows.map(({ subjectId, ...line }) => ({
    ...line,
    right: line.action === "page.open" ? subjectId : null,
    subject: (subjectId && subjects.get(subjectId)) || null,
  }));
}

export type { Row as AuditRow };
