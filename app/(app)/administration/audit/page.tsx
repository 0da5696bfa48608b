import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditView } from "@/components/audit/audit-view";
import { listAudit } from "@/lib/audit/queries/list-audit";
import { readHeads } from "@/lib/audit/queries/read-heads";
import { auditSearch } from "@/lib/audit/search";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function AuditPage({ searchParams }: PageProps<"/administration/audit">) {
  const viewer = await requireViewer("audit.read");
  const search = await auditSearch(searchParams);
  const list = await listAudit(viewer, search);
  return <AuditView list={list} pageSize={search.size} heads={await readHeads(viewer)} />;
}
