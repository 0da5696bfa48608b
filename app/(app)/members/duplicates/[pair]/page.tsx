import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MergeView } from "@/components/duplicates/merge-view";
import { requireViewer } from "@/lib/auth/viewer";
import { getPair } from "@/lib/duplicates/queries/get-pair";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("duplicates.pair"))("title") };
}

export default async function PairPage({ params }: PageProps<"/members/duplicates/[pair]">) {
  const viewer = await requireViewer("member.write");
  const pair = await getPair(viewer, (await params).pair);
  if (pair === null) notFound();
  return <MergeView {...pair} />;
}
