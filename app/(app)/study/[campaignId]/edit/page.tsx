import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EditCampaignForm } from "@/components/study/campaign-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";
import { campaignLock } from "@/lib/study/policy";
import { getCampaign } from "@/lib/study/queries";
import { campaignHref } from "@/lib/study/search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("study.forms"))("campaignEdit") };
}

export default async function EditCampaignPage({ params }: PageProps<"/study/[campaignId]/edit">) {
  const viewer = await requireViewer("campaign.write");
  const found = await getCampaign(viewer, (await params).campaignId);
  if (!found) notFound();
  const { campaign } = found;
  const page = campaignHref(campaign.id);
  if (campaignLock(campaign)) redirect(page);
  const t = await getTranslations("study.forms");
  return (
    <>
      <PageHeader title={t("campaignEdit")} parent={{ href: page, label: campaign.title }} />
      <EditCampaignForm campaign={campaign} />
    </>
  );
}
