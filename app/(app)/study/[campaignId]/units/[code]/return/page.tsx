import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EntryHeader } from "@/components/study/entry-header";
import { ReturnForm } from "@/components/study/return-form";
import { requireViewer } from "@/lib/auth/viewer";
import { canJudgeReports, judgementLock } from "@/lib/study/policy";
import { getStudyUnit } from "@/lib/study/queries";
import { studyUnitHref } from "@/lib/study/search";
import { unitState } from "@/lib/study/study-unit";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("study.forms"))("returnTitle") };
}

export default async function ReturnReportPage({
  params,
}: PageProps<"/study/[campaignId]/units/[code]/return">) {
  const viewer = await requireViewer("study.confirm");
  const { campaignId, code } = await params;
  const unit = await getStudyUnit(viewer, campaignId, code);
  if (!unit || !canJudgeReports(viewer)) notFound();
  if (judgementLock(unitState(unit))) redirect(studyUnitHref(campaignId, code));
  const t = await getTranslations("study.forms");
  return (
    <>
      <EntryHeader unit={unit} title={t("returnTitle")} />
      <ReturnForm unit={unit} />
    </>
  );
}
