import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MemberView } from "@/components/members/member-view";
import { requireViewer } from "@/lib/auth/viewer";
import { canEditMember } from "@/lib/members/policy";
import { getMember } from "@/lib/members/queries/get-member";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("members.page"))("title") };
}

export default async function MemberPage({ params, searchParams }: PageProps<"/members/[id]">) {
  const viewer = await requireViewer("member.read");
  const page = await getMember(viewer, (await params).id);
  if (!page) notFound();
  return (
    <MemberView
      page={page}
      viewer={{ role: viewer.role }}
      today={viewer.today}
      canEdit={canEditMember(viewer, page.member, viewer.today)}
      isNew={(await searchParams).new === "1"}
    />
  );
}
