import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CampaignView } from "@/components/study/campaign-view";
import { OwnCampaignView } from "@/components/study/own-campaign-view";
import { can } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { Words } from "@/lib/i18n/words";
import { loadUnitSearch } from "@/lib/study/load-search";
import { canKeepCampaigns } from "@/lib/study/policy";
import { getCampaign } from "@/lib/study/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("study"))("campaign") };
}

export default async function CampaignPage({ params, searchParams }: PageProps<"/study/[campaignId]">) {
  const viewer = await requireViewer("study.read");
  const search = await loadUnitSearch(searchParams);
  const found = await getCampaign(viewer, (await params).campaignId);
  if (!found) notFound();
  if (viewer.role === "SECRETARY") return <OwnCampaignView found={found} today={viewer.today} />;
  return (
    <Words of={["organizations-types"]}>
      <CampaignView
        found={found}
        search={search}
        canKeep={canKeepCampaigns(viewer)}
        canExport={can(viewer, "study.export")}
        canReport={can(viewer, "study.report")}
      />
    </Words>
  );
}
