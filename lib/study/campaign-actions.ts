"use server";

import { defineAction } from "@/lib/action/define-action";
import { assertUpdated, ConflictError, DomainError } from "@/lib/action/domain-error";
import { toDbDate } from "@/lib/db/calendar-date";
import {
  campaignData,
  campaignFieldNames,
  campaignStatus,
  documentRows,
  findCampaignRecord,
  lockCampaignRecord,
  saveSpeakers,
  summonUnits,
} from "./campaign-record";
import { campaignTexts } from "./campaign-texts";
import { campaignConstraints as constraints } from "./constraints";
import { campaignLock, canKeepCampaigns } from "./policy";
import { getCampaign } from "./queries";
import { campaignStepInput, createCampaignInput, updateCampaignInput } from "./schema";
import { takeLists } from "./summons";
import { refuseLocked } from "./unit-record";

/** A draft, seen by staff alone until it is opened. */
export const createCampaign = defineAction({
  name: "study.campaign.create",
  permission: "campaign.write",
  input: createCampaignInput,
  load: ({ db }) => db.organization.findFirst({ where: { kind: "BLOC" }, select: { id: true } }),
  allow: ({ viewer }) => canKeepCampaigns(viewer),
  constraints,
  run: async ({ db, input, record: bloc }) => {
    const campaign = await db.studyCampaign.create({
      data: { ...campaignData(input), organizationId: bloc.id },
      select: { id: true },
    });
    await db.studyDocument.createMany({ data: documentRows(input, campaign.id, bloc.id) });
    await saveSpeakers(db, input, { id: campaign.id, organizationId: bloc.id });
    return {
      value: campaign,
      subject: campaign.id,
      organizationId: bloc.id,
      changedFields: campaignFieldNames,
    };
  },
});

/** Changes a campaign that is not closed; its documents are rewritten as the form has them. */
export const updateCampaign = defineAction({
  name: "study.campaign.update",
  permission: "campaign.write",
  input: updateCampaignInput,
  load: ({ db, input }) => lockCampaignRecord(db, input.id),
  allow: ({ viewer }) => canKeepCampaigns(viewer),
  constraints,
  run: async ({ db, input, record }) => {
    refuseLocked(campaignLock(record));
    const dropped = record.audiences.filter((audience) => !input.audiences.includes(audience));
    const counted = await db.studyAttendance.count({
      where: { audience: { in: dropped }, studyUnit: { campaignId: record.id } },
    });
    if (counted > 0) throw new DomainError("study.errors.audienceHasNumbers");
    assertUpdated(
      await db.studyCampaign.updateMany({
        where: { id: input.id, version: input.version },
        data: { ...campaignData(input), version: { increment: 1 } },
      }),
    );
    await db.studyDocument.deleteMany({ where: { campaignId: record.id } });
    await db.studyDocument.createMany({ data: documentRows(input, record.id, record.organizationId) });
    await saveSpeakers(db, input, record);
    return {
      value: { id: record.id },
      subject: record.id,
      organizationId: record.organizationId,
      changedFields: campaignFieldNames,
    };
  },
  conflict: {
    stored: async (viewer, { id }) => {
      const found = await getCampaign(viewer, id);
      return found && { id, version: found.campaign.version, ...campaignTexts(found.campaign) };
    },
  },
});

/** Makes a draft known and summons every base organisation that exists today, with the members on its lists. */
export const openCampaign = defineAction({
  name: "study.campaign.open",
  permission: "campaign.write",
  input: campaignStepInput,
  load: ({ db, input }) => findCampaignRecord(db, input.id),
  allow: ({ viewer }) => canKeepCampaigns(viewer),
  constraints,
  run: async ({ db, input, record, today }) => {
    if (record.status !== "DRAFT") throw new ConflictError("study.errors.alreadyOpen");
    assertUpdated(
      await db.studyCampaign.updateMany({
        where: { id: input.id, version: input.version },
        data: { status: "OPEN", version: { increment: 1 } },
      }),
    );
    const units = await summonUnits(db, record.id, toDbDate(today));
    await takeLists(db, record.id, today);
    return {
      value: { id: record.id, units },
      subject: record.id,
      organizationId: record.organizationId,
      changedFields: ["status"],
    };
  },
  conflict: { state: campaignStatus },
});

/** Ends entry: what the units have reported by then is the campaign's result. */
export const closeCampaign = defineAction({
  name: "study.campaign.close",
  permission: "campaign.write",
  input: campaignStepInput,
  load: ({ db, input }) => lockCampaignRecord(db, input.id),
  allow: ({ viewer }) => canKeepCampaigns(viewer),
  run: async ({ db, input, record }) => {
    if (record.status !== "OPEN") throw new ConflictError("study.errors.campaignNotOpen");
    assertUpdated(
      await db.studyCampaign.updateMany({
        where: { id: input.id, version: input.version },
        data: { status: "CLOSED", version: { increment: 1 } },
      }),
    );
    return {
      value: { id: record.id },
      subject: record.id,
      organizationId: record.organizationId,
      changedFields: ["status"],
    };
  },
  conflict: { state: campaignStatus },
});
