import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EntryHeader } from "@/components/study/entry-header";
import { RecordSessionForm } from "@/components/study/record-session-form";
import { requireViewer } from "@/lib/auth/viewer";
import { canKeepUnit, entryLock } from "@/lib/study/policy";
import { getStudyEntry } from "@/lib/study/queries";
import { studyUnitHref } from "@/lib/study/search";
import { unitState } from "@/lib/study/study-unit";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("study.forms"))("sessionTitle") };
}

export default async function NewSessionPage({
  params,
}: PageProps<"/study/[campaignId]/units/[code]/sessions/new">) {
  const viewer = await requireViewer("study.write");
  const { campaignId, code } = await params;
  const unit = await getStudyEntry(viewer, campaignId, code);
  if (!unit || !canKeepUnit(viewer, unit)) notFound();
  if (entryLock(unitState(unit))) redirect(studyUnitHref(campaignId, code));
  const t = await getTranslations("study.forms");
  return (
    <>
      <EntryHeader unit={unit} title={t("sessionTitle")} />
      <RecordSessionForm unit={unit} onList={unit.onList} />
    </>
  );
}
