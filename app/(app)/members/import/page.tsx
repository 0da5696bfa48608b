import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UploadView } from "@/components/imports/upload-view";
import { requireViewer } from "@/lib/auth/viewer";
import { listImportUnits } from "@/lib/imports/queries";
import { loadUploadSearch } from "@/lib/imports/search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("title") };
}

export default async function NewImportPage({ searchParams }: PageProps<"/members/import">) {
  const viewer = await requireViewer("member.write");
  const { unit } = await loadUploadSearch(searchParams);
  return <UploadView units={await listImportUnits(viewer)} unitCode={unit} />;
}
