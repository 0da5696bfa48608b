import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ResultsImportStart } from "@/components/imports/import-start";
import { requireViewer } from "@/lib/auth/viewer";
import { getResultsStart } from "@/lib/imports/queries/import-start";
import { loadUploadSearch } from "@/lib/imports/search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("titleResults") };
}

export default async function NewResultsImportPage({
  params,
  searchParams,
}: PageProps<"/study/[campaignId]/import">) {
  const viewer = await requireViewer("campaign.write");
  const start = await getResultsStart(viewer, (await params).campaignId);
  if (!start) notFound();
  const { way, edit } = await loadUploadSearch(searchParams);
  return <ResultsImportStart {...start} way={way} edit={edit} />;
}
