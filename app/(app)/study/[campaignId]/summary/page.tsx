import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SummaryView } from "@/components/study/summary-view";
import { requireViewer } from "@/lib/auth/viewer";
import { getSummaryDocument } from "@/lib/exports/study-report/get-report";
import { parseLocale } from "@/lib/i18n/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exports.studySummary"))("page") };
}

export default async function CampaignSummaryPage({ params }: PageProps<"/study/[campaignId]/summary">) {
  const viewer = await requireViewer("study.report");
  const words = { t: await getTranslations(), locale: parseLocale(await getLocale()) };
  const document = await getSummaryDocument(viewer, (await params).campaignId, words);
  if (!document) notFound();
  return <SummaryView document={document} />;
}
