import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ReportView } from "@/components/study/report-view";
import { requireViewer } from "@/lib/auth/viewer";
import { getCampaignDocument } from "@/lib/exports/study-report/get-report";
import { parseLocale } from "@/lib/i18n/locale";
import { campaignHref } from "@/lib/study/search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exports.studyReport"))("page") };
}

export default async function CampaignReportPage({ params }: PageProps<"/study/[campaignId]/report">) {
  const viewer = await requireViewer("study.report");
  const words = { t: await getTranslations(), locale: parseLocale(await getLocale()) };
  const document = await getCampaignDocument(viewer, (await params).campaignId, words);
  if (!document) notFound();
  const page = campaignHref(document.campaign.id);
  return (
    <ReportView
      document={document}
      parent={{ href: page, label: document.campaign.title }}
      fileHref={`${page}/report/export`}
    />
  );
}
