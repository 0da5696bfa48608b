import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MemberView } from "@/components/members/member-view";
import { MemberStudy } from "@/components/study/member-study";
import { MemberDeadlines } from "@/components/worklist/member-deadlines";
import { can } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { isOnList } from "@/lib/members/member-status";
import { canEditMember } from "@/lib/members/policy";
import { openMember } from "@/lib/members/queries/open-member";
import { getMemberStudy } from "@/lib/study/member-study";
import { memberDeadlines } from "@/lib/worklist/member-deadlines";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("members.page"))("title") };
}

export default async function MemberPage({ params, searchParams }: PageProps<"/members/[id]">) {
  const viewer = await requireViewer("member.read");
  const page = await openMember(viewer, (await params).id);
  if (!page) notFound();
  const { role, today } = viewer;
  return (
    <MemberView
      page={page}
      viewer={{ role }}
      today={today}
      canErase={can(viewer, "person.erase") && page.member.leftOn !== null && !isOnList(page.member, today)}
      canEdit={canEditMember(viewer, page.member, today)}
      isNew={(await searchParams).new === "1"}
      deadlines={<MemberDeadlines deadlines={memberDeadlines(page, today)} today={today} />}
      study={<MemberStudy campaigns={await getMemberStudy(viewer, page.member.id)} />}
    />
  );
}
