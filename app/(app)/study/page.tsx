import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OwnCampaigns } from "@/components/study/own-campaigns";
import { StudyOverview } from "@/components/study/study-overview";
import { can } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { loadOverviewSearch } from "@/lib/study/load-search";
import { canKeepCampaigns } from "@/lib/study/policy";
import { listCampaigns } from "@/lib/study/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("study"))("title") };
}

export default async function StudyPage({ searchParams }: PageProps<"/study">) {
  const viewer = await requireViewer("study.read");
  const search = await loadOverviewSearch(searchParams);
  const campaigns = await listCampaigns(viewer);
  if (viewer.role === "SECRETARY") {
    return <OwnCampaigns campaigns={campaigns} unitName={viewer.organization.name} today={viewer.today} />;
  }
  return (
    <StudyOverview
      campaigns={campaigns}
      search={search}
      today={viewer.today}
      canCreate={canKeepCampaigns(viewer)}
      canExport={can(viewer, "study.export")}
    />
  );
}
