import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RollView } from "@/components/study/roll-view";
import { recordView } from "@/lib/audit/record-view";
import { requireViewer } from "@/lib/auth/viewer";
import { canKeepUnit, entryLock } from "@/lib/study/policy";
import { getStudyRoll } from "@/lib/study/roll-queries";
import { studyUnitHref } from "@/lib/study/search";
import { unitState } from "@/lib/study/study-unit";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("study.roll"))("title") };
}

export default async function RollPage({
  params,
}: PageProps<"/study/[campaignId]/units/[code]/sessions/[sessionId]/roll">) {
  const viewer = await requireViewer("study.write");
  const { campaignId, code, sessionId } = await params;
  const roll = await getStudyRoll(viewer, campaignId, code, sessionId);
  if (!roll || !canKeepUnit(viewer, roll.unit)) notFound();
  if (entryLock(unitState(roll.unit)) || !roll.unit.list) redirect(studyUnitHref(campaignId, code));
  const { id: subject, organizationId } = roll.unit;
  await recordView(viewer, { action: "study.list.view", subject, organizationId });
  return <RollView roll={roll} accountId={viewer.accountId} />;
}
