import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ErasureView } from "@/components/erasure/erasure-view";
import { requireViewer } from "@/lib/auth/viewer";
import { getErasurePage } from "@/lib/erasure/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("erasure"))("title") };
}

export default async function ErasurePage({ params }: PageProps<"/members/[id]/erasure">) {
  const viewer = await requireViewer("person.erase");
  const page = await getErasurePage(viewer, (await params).id);
  if (!page) notFound();
  const { role, accountId } = viewer;
  return <ErasureView page={page} viewer={{ role, accountId }} />;
}
