import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ImportPreview } from "@/components/imports/import-preview";
import { ImportReport } from "@/components/imports/import-report";
import { requireViewer } from "@/lib/auth/viewer";
import { getImport } from "@/lib/imports/queries";
import { loadImportSearch } from "@/lib/imports/search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("title") };
}

export default async function ImportPage({ params, searchParams }: PageProps<"/members/import/[id]">) {
  const viewer = await requireViewer("member.write");
  const { show, page } = await loadImportSearch(searchParams);
  const view = await getImport(viewer, (await params).id, { filter: show, page });
  if (!view) notFound();
  const { result } = view;
  if (result) return <ImportReport view={view} result={result} show={show} page={page} />;
  return <ImportPreview view={view} show={show} page={page} />;
}
