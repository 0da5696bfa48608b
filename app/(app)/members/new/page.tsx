import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewMemberView } from "@/components/members/new-member-view";
import { requireViewer } from "@/lib/auth/viewer";
import { getNewMemberForm } from "@/lib/members/queries/get-new-member-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("members.form"))("newTitle") };
}

export default async function NewMemberPage({ searchParams }: PageProps<"/members/new">) {
  const viewer = await requireViewer("member.write");
  const { cell } = await searchParams;
  const form = await getNewMemberForm(viewer, typeof cell === "string" ? cell : null);
  return <NewMemberView {...form} unitCode={viewer.organization.code} />;
}
