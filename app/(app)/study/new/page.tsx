import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewCampaignForm } from "@/components/study/campaign-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("study.forms"))("campaignNew") };
}

export default async function NewCampaignPage() {
  await requireViewer("campaign.write");
  const t = await getTranslations("study");
  return (
    <>
      <PageHeader title={t("forms.campaignNew")} parent={{ href: "/study", label: t("campaigns") }} />
      <NewCampaignForm />
    </>
  );
}
