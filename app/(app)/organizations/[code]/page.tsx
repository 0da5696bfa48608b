import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { OrganizationView } from "@/components/organizations/organization-view";
import { can } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { isBase } from "@/lib/organizations/kinds";
import { organizationRights } from "@/lib/organizations/policy";
import { getOrganizationPage } from "@/lib/organizations/queries/get-organization-page";
import { StudyStandings } from "./study-standings";
import { YearBalance } from "./year-balance";

const load = cache(async (code: string) => {
  const viewer = await requireViewer("organization.read");
  return { viewer, page: await getOrganizationPage(viewer, code) };
});

export async function generateMetadata({ params }: PageProps<"/organizations/[code]">): Promise<Metadata> {
  const { page } = await load((await params).code);
  return page ? { title: page.organization.name } : {};
}

export default async function OrganizationPage({ params }: PageProps<"/organizations/[code]">) {
  const { viewer, page } = await load((await params).code);
  if (!page) notFound();
  const { organization } = page;
  const showsStudy = isBase(organization.kind) && can(viewer, "study.read");
  // The bloc's own page is the list of its organisations.
  if (organization.kind === "BLOC") redirect("/organizations");
  return (
    <OrganizationView
      page={page}
      today={viewer.today}
      rights={organizationRights(viewer, organization)}
      isOffice={can(viewer, "organization.write")}
      balance={<YearBalance viewer={viewer} code={organization.code} />}
      study={showsStudy && <StudyStandings viewer={viewer} code={organization.code} />}
    />
  );
}
