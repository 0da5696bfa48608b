import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ErasureTable } from "@/components/erasure/erasure-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireViewer } from "@/lib/auth/viewer";
import { listErasures } from "@/lib/erasure/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("erasure"))("listTitle") };
}

export default async function ErasuresPage() {
  const viewer = await requireViewer("person.erase");
  const erasures = await listErasures(viewer);
  const [t, tm] = [await getTranslations("erasure"), await getTranslations("members")];
  return (
    <>
      <PageHeader
        title={t("listTitle")}
        context={t("listContext")}
        parent={{ href: "/members", label: tm("title") }}
      />
      {erasures.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>
      ) : (
        <Panel title={t("history")}>
          <ErasureTable erasures={erasures} caption={t("history")} />
        </Panel>
      )}
    </>
  );
}
