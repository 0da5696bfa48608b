import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { holdTheTrail } from "@/lib/action/test-support/hold-the-trail";
import { person } from "@/lib/action/test-support/second-saver";
import type { Viewer } from "@/lib/auth/viewer";
import { makeUnit } from "@/prisma/factories/organization";
import { standAtLocks } from "@/prisma/factories/stand-at-locks";
import { makeCampaign, makeDocument } from "@/prisma/factories/study-campaign";
import { makeStudyUnit } from "@/prisma/factories/study-unit";
import { testDatabase } from "@/prisma/factories/test-database";
import { saveAudienceNumbers } from "./actions";
import { closeCampaign, updateCampaign } from "./campaign-actions";
import { campaignTexts } from "./campaign-texts";
import { getCampaign } from "./queries";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

const key = () => randomUUID();

it.each([
  ["a campaign is closed", closeTheCampaign, "không mở"],
  ["an audience is taken out of it", takeAnAudienceOut, "không hợp lệ"],
] as const)("while %s, whoever saves is refused and nothing is written", async (_, act, told) => {
  const unit = await makeUnit(db);
  const campaign = await makeCampaign(db);
  await makeDocument(db, campaign);
  const { id } = await makeStudyUnit(db, { campaignId: campaign.id, organizationId: unit.base.id });
  const staff = await person(db, "Lê Cán Bộ", "STAFF");
  const secretary = await person(db, "Trần Bí Thư", "SECRETARY", unit);
  const change = await act(await staff.viewer(), campaign.id);

  const gate = await holdTheTrail(db);
  await staff.sits();
  const changed = change();
  await standAtLocks(db, 1);
  await secretary.sits();
  const all = { summoned: "10", present: "10", excused: "", unexcused: "", madeUp: "" };
  const saved = saveAudienceNumbers(
    { id, version: 1, numbers: { MEMBERS: all, NON_MEMBER_STAFF: all } },
    key(),
  );
  await standAtLocks(db, 2);
  await gate.open();

  expect(await changed).toMatchObject({ ok: true });
  expect(await saved).toMatchObject({ ok: false, error: { message: expect.stringContaining(told) } });
  const { rows } = await db.query("SELECT FROM study_attendance WHERE study_unit_id = $1", [id]);
  expect(rows).toEqual([]);
});

async function closeTheCampaign(_: Viewer, id: string) {
  return () => closeCampaign({ id, version: 1 }, key());
}

async function takeAnAudienceOut(staff: Viewer, id: string) {
  const found = await getCampaign(staff, id);
  if (!found) throw new Error("The campaign is not there");
  const form = campaignTexts(found.campaign);
  const audiences = { ...form.audiences, NON_MEMBER_STAFF: false };
  return () => updateCampaign({ ...form, id, version: 1, audiences }, key());
}
