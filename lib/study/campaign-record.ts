import "server-only";
import type * as z from "zod";
import { toDbDate } from "@/lib/db/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { createCampaignInput } from "./schema";

type CampaignInput = z.output<typeof createCampaignInput>;

/** A campaign as an action judges it. */
export function findCampaignRecord(db: ScopedDb, id: string) {
  return db.studyCampaign.findUnique({
    where: { id },
    select: { id: true, organizationId: true, status: true, audiences: true },
  });
}

/**
 * The same for an action that narrows what its units may enter: what they are entering is kept before it is judged, and whoever
 * comes later finds the campaign as the action leaves it (`lockUnitRecord`).
 */
export async function lockCampaignRecord(db: ScopedDb, id: string) {
  await db.$executeRaw`SELECT FROM study_unit WHERE campaign_id = ${id}::uuid ORDER BY id FOR UPDATE`;
  return findCampaignRecord(db, id);
}

export async function campaignStatus(db: ScopedDb, { id }: { id: string }) {
  const campaign = await findCampaignRecord(db, id);
  return campaign && ({ key: `study.campaignStatuses.${campaign.status}` } as const);
}

/** Names of a campaign's fields, for the audit trail. */
export const campaignFieldNames = [
  "title",
  "planNumber",
  "planOn",
  "startsOn",
  "endsOn",
  "reportDueOn",
  "thresholdPercent",
  "audiences",
  "modes",
  "products",
  "speakers",
  "documents",
] as const;

export function campaignData(input: CampaignInput) {
  return {
    title: input.title,
    planNumber: input.planNumber,
    planOn: toDbDate(input.planOn),
    startsOn: toDbDate(input.startsOn),
    endsOn: toDbDate(input.endsOn),
    reportDueOn: toDbDate(input.reportDueOn),
    thresholdPercent: input.thresholdPercent,
    audiences: input.audiences,
    modes: input.modes,
    products: input.products,
  };
}

export function documentRows(input: CampaignInput, campaignId: string, organizationId: string) {
  return input.documents.map((document, position) => ({
    ...document,
    issuedOn: toDbDate(document.issuedOn),
    position,
    campaignId,
    organizationId,
  }));
}

/** Puts a campaign's speakers in the place of the former ones, in the form's order. */
export async function saveSpeakers(
  db: ScopedDb,
  { speakers }: CampaignInput,
  campaign: { id: string; organizationId: string },
): Promise<void> {
  await db.studySpeaker.deleteMany({ where: { campaignId: campaign.id } });
  await db.studySpeaker.createMany({
    data: speakers.map((speaker, position) => ({
      ...speaker,
      position,
      campaignId: campaign.id,
      organizationId: campaign.organizationId,
    })),
  });
}

/** Gives every base organisation that exists on a day its place in the campaign; answers how many there are. */
export async function summonUnits(db: ScopedDb, campaignId: string, on: Date): Promise<number> {
  const units = await db.organization.findMany({
    where: {
      kind: { in: ["BASE_COMMITTEE", "BASE_CELL"] },
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: on } }] },
        { OR: [{ validTo: null }, { validTo: { gt: on } }] },
      ],
    },
    select: { id: true },
  });
  const { count } = await db.studyUnit.createMany({
    data: units.map(({ id }) => ({ campaignId, organizationId: id })),
  });
  return count;
}
