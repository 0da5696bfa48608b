import { can, type Role } from "@/lib/access/permissions";
import type { MessageKey } from "@/lib/i18n/message-key";
import { hasReported, nextUnitStep, type UnitStep } from "./status";
import type { CampaignStatus, StudyStatus } from "./terms";

type Actor = { role: Role; organization: { id: string } };
type UnitState = { status: StudyStatus; campaignStatus: CampaignStatus };

/** Whether a viewer keeps a unit's study: its own secretary, or the bloc's staff in its place. */
export function canKeepUnit(viewer: Actor, unit: { organizationId: string }): boolean {
  if (!can(viewer, "study.write")) return false;
  return viewer.role === "STAFF" || viewer.organization.id === unit.organizationId;
}

/** Why a unit's sessions, numbers and documents can no longer be changed; null while they can. */
export function entryLock({ status, campaignStatus }: UnitState): MessageKey | null {
  if (campaignStatus !== "OPEN") return "study.errors.campaignNotOpen";
  // A report says what was reported: it is corrected after being returned, never underneath.
  return hasReported(status) ? "study.errors.alreadyReported" : null;
}

/** Why the numbers of plan and programme can no longer be changed: the programme often follows after the report. */
export function documentsLock({ campaignStatus }: Pick<UnitState, "campaignStatus">): MessageKey | null {
  return campaignStatus === "OPEN" ? null : "study.errors.campaignNotOpen";
}

/** Why a unit cannot take a step; null when it is its next one. */
export function stepLock(unit: UnitState, to: UnitStep): MessageKey | null {
  if (unit.campaignStatus !== "OPEN") return "study.errors.campaignNotOpen";
  return nextUnitStep(unit.status) === to ? null : "study.errors.notNextStep";
}

/** Why a report cannot be confirmed or returned; null when it is waiting for that. */
export function judgementLock(unit: UnitState): MessageKey | null {
  if (unit.campaignStatus !== "OPEN") return "study.errors.campaignNotOpen";
  return unit.status === "REPORTED" ? null : "study.errors.notReported";
}

/** Confirming and returning is the bloc's staff's, who did not write the report. */
export function canJudgeReports(viewer: { role: Role }): boolean {
  return can(viewer, "study.confirm");
}

export function canKeepCampaigns(viewer: { role: Role }): boolean {
  return can(viewer, "campaign.write");
}

/** A closed campaign is what was reported and stays so. */
export function campaignLock(campaign: { status: CampaignStatus }): MessageKey | null {
  return campaign.status === "CLOSED" ? "study.errors.campaignClosed" : null;
}

/** Whether a viewer is shown a campaign. A draft is its makers' affair until it is opened. */
export function canSeeCampaign(viewer: { role: Role }, campaign: { status: CampaignStatus }): boolean {
  return can(viewer, "study.read") && (campaign.status !== "DRAFT" || canKeepCampaigns(viewer));
}
