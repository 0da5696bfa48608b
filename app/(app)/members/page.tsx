import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MemberListView } from "@/components/members/member-list-view";
import { can } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { listReach } from "@/lib/members/member-list";
import { listMembers } from "@/lib/members/queries/list-members";
import { loadMemberSearch } from "@/lib/members/search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("members"))("title") };
}

export default async function MembersPage({ searchParams }: PageProps<"/members">) {
  const viewer = await requireViewer("member.read");
  const search = await loadMemberSearch(searchParams);
  const list = await listMembers(viewer, search);
  return (
    <MemberListView
      list={list}
      search={search}
      reach={listReach(viewer)}
      today={viewer.today}
      canAdd={can(viewer, "member.write")}
    />
  );
}
