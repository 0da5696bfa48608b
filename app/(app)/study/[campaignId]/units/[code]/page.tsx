import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { UnitView } from "@/components/study/unit-view";
import { TrashedNotice } from "@/components/trash/trashed-notice";
import { requireViewer } from "@/lib/auth/viewer";
import { Words } from "@/lib/i18n/words";
import { canJudgeReports, canKeepUnit } from "@/lib/study/policy";
import { getStudyUnitPage } from "@/lib/study/queries";
import { studyUnitHref } from "@/lib/study/search";
import { justTrashed } from "@/lib/trash/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("study"))("campaign") };
}

export default async function StudyUnitPage({
  params,
  searchParams,
}: PageProps<"/study/[campaignId]/units/[code]">) {
  const viewer = await requireViewer("study.read");
  const { campaignId, code } = await params;
  const found = await getStudyUnitPage(viewer, campaignId, code);
  if (!found) notFound();
  const { unit, listChanges } = found;
  const rights = { keep: canKeepUnit(viewer, unit), judge: canJudgeReports(viewer) };
  const trashed = await justTrashed(viewer, await searchParams);
  return (
    <Words of={["trash"]}>
      {trashed && <TrashedNotice item={trashed} backHref={studyUnitHref(campaignId, code)} />}
      <UnitView unit={unit} today={viewer.today} rights={rights} listChanges={listChanges} />
    </Words>
  );
}
