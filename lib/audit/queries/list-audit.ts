import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { withScope } from "@/lib/db/with-scope";
import { offeredUnits } from "@/lib/organizations/queries/offered-units";
import type { AuditAccount, AuditList } from "../audit-line";
import type { AuditSearch } from "../search";
import { matching } from "./matching";
import { type AuditRow, linesWhere, namedLines } from "./read-lines";
import { subjectsOf } from "./subjects";

/** A page of the trail, newest first: the lines of the viewer's own organisations, for the bloc all. */
export function listAudit(viewer: Viewer, search: AuditSearch): Promise<AuditList> {
  return withScope(viewer, async (db) => {
    const condition = matching(search);
    const [counted] = await db.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM audit_event e WHERE ${condition}`;
    const total = counted?.total ?? 0;
    const page = Math.min(search.page, Math.max(1, Math.ceil(total / search.size)));
    const rows = await db.$queryRaw<AuditRow[]>(Prisma.sql`
      ${linesWhere(viewer, condition)} ORDER BY e.id DESC LIMIT ${search.size} OFFSET ${(page - 1) * search.size}`);
    return {
      lines: await namedLines(db, rows),
      total,
      page,
      accounts: await db.$queryRaw<AuditAccount[]>`
        SELECT id::text, username, name FROM app.audit_accounts() ORDER BY username`,
      units: await offeredUnits(db, viewer, viewer.today, search.unit),
      about: search.about ? ((await subjectsOf(db, [search.about])).get(search.about) ?? null) : null,
    };
  });
}
