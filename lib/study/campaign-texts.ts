import type * as z from "zod";
import { formatDate } from "@/lib/dates/partial-date";
import type { createCampaignInput } from "./schema";
import type { Campaign } from "./unit-participation";

export type CampaignTexts = z.input<typeof createCampaignInput>;

/** A campaign as its form holds it. */
export function campaignTexts(campaign: Campaign): CampaignTexts {
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
