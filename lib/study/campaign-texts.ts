import type * as z from "zod";
import { formatDate } from "@/lib/dates/partial-date";
import type { createCampaignInput } from "./schema";
import type { Campaign } from "./unit-participation";

export type CampaignTexts = z.input<typeof createCampaignInput>;

/** A campaign as its form holds it. */
export function campaignTexts(campaign: Campaign): CampaignTexts {
  const { audiences, modes, products } = campaign;
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
    modes: {
      IN_PERSON: modes.includes("IN_PERSON"),
      ONLINE: modes.includes("ONLINE"),
      HYBRID: modes.includes("HYBRID"),
      SELF_STUDY: modes.includes("SELF_STUDY"),
      CELL_MEETING: modes.includes("CELL_MEETING"),
    },
    products: {
      ESSAY: products.includes("ESSAY"),
      ACTION_PROGRAMME: products.includes("ACTION_PROGRAMME"),
      COMMITMENT: products.includes("COMMITMENT"),
    },
    speakers: campaign.speakers.map(({ name, title, level }) => ({ name, title: title ?? "", level })),
    documents: campaign.documents.map(({ id: _, ...document }) => ({
      ...document,
      issuedOn: formatDate(document.issuedOn),
    })),
  };
}
