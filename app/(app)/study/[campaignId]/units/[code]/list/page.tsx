import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ListChangesView } from "@/components/study/list-changes-view";
import { requireViewer } from "@/lib/auth/viewer";
import { canKeepUnit, entryLock } from "@/lib/study/policy";
import { getListChanges } from "@/lib/study/roll-queries";
import { unitState } from "@/lib/study/study-unit";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("study.list"))("title") };
}

export default async function ListChangesPage({
  params,
}: PageProps<"/study/[campaignId]/units/[code]/list">) {
  const viewer = await requireViewer("study.read");
  const { campaignId, code } = await params;
  const found = await getListChanges(viewer, campaignId, code);
  if (!found) notFound();
  const canKeep = canKeepUnit(viewer, found.unit) && entryLock(unitState(found.unit)) === null;
  return <ListChangesView {...found} canKeep={canKeep} />;
}
