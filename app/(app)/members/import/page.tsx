import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MembersImportStart } from "@/components/imports/import-start";
import { requireViewer } from "@/lib/auth/viewer";
import { getImportStart } from "@/lib/imports/queries/import-start";
import { loadUploadSearch } from "@/lib/imports/search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("title") };
}

export default async function NewImportPage({ searchParams }: PageProps<"/members/import">) {
  const viewer = await requireViewer("member.write");
  const { unit, ...wayIn } = await loadUploadSearch(searchParams);
  return <MembersImportStart {...(await getImportStart(viewer))} {...wayIn} unitCode={unit} />;
}
