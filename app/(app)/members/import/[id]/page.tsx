import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ImportPage } from "@/components/imports/import-page";
import { requireViewer } from "@/lib/auth/viewer";
import { getImport } from "@/lib/imports/queries/get-import";
import { getUndoConflicts } from "@/lib/imports/queries/import-state";
import { loadImportSearch } from "@/lib/imports/search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("title") };
}

export default async function MembersImportPage({ params, searchParams }: PageProps<"/members/import/[id]">) {
  const viewer = await requireViewer("member.write");
  const { show, page } = await loadImportSearch(searchParams);
  const view = await getImport(viewer, (await params).id, { filter: show, page });
  if (!view) notFound();
  const conflicts = view.status === "APPLIED" ? await getUndoConflicts(viewer, view.id) : null;
  return <ImportPage view={view} show={show} page={page} conflicts={conflicts} />;
}
