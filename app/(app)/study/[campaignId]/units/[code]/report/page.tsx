import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ReportView } from "@/components/study/report-view";
import { requireViewer } from "@/lib/auth/viewer";
import { getUnitDocument } from "@/lib/exports/study-report/get-report";
import { parseLocale } from "@/lib/i18n/locale";
import { studyUnitHref } from "@/lib/study/search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exports.studyReport"))("page") };
}

export default async function UnitReportPage({
  params,
}: PageProps<"/study/[campaignId]/units/[code]/report">) {
  const viewer = await requireViewer("study.export");
  const place = await params;
  const words = { t: await getTranslations(), locale: parseLocale(await getLocale()) };
  const document = await getUnitDocument(viewer, place, words);
  if (!document) notFound();
  const page = studyUnitHref(document.campaign.id, place.code);
  return (
    <ReportView
      document={document}
      parent={{ href: page, label: document.total.name }}
      fileHref={`${page}/report/export`}
    />
  );
}
