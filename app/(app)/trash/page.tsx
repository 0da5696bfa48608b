import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TrashTable } from "@/components/trash/trash-table";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { erasuresHref } from "@/lib/erasure/erasure";
import { listTrash } from "@/lib/trash/queries";
import { trashSearch } from "@/lib/trash/search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trash"))("title") };
}

export default async function TrashPage({ searchParams }: PageProps<"/trash">) {
  const viewer = await requireViewer("trash.restore");
  const search = await trashSearch(searchParams);
  const list = await listTrash(viewer, search);
  const [t, te] = [await getTranslations("trash"), await getTranslations("erasure")];
  return (
    <>
      <PageHeader
        title={t("title")}
        context={t("context")}
        action={can(viewer, "person.erase") && <LinkButton href={erasuresHref}>{te("listTitle")}</LinkButton>}
      />
      <TrashTable {...list} pageSize={search.pageSize} />
    </>
  );
}
