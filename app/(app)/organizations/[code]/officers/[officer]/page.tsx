import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EndOfficerForm } from "@/components/organizations/end-officer-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/dates/partial-date";
import { positionLabel } from "@/lib/organizations/officer-positions";
import { organizationHref } from "@/lib/organizations/organization-node";
import { getServingOfficer } from "@/lib/organizations/queries/get-officer-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organizations.officer"))("end") };
}

export default async function EndOfficerPage({
  params,
}: PageProps<"/organizations/[code]/officers/[officer]">) {
  const viewer = await requireViewer("member.write");
  const { code, officer: officerId } = await params;
  const found = await getServingOfficer(viewer, code, officerId);
  if (!found) notFound();
  const { organization, officer } = found;
  const t = await getTranslations("organizations");
  const position = t(`positions.${positionLabel(officer.position, organization.kind)}`);
  const back = organizationHref(organization.code);
  return (
    <>
      <PageHeader
        title={t("officer.endTitle", { name: officer.fullName })}
        context={t("officer.endText", { position, date: formatDate(officer.startsOn) })}
        parent={{ href: back, label: organization.name }}
      />
      <EndOfficerForm id={officer.id} title={t("officer.dates")} backHref={back} />
    </>
  );
}
