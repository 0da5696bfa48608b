import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActList } from "@/components/organizations/acts/act-list";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";
import { recordableKinds } from "@/lib/organizations/acts/policy";
import { listActs } from "@/lib/organizations/acts/queries/list-acts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organizations.acts"))("title") };
}

export default async function ActsPage() {
  const viewer = await requireViewer("member.read");
  const acts = await listActs(viewer);
  const t = await getTranslations("organizations");
  return (
    <>
      <PageHeader
        title={t("acts.title")}
        parent={{ href: "/organizations", label: t("title") }}
        action={
          recordableKinds(viewer).length > 0 && (
            <LinkButton variant="primary" href="/organizations/acts/new">
              {t("acts.new")}
            </LinkButton>
          )
        }
      />
      <ActList acts={acts} title={t("acts.listCaption")} />
    </>
  );
}
