import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DuplicateListView } from "@/components/duplicates/duplicate-list-view";
import { requireViewer } from "@/lib/auth/viewer";
import { listDuplicates } from "@/lib/duplicates/queries/list-duplicates";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("duplicates"))("title") };
}

export default async function DuplicatesPage() {
  const viewer = await requireViewer("member.write");
  return <DuplicateListView {...(await listDuplicates(viewer))} />;
}
