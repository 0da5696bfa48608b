import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EntryHeader } from "@/components/study/entry-header";
import { OpenRollForm } from "@/components/study/open-roll-form";
import { requireViewer } from "@/lib/auth/viewer";
import { canKeepUnit, entryLock } from "@/lib/study/policy";
import { getStudyUnit } from "@/lib/study/queries";
import { studyUnitHref } from "@/lib/study/search";
import { unitState } from "@/lib/study/study-unit";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("study.roll"))("openTitle") };
}

export default async function OpenRollPage({
  params,
}: PageProps<"/study/[campaignId]/units/[code]/sessions/roll">) {
  const viewer = await requireViewer("study.write");
  const { campaignId, code } = await params;
  const unit = await getStudyUnit(viewer, campaignId, code);
  if (!unit || !canKeepUnit(viewer, unit)) notFound();
  if (entryLock(unitState(unit))) redirect(studyUnitHref(campaignId, code));
  const t = await getTranslations("study.roll");
  return (
    <>
      <EntryHeader unit={unit} title={t("openTitle")} />
      <OpenRollForm unit={unit} />
    </>
  );
}
