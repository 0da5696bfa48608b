import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BulkHistory } from "@/components/bulk/bulk-history";
import { requireViewer } from "@/lib/auth/viewer";
import { listBulkChanges } from "@/lib/bulk/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bulk.history"))("title") };
}

export default async function BulkChangesPage() {
  const viewer = await requireViewer("member.write");
  return <BulkHistory lines={await listBulkChanges(viewer)} />;
}
