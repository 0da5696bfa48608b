import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import { makeAccount } from "@/prisma/factories/account";
import { testToday } from "@/prisma/factories/bloc";
import { makeOrganization } from "@/prisma/factories/organization";
import { makeCampaign, makeDocument } from "@/prisma/factories/study-campaign";
import { makeAttendance, makeStudyUnit } from "@/prisma/factories/study-unit";
import { testDatabase } from "@/prisma/factories/test-database";
import { closeCampaign, createCampaign, openCampaign, updateCampaign } from "./campaign-actions";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

const key = () => randomUUID();
const resolution = {
  type: "RESOLUTION",
  number: "01-NQ/TW",
  issuedOn: "01/02/2021",
  issuer: "Ban Chấp hành Trung ương",
  abstract: "Về một việc",
} as const;
const form = {
  title: "Học tập, quán triệt nghị quyết",
  planNumber: "17-KH/ĐUK",
  planOn: "10/03/2021",
  startsOn: "15/03/2021",
  endsOn: "30/06/2021",
  reportDueOn: "10/07/2021",
  thresholdPercent: 95,
  audiences: { CADRES: true, NON_MEMBER_STAFF: true, UNION_MEMBERS: false, RETIRED: false },
  modes: { IN_PERSON: true, ONLINE: false, HYBRID: true, SELF_STUDY: false, CELL_MEETING: false },
  products: { ESSAY: true, ACTION_PROGRAMME: true, COMMITMENT: false },
  speakers: [
    { name: "Lê Minh Giảng", title: "Trưởng Ban Tuyên giáo", level: "DISTRICT" as const },
    { name: "Trần Thị Hòa", title: "", level: "CENTRAL" as const },
  ],
  documents: [resolution, { ...resolution, type: "DIRECTIVE", number: "01-CT/TW" } as const],
};

