import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EditOrganizationForm } from "@/components/organizations/edit-organization-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";
import { organizationHref } from "@/lib/organizations/organization-node";
import { getOrganizationForm } from "@/lib/organizations/queries/get-organization-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organizations.form"))("editTitle") };
}

export default async function EditOrganizationPage({ params }: PageProps<"/organizations/[code]/edit">) {
  const viewer = await requireViewer("cell.write");
  const organization = await getOrganizationForm(viewer, (await params).code);
  if (!organization) notFound();
  const t = await getTranslations("organizations.form");
  const { code, name } = organization;
  return (
    <>
      <PageHeader title={t("editTitle")} parent={{ href: organizationHref(code), label: name }} />
      <EditOrganizationForm organization={organization} />
    </>
  );
}
