import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MemberListView } from "@/components/members/member-list-view";
import { can } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { Words } from "@/lib/i18n/words";
import { listReach } from "@/lib/members/member-list";
import { permittedSearch } from "@/lib/members/permitted-search";
import { listMembers } from "@/lib/members/queries/list-members";
import { loadMemberSearch } from "@/lib/members/search";
import { canShareViews } from "@/lib/views/policy";
import { openView } from "@/lib/views/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("members"))("title") };
}

export default async function MembersPage({ searchParams }: PageProps<"/members">) {
  const viewer = await requireViewer("member.read");
  const search = permittedSearch(viewer, await loadMemberSearch(searchParams));
  const view = await openView(viewer, "members", await searchParams);
  const list = await listMembers(viewer, search);
  return (
    <Words of={["bulk", "organizations-types", "views"]}>
      <MemberListView
        list={list}
        search={search}
        reach={listReach(viewer)}
        viewer={{ role: viewer.role }}
        today={viewer.today}
        canAdd={can(viewer, "member.write")}
        canExport={can(viewer, "member.export")}
        view={view}
        canShareViews={canShareViews(viewer)}
      />
    </Words>
  );
}
