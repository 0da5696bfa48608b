import { randomUUID } from "node:crypto";
import type { CampaignRow, DocumentRow } from "../seed/demo-rows";
import { insertRows } from "../seed/insert-rows";
import { ensureBloc } from "./bloc";
import type { Owner } from "./owner";

/** An open campaign of the bloc on the members and the staff, its window around the tests' "today". */
export async function makeCampaign(db: Owner, overrides: Partial<CampaignRow> = {}): Promise<CampaignRow> {
  const campaign: CampaignRow = {
    id: randomUUID(),
    organizationId: overrides.organizationId ?? (await ensureBloc(db)).id,
    title: "Học tập, quán triệt nghị quyết",
    planNumber: "01-KH/ĐUK",
    planOn: "2021-02-26",
    startsOn: "2021-03-01",
    endsOn: "2021-04-30",
    reportDueOn: "2021-05-10",
    thresholdPercent: 95,
    audiences: ["MEMBERS", "CADRES", "NON_MEMBER_STAFF"],
    modes: [],
    products: [],
    status: "OPEN",
    ...overrides,
  };
  await insertRows(db, "study_campaign", [campaign]);
  return campaign;
}

/** A resolution studied in the campaign. */
export async function makeDocument(
  db: Owner,
  campaign: Pick<CampaignRow, "id" | "organizationId">,
  overrides: Partial<DocumentRow> = {},
): Promise<DocumentRow> {
  const document: DocumentRow = {
    id: randomUUID(),
    campaignId: campaign.id,
    organizationId: campaign.organizationId,
    type: "RESOLUTION",
    number: "01-NQ/TW",
    issuedOn: "2021-02-01",
    issuer: "Ban Chấp hành Trung ương",
    abstract: "Về một việc",
    position: 1,
    ...overrides,
  };
  await insertRows(db, "study_document", [document]);
  return document;
}
