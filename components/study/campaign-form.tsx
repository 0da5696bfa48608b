"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { RecordForm } from "@/components/forms/record-form";
import { createCampaign, updateCampaign } from "@/lib/study/campaign-actions";
import { type CampaignTexts, campaignTexts } from "@/lib/study/campaign-texts";
import { campaignHref } from "@/lib/study/search";
import type { Campaign } from "@/lib/study/unit-participation";
import { CampaignFields } from "./campaign-fields";
import { emptyDocument } from "./document-fields";

/** Makes a draft of a new campaign. */
export function NewCampaignForm() {
  const t = useTranslations("study.forms");
  const router = useRouter();
  return (
    <RecordForm
      draft="campaign.new"
      schema={() => import("@/lib/study/schema").then((schemas) => schemas.createCampaignInput)}
      initialValues={newCampaign}
      action={createCampaign}
      onSaved={({ id }) => router.push(campaignHref(id))}
      submitLabel={t("saveDraft")}
      cancelHref="/study"
    >
      <CampaignFields />
    </RecordForm>
  );
}

/** Changes a campaign that is not closed. */
export function EditCampaignForm({ campaign }: { campaign: Campaign }) {
  const t = useTranslations("study.forms");
  const router = useRouter();
  const page = campaignHref(campaign.id);
  return (
    <RecordForm
      draft={`campaign ${campaign.id}`}
      schema={() => import("@/lib/study/schema").then((schemas) => schemas.updateCampaignInput)}
      initialValues={{ id: campaign.id, version: campaign.version, ...campaignTexts(campaign) }}
      action={updateCampaign}
      onSaved={() => router.push(page)}
      submitLabel={t("saveCampaign")}
      cancelHref={page}
    >
      <CampaignFields />
    </RecordForm>
  );
}

const newCampaign: CampaignTexts = {
  title: "",
  planNumber: "",
  planOn: "",
  startsOn: "",
  endsOn: "",
  reportDueOn: "",
  thresholdPercent: 95,
  audiences: { CADRES: true, NON_MEMBER_STAFF: true, UNION_MEMBERS: false, RETIRED: false },
  modes: { IN_PERSON: false, ONLINE: false, HYBRID: false, SELF_STUDY: false, CELL_MEETING: false },
  products: { ESSAY: true, ACTION_PROGRAMME: true, COMMITMENT: false },
  speakers: [],
  documents: [emptyDocument],
};
