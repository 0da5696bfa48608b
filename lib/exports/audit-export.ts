import "server-only";
import type { AuditLine } from "@/lib/audit/audit-line";
import { matching } from "@/lib/audit/queries/matching";
import { type AuditRow, linesWhere, namedLines } from "@/lib/audit/queries/read-lines";
import { subjectsOf } from "@/lib/audit/queries/subjects";
import { type AuditSearch, auditSearch } from "@/lib/audit/search";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { readInBatches } from "@/lib/db/read-in-batches";
import type { ScopedDb } from "@/lib/db/with-scope";
import { auditExportColumns } from "./audit-export-columns";
import { columnsOnScreen, type DescribedFilter, type ExportTable } from "./export-table";
import { unitNameOf } from "./unit-name-of";
import type { Words } from "./words";

/** The lines of the trail at an address, all its pages, newest first. */
export async function openAuditExport(
  db: ScopedDb,
  viewer: Viewer,
  params: URLSearchParams,
  words: Words,
): Promise<ExportTable<AuditLine>> {
  const search = await auditSearch(params);
  const condition = matching(search);
  const [counted] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM audit_event e WHERE ${condition}`;
  return {
    title: words.t("audit.caption"),
    filters: await describeFilters(db, search, words),
    asOf: viewer.today,
    columns: columnsOnScreen(auditExportColumns(words), params.get("cols")),
    total: counted?.total ?? 0,
    rows: readLines(db, Prisma.sql`${linesWhere(viewer, condition)} ORDER BY e.id DESC`),
  };
}

async function* readLines(db: ScopedDb, query: Prisma.Sql): AsyncGenerator<AuditLine[]> {
  for await (const rows of readInBatches<AuditRow>(db, query)) yield await namedLines(db, rows);
}

/** What narrows the trail, in the words of the list's own filters. */
async function describeFilters(
  db: ScopedDb,
  { account, kind, unit, outcome, period, about }: AuditSearch,
  { t }: Words,
): Promise<DescribedFilter[]> {
  const named = await subjectsOf(db, [account, about]);
  const nameOf = (id: string | null) => id && (named.get(id)?.name ?? "—");
  const words: Record<string, [label: string, value: string | null]> = {
    period: [t("audit.filters.period"), period && t(`audit.periods.${period}`)],
    account: [t("audit.filters.account"), nameOf(account)],
    kind: [t("audit.filters.kind"), kind && t(`audit.kinds.${kind}`)],
    outcome: [t("audit.filters.outcome"), outcome && t(`audit.outcomes.${outcome}`)],
    unit: [t("audit.filters.unit"), unit && (await unitNameOf(db, unit))],
    about: [t("audit.filters.about"), nameOf(about)],
  };
  return Object.entries(words).flatMap(([name, [label, value]]) => (value ? [{ name, label, value }] : []));
}
