import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MappingView } from "@/components/imports/mapping-view";
import { requireViewer } from "@/lib/auth/viewer";
import { importHref } from "@/lib/imports/import-href";
import { getImport } from "@/lib/imports/queries/get-import";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports.mapping"))("title") };
}

export default async function MembersColumnsPage({ params }: PageProps<"/members/import/[id]/columns">) {
  const viewer = await requireViewer("member.write");
  const view = await getImport(viewer, (await params).id, { filter: "all", page: 1 });
  if (!view) notFound();
  if (view.status !== "STAGED" && view.status !== "MAPPING") redirect(importHref(view));
  return <MappingView view={view} />;
}
