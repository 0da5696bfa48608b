import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NewOfficerForm } from "@/components/organizations/new-officer-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";
import { organizationHref } from "@/lib/organizations/organization-node";
import { getOfficerForm } from "@/lib/organizations/queries/get-officer-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organizations.officer"))("title") };
}

export default async function NewOfficerPage({ params }: PageProps<"/organizations/[code]/officers/new">) {
  const viewer = await requireViewer("member.write");
  const form = await getOfficerForm(viewer, (await params).code);
  if (!form) notFound();
  const t = await getTranslations("organizations.officer");
  const { organization } = form;
  const candidates = form.candidates.map(({ id, fullName, cell, bornYear }) => ({
    value: id,
    label: `${fullName} · ${bornYear} · ${cell}`,
  }));
  return (
    <>
      <PageHeader
        title={t("title")}
        parent={{ href: organizationHref(organization.code), label: organization.name }}
      />
      {candidates.length === 0 ? (
        <EmptyState title={t("noMembers")} />
      ) : (
        <NewOfficerForm organization={organization} candidates={candidates} />
      )}
    </>
  );
}
