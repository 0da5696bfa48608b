import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EditSession } from "@/components/study/edit-session";
import { EntryHeader } from "@/components/study/entry-header";
import { requireViewer } from "@/lib/auth/viewer";
import { canKeepUnit, entryLock } from "@/lib/study/policy";
import { getStudyUnit } from "@/lib/study/queries";
import { studyUnitHref } from "@/lib/study/search";
import { unitState } from "@/lib/study/study-unit";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("study.forms"))("sessionEditTitle") };
}

export default async function EditSessionPage({
  params,
}: PageProps<"/study/[campaignId]/units/[code]/sessions/[sessionId]">) {
  const viewer = await requireViewer("study.write");
  const { campaignId, code, sessionId } = await params;
  const unit = await getStudyUnit(viewer, campaignId, code);
  const session = unit?.sessions.find(({ id }) => id === sessionId);
  if (!unit || !session || !canKeepUnit(viewer, unit)) notFound();
  if (entryLock(unitState(unit))) redirect(studyUnitHref(campaignId, code));
  const t = await getTranslations("study.forms");
  return (
    <>
      <EntryHeader unit={unit} title={t("sessionEditTitle")} />
      <EditSession session={session} backHref={studyUnitHref(campaignId, code)} />
    </>
  );
}
