import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { ScopedDb } from "@/lib/db/with-scope";
import { campaignInScope, readPlace } from "../queries";
import type { Campaign, CampaignParticipation, UnitParticipation } from "../unit-participation";
import { everyoneIn, type ReportRow, totalRow } from "./report-row";
import { findCellNumbers, findUnitDetails, type UnitDetails } from "./report-rows";

/** The official table: its lines in the office's order, and their sum. */
export type StudyReport = { campaign: Campaign; rows: ReportRow[]; total: ReportRow };

/** A campaign as the tiles and the list of its units show it, with what the reports say besides. */
export type ReportedCampaign = CampaignParticipation & { details: ReadonlyMap<string, UnitDetails> };

/** Null where there is no such campaign for the viewer, or it is still a draft: nothing is reported of it. */
export async function readReportedCampaign(
  db: ScopedDb,
  viewer: Viewer,
  campaignId: string,
): Promise<ReportedCampaign | null> {
  const found = await campaignInScope(db, viewer, campaignId);
  if (!found || found.campaign.status === "DRAFT") return null;
  const details = await findUnitDetails(db, found.campaign.id);
  return { ...found, details: new Map(details.map((unit) => [unit.unitId, unit])) };
}

/** The table of the whole campaign, a line for each unit. */
export function campaignReport({ campaign, units, details }: ReportedCampaign): StudyReport {
  const rows = units.map((unit) => unitLine(unit, details.get(unit.unitId)));
  return { campaign, rows, total: totalRow(rows) };
}

/** A unit's own table: a line for each cell that was called, or the unit alone; the sum is the unit as the bloc sees it. */
export async function readUnitReport(
  db: ScopedDb,
  viewer: Viewer,
  campaignId: string,
  code: string,
): Promise<(StudyReport & { unit: UnitParticipation; details: UnitDetails | undefined }) | null> {
  const place = readPlace(campaignId, code);
  const found = place && (await readReportedCampaign(db, viewer, place.campaignId));
  const unit = found?.units.find((candidate) => candidate.code === place?.code);
  if (!found || !unit) return null;
  const details = found.details.get(unit.unitId);
  const line = unitLine(unit, details);
  const cells = (await findCellNumbers(db, unit.unitId)).map(({ id, name, ...members }): ReportRow => {
    const numbers = { MEMBERS: members };
    return { ...nothingOfACell, id, name, numbers, everyone: everyoneIn(numbers) };
  });
  const alone = { rows: [line], total: { ...line, standing: null } };
  return {
    campaign: found.campaign,
    ...(cells.length > 0 ? { rows: cells, total: line } : alone),
    unit,
    details,
  };
}

/** What is kept of the unit as a whole only. */
const nothingOfACell = {
  headcount: null,
  sessionCount: 0,
  modes: [],
  essays: null,
  commitments: null,
  programme: null,
  speakers: [],
  standing: null,
} as const;

function unitLine(unit: UnitParticipation, details: UnitDetails | undefined): ReportRow {
  const { status, lateness, below } = unit;
  const { programmeNumber = null, programmeOn = null } = details ?? {};
  return {
    id: unit.unitId,
    name: unit.shortName,
    headcount: details?.headcount ?? null,
    sessionCount: unit.sessionCount,
    modes: details?.modes ?? [],
    numbers: details?.numbers ?? {},
    everyone: unit.everyone,
    essays: details?.essays ?? null,
    commitments: details?.commitments ?? null,
    programme:
      programmeNumber !== null && programmeOn !== null ? { number: programmeNumber, on: programmeOn } : null,
    speakers: details?.speakers ?? [],
    standing: { status, lateness, below },
  };
}
