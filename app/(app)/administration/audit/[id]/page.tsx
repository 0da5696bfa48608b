import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AuditEventView } from "@/components/audit/audit-event-view";
import { getAuditEvent } from "@/lib/audit/queries/get-audit-event";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function AuditEventPage({ params }: PageProps<"/administration/audit/[id]">) {
  const viewer = await requireViewer("audit.read");
  const page = await getAuditEvent(viewer, (await params).id);
  if (!page) notFound();
  return <AuditEventView {...page} />;
}