describe("a campaign", () => {
  it("begins as a draft of nobody's duty, with its documents in order", async () => {
    await browseAsStaff();
    const id = await created();
    expect(await stored(id)).toEqual({
      status: "DRAFT",
      version: 1,
      starts_on: "2021-03-15",
      audiences: ["MEMBERS", "CADRES", "NON_MEMBER_STAFF"],
      modes: ["IN_PERSON", "HYBRID"],
      products: ["ESSAY", "ACTION_PROGRAMME"],
      speakers: ["Lê Minh Giảng", "Trần Thị Hòa"],
      documents: ["01-NQ/TW", "01-CT/TW"],
      units: 0,
    });
  });

  it("is opened once, for every base organisation that exists that day", async () => {
    await browseAsStaff();
    const gone = await makeOrganization(db);
    await db.query("UPDATE organization SET valid_to = $2 WHERE id = $1", [gone.id, testToday]);
    const coming = await makeOrganization(db, { validFrom: "2021-03-26" });
    const cell = await makeOrganization(db, { kind: "BASE_CELL" });
    const id = await created();
    const [active] = (
      await db.query(
        `SELECT count(*)::int AS units FROM organization WHERE kind IN ('BASE_COMMITTEE', 'BASE_CELL')
         AND (valid_from IS NULL OR valid_from <= $1) AND (valid_to IS NULL OR valid_to > $1)`,
        [testToday],
      )
    ).rows;
    expect(await openCampaign({ id, version: 1 }, key())).toEqual({
      ok: true,
      value: { id, units: active.units },
    });
    expect(await stored(id)).toMatchObject({ status: "OPEN", units: active.units });
    const { rows } = await db.query(
      "SELECT organization_id AS id, status::text FROM study_unit WHERE campaign_id = $1 AND organization_id = ANY ($2)",
      [id, [gone.id, coming.id, cell.id]],
    );
    expect(rows).toEqual([{ id: cell.id, status: "NOT_STARTED" }]);
    expect(await openCampaign({ id, version: 2 }, key())).toMatchObject({ ok: false });
  });

  it("is changed while open, by the version that was on the screen, and not once closed", async () => {
    await browseAsStaff();
    const campaign = await makeCampaign(db);
    await makeDocument(db, campaign);
    const change = { ...form, id: campaign.id, version: 1, documents: [resolution] };
    const speakers = form.speakers.slice(1);
    expect(await updateCampaign({ ...change, speakers, title: "Tên mới" }, key())).toMatchObject({
      ok: true,
    });
    expect(await stored(campaign.id)).toMatchObject({ speakers: ["Trần Thị Hòa"] });
    expect(await updateCampaign(change, key())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("Chính anh/chị đã lưu bản ghi này") },
    });
    expect(await closeCampaign({ id: campaign.id, version: 2 }, key())).toMatchObject({ ok: true });
    expect(await updateCampaign({ ...change, version: 3 }, key())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("đã đóng") },
    });
    expect(await closeCampaign({ id: campaign.id, version: 3 }, key())).toMatchObject({ ok: false });
    expect(await stored(campaign.id)).toMatchObject({ status: "CLOSED", documents: ["01-NQ/TW"] });
  });

  it("keeps an audience of which a unit has entered numbers", async () => {
    await browseAsStaff();
    const campaign = await makeCampaign(db);
    const { id: organizationId } = await makeOrganization(db);
    const unit = await makeStudyUnit(db, { campaignId: campaign.id, organizationId });
    await makeAttendance(db, unit, { audience: "CADRES" });
    const without = (audience: "CADRES" | "NON_MEMBER_STAFF") =>
      updateCampaign(
        { ...form, id: campaign.id, version: 1, audiences: { ...form.audiences, [audience]: false } },
        key(),
      );
    expect(await without("CADRES")).toMatchObject({ ok: false });
    expect(await stored(campaign.id)).toMatchObject({ version: 1, audiences: campaign.audiences });
    expect(await without("NON_MEMBER_STAFF")).toMatchObject({ ok: true });
  });

  it("is refused as a whole when a field is wrong", async () => {
    await browseAsStaff();
    const before = await count();
    expect(
      await createCampaign(
        { ...form, endsOn: "01/03/2021", documents: [{ ...resolution, number: "" }] },
        key(),
      ),
    ).toMatchObject({
      ok: false,
      error: { fields: { endsOn: expect.any(String), "documents.0.number": expect.any(String) } },
    });
    expect(await count()).toBe(before);
  });

  it.each(["LEADER", "SECRETARY", "ADMIN"] as const)("is not %s's to make, open or close", async (role) => {
    const draft = await makeCampaign(db, { status: "DRAFT" });
    await browseAs(db, await makeAccount(db, { role }));
    const before = await count();
    for (const attempt of [
      () => createCampaign(form, key()),
      () => updateCampaign({ ...form, id: draft.id, version: 1 }, key()),
      () => openCampaign({ id: draft.id, version: 1 }, key()),
      () => closeCampaign({ id: draft.id, version: 1 }, key()),
    ]) {
      expect(await attempt()).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining("không có quyền") },
      });
    }
    expect(await stored(draft.id)).toMatchObject({ status: "DRAFT", version: 1, units: 0 });
    expect(await count()).toBe(before);
  });
});

async function browseAsStaff(): Promise<void> {
  await browseAs(db, await makeAccount(db, { role: "STAFF" }));
}

async function created(): Promise<string> {
  const answer = await createCampaign(form, key());
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.id;
}

async function count(): Promise<number> {
  return (await db.query("SELECT count(*)::int AS campaigns FROM study_campaign")).rows[0].campaigns;
}

async function stored(id: string) {
  const { rows } = await db.query(
    `SELECT status::text, version, starts_on::text, audiences::text[], modes::text[], products::text[],
            ARRAY(SELECT name FROM study_speaker WHERE campaign_id = c.id ORDER BY position) AS speakers,
            ARRAY(SELECT number FROM study_document WHERE campaign_id = c.id ORDER BY position) AS documents,
            (SELECT count(*)::int FROM study_unit WHERE campaign_id = c.id) AS units
     FROM study_campaign c WHERE id = $1`,
    [id],
  );
  return rows[0];
}
