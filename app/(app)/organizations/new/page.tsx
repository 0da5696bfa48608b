import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NewOrganizationForm } from "@/components/organizations/new-organization-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";
import { organizationHref } from "@/lib/organizations/organization-node";
import { getNewOrganizationPlaces } from "@/lib/organizations/queries/get-new-organization-places";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organizations.form"))("newTitle") };
}

export default async function NewOrganizationPage({ searchParams }: PageProps<"/organizations/new">) {
  const viewer = await requireViewer("cell.write");
  const { parent } = await searchParams;
  const asked = typeof parent === "string" ? parent : null;
  const found = await getNewOrganizationPlaces(viewer, asked);
  if (!found) notFound();
  const t = await getTranslations("organizations");
  const back = asked === null ? "/organizations" : organizationHref(found.chosen.code);
  return (
    <>
      <PageHeader
        title={t("form.newTitle")}
        parent={{ href: back, label: asked === null ? t("title") : found.chosen.name }}
      />
      <NewOrganizationForm {...found} cancelHref={back} />
    </>
  );
}
