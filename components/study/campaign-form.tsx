"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type * as z from "zod";
import { RecordForm } from "@/components/forms/record-form";
import { formatDate } from "@/lib/dates/partial-date";
import { createCampaign, updateCampaign } from "@/lib/study/campaign-actions";
import { createCampaignInput, updateCampaignInput } from "@/lib/study/schema";
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
      schema={createCampaignInput}
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
      schema={updateCampaignInput}
      initialValues={{ id: campaign.id, version: campaign.version, ...textOf(campaign) }}
      action={updateCampaign}
      onSaved={() => router.push(page)}
      submitLabel={t("saveCampaign")}
      cancelHref={page}
    >
      <CampaignFields />
    </RecordForm>
  );
}

type CampaignText = z.input<typeof createCampaignInput>;

const newCampaign: CampaignText = {
  title: "",
  planNumber: "",
  planOn: "",
  startsOn: "",
  endsOn: "",
  reportDueOn: "",
  thresholdPercent: 95,
  audiences: { CADRES: true, NON_MEMBER_STAFF: true, UNION_MEMBERS: false, RETIRED: false },
  documents: [emptyDocument],
};

function textOf(campaign: Campaign): CampaignText {
  const { audiences } = campaign;
  return {
    title: campaign.title,
    planNumber: campaign.planNumber ?? "",
    planOn: campaign.planOn === null ? "" : formatDate(campaign.planOn),
    startsOn: formatDate(campaign.startsOn),
    endsOn: formatDate(campaign.endsOn),
    reportDueOn: formatDate(campaign.reportDueOn),
    thresholdPercent: campaign.thresholdPercent,
    audiences: {
      CADRES: audiences.includes("CADRES"),
      NON_MEMBER_STAFF: audiences.includes("NON_MEMBER_STAFF"),
      UNION_MEMBERS: audiences.includes("UNION_MEMBERS"),
      RETIRED: audiences.includes("RETIRED"),
    },
    documents: campaign.documents.map(({ id: _, ...document }) => ({
      ...document,
      issuedOn: formatDate(document.issuedOn),
    })),
  };
}
