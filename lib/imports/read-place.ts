import "server-only";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { CampaignStatus } from "@/lib/study/terms";
import type { RegisterKind } from "./register";
import type { BatchPlace } from "./store";

/** Whose register a file goes into, as its form says it: a unit's members, or a campaign's results. */
export type Target =
  | { readonly register: "MEMBERS"; readonly unitId: string }
  | { readonly register: "STUDY_RESULTS"; readonly campaignId: string };

export type FoundPlace = Omit<BatchPlace, "batchId"> & {
  readonly campaign: {
    readonly title: string;
    readonly status: CampaignStatus;
    readonly audiences: readonly string[];
  } | null;
};

const organization = { select: { id: true, code: true, name: true, kind: true } } as const;
const campaign = { select: { title: true, status: true, audiences: true } } as const;

/** The target within the viewer's scope, or null. */
export async function findTarget(db: ScopedDb, target: Target): Promise<FoundPlace | null> {
  if (target.register === "MEMBERS") {
    const unit = await db.organization.findUnique({ where: { id: target.unitId }, ...organization });
    return unit && { register: target.register, organization: unit, campaignId: null, campaign: null };
  }
  const found = await db.studyCampaign.findUnique({
    where: { id: target.campaignId },
    select: { ...campaign.select, organization },
  });
  if (!found) return null;
  const { organization: level, ...facts } = found;
  return { register: target.register, organization: level, campaignId: target.campaignId, campaign: facts };
}

export type FoundBatch = FoundPlace & {
  readonly batchId: string;
  readonly status: "READING" | "MAPPING" | "STAGED" | "APPLIED" | "UNDONE";
};

/** The place of a file already uploaded, within the viewer's scope, or null. */
export async function findBatch(db: ScopedDb, id: string): Promise<FoundBatch | null> {
  const batch = await db.importBatch.findUnique({
    where: { id },
    select: { status: true, register: true, campaignId: true, organization, campaign },
  });
  if (!batch) return null;
  const { status, campaignId, organization: level, campaign: facts } = batch;
  const register: RegisterKind = batch.register;
  return { batchId: id, status, register, campaignId, organization: level, campaign: facts };
}
