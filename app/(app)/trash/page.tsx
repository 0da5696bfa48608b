import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TrashTable } from "@/components/trash/trash-table";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";
import { listTrash } from "@/lib/trash/queries";
import { trashSearch } from "@/lib/trash/search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trash"))("title") };
}

export default async function TrashPage({ searchParams }: PageProps<"/trash">) {
  const viewer = await requireViewer("trash.restore");
  const search = await trashSearch(searchParams);
  const list = await listTrash(viewer, search);
  const t = await getTranslations("trash");
  return (
    <>
      <PageHeader title={t("title")} context={t("context")} />
      <TrashTable {...list} pageSize={search.pageSize} />
    </>
  );
}
