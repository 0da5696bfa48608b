import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OrganizationListView } from "@/components/organizations/organization-list-view";
import { can } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { Words } from "@/lib/i18n/words";
import { foundableKinds } from "@/lib/organizations/policy";
import { listOrganizations } from "@/lib/organizations/queries/list-organizations";
import { organizationSearch } from "@/lib/organizations/search";
import { canShareViews } from "@/lib/views/policy";
import { openView } from "@/lib/views/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organizations"))("title") };
}

export default async function OrganizationsPage({ searchParams }: PageProps<"/organizations">) {
  const viewer = await requireViewer("organization.read");
  const search = await organizationSearch(searchParams);
  const { kind, id } = viewer.organization;
  const view = await openView(viewer, "organizations", await searchParams);
  const list = await listOrganizations(viewer, search);
  return (
    <Words of={["views"]}>
      <OrganizationListView
        list={list}
        search={search}
        today={viewer.today}
        addable={foundableKinds(viewer, { kind, baseId: id })}
        canExport={can(viewer, "organization.export")}
        showsActs={can(viewer, "member.read")}
        view={view}
        canShareViews={canShareViews(viewer)}
      />
    </Words>
  );
}
