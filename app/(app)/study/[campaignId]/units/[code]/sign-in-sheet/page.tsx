import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInSheet } from "@/components/study/sign-in-sheet";
import { recordView } from "@/lib/audit/record-view";
import { requireViewer } from "@/lib/auth/viewer";
import { getStudyList } from "@/lib/study/roll-queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("study.roll"))("listPage") };
}

export default async function SignInSheetPage({
  params,
}: PageProps<"/study/[campaignId]/units/[code]/sign-in-sheet">) {
  const viewer = await requireViewer("study.read");
  const { campaignId, code } = await params;
  const list = await getStudyList(viewer, campaignId, code);
  if (!list) notFound();
  const { id: subject, organizationId } = list.unit;
  await recordView(viewer, { action: "study.list.view", subject, organizationId });
  return <SignInSheet {...list} />;
}
