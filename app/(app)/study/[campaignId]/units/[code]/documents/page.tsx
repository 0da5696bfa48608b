import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DocumentsForm } from "@/components/study/documents-form";
import { EntryHeader } from "@/components/study/entry-header";
import { requireViewer } from "@/lib/auth/viewer";
import { canKeepUnit, documentsLock } from "@/lib/study/policy";
import { getStudyUnit } from "@/lib/study/queries";
import { studyUnitHref } from "@/lib/study/search";
import { unitState } from "@/lib/study/study-unit";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("study.forms"))("documentsTitle") };
}

export default async function UnitDocumentsPage({
  params,
}: PageProps<"/study/[campaignId]/units/[code]/documents">) {
  const viewer = await requireViewer("study.write");
  const { campaignId, code } = await params;
  const unit = await getStudyUnit(viewer, campaignId, code);
  if (!unit || !canKeepUnit(viewer, unit)) notFound();
  if (documentsLock(unitState(unit))) redirect(studyUnitHref(campaignId, code));
  const t = await getTranslations("study.forms");
  return (
    <>
      <EntryHeader unit={unit} title={t("documentsTitle")} />
      <DocumentsForm unit={unit} />
    </>
  );
}
