import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withScope } from "@/lib/db/with-scope";
import { makeViewer } from "@/prisma/factories/account";
import { testToday } from "@/prisma/factories/bloc";
import { makeMember } from "@/prisma/factories/member";
import { makeOrganization, makeUnit } from "@/prisma/factories/organization";
import { makeCampaign, makeDocument } from "@/prisma/factories/study-campaign";
import { makeAttendance, makeStudySession, makeStudyUnit } from "@/prisma/factories/study-unit";
import { testDatabase } from "@/prisma/factories/test-database";
import {
  campaignParticipation,
  getCampaign,
  getStudyEntry,
  getStudyUnit,
  latestCampaigns,
  listCampaigns,
} from "./queries";
import { type StudyStatus, studyAudiences } from "./terms";

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

describe("participation", () => {
  it("equals a recount of the rows by hand, per unit and in all", async () => {
    const campaign = await makeCampaign(db, { audiences: [...studyAudiences] });
    const statuses: StudyStatus[] = [
      "NOT_STARTED",
      "IN_PROGRESS",
      "STUDIED",
      "REPORTED",
      "RETURNED",
      "CONFIRMED",
    ];
    for (const [index, status] of statuses.entries()) {
      const unit = await makeStudyUnit(db, {
        campaignId: campaign.id,
        organizationId: (await makeOrganization(db)).id,
        status,
      });
      if (status === "NOT_STARTED") continue;
      for (const [place, audience] of studyAudiences.entries()) {
        // Less of every audience: the cadres are some of the members.
        const summoned = 90 + 37 * index - 11 * place;
        const present = summoned - index;
        await makeAttendance(db, unit, {
          audience,
          summoned,
          present,
          madeUp: Math.min(index, summoned - present),
        });
      }
      for (let held = 0; held < index; held += 1) await makeStudySession(db, unit);
    }
    const viewer = await makeViewer(db, { role: "LEADER" });
    const found = await withScope(viewer, (scoped) => campaignParticipation(scoped, campaign.id, testToday));
    const { rows } = await db.query(
      `SELECT o.code, u.status::text, a.audience::text, a.summoned, a.present, a.made_up
       FROM study_unit u JOIN organization o ON o.id = u.organization_id
       LEFT JOIN study_attendance a ON a.study_unit_id = u.id WHERE u.campaign_id = $1`,
      [campaign.id],
    );
    const recount = (audiences: readonly string[], code?: string) => {
      const part = rows.filter(
        (row) => audiences.includes(row.audience) && (code === undefined || row.code === code),
      );
      const sum = (column: string) => part.reduce((total, row) => total + row[column], 0);
      return { summoned: sum("summoned"), present: sum("present"), madeUp: sum("made_up") };
    };
    const all = studyAudiences.filter((audience) => audience !== "CADRES");
    expect(found?.units).toHaveLength(statuses.length);
    for (const unit of found?.units ?? []) {
      expect(unit.members).toEqual(recount(["MEMBERS"], unit.code));
      expect(unit.everyone).toEqual(recount(all, unit.code));
    }
    expect(found?.totals).toMatchObject({
      units: 6,
      organised: 5,
      reported: 2,
      withNumbers: 5,
      members: recount(["MEMBERS"]),
      everyone: recount(all),
    });
    expect(found?.units.map(({ sessionCount }) => sessionCount).toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("of the newest campaign is of one that has started, never a draft, and nothing where there is none", async () => {
    const today = { startsOn: testToday, endsOn: "2099-02-01", reportDueOn: "2099-02-01" };
    await makeCampaign(db, today);
    await makeCampaign(db, { ...today, status: "DRAFT", title: "Bản thảo" });
    await makeCampaign(db, { ...today, startsOn: "2099-01-01", title: "Chưa bắt đầu" });
    const viewer = await makeViewer(db, { role: "STAFF" });
    const [latest, missing] = await withScope(viewer, async (scoped) => [
      await latestCampaigns(scoped, { on: testToday, today: testToday }, 100),
      await campaignParticipation(scoped, randomUUID(), testToday),
    ]);
    expect(latest?.[0]?.campaign).toMatchObject({ startsOn: testToday, status: "OPEN" });
    expect(latest?.filter(({ campaign }) => campaign.startsOn > testToday)).toEqual([]);
    expect(missing).toBeNull();
    // Before the first of them, the one that comes is better than none; of a past day it says nothing.
    const shownOn = (now: string) =>
      withScope(viewer, (scoped) => latestCampaigns(scoped, { on: "1990-01-01", today: now }, 6));
    expect((await shownOn("1990-01-01")).map(({ campaign }) => campaign.status)).toEqual(["OPEN"]);
    expect(await shownOn(testToday)).toEqual([]);
  });
});

describe("who sees what", () => {
  it("a secretary sees the own unit of a campaign and nothing of another, not even that it is there", async () => {
    const { campaign, a, b } = await twoUnits();
    const viewer = await makeViewer(db, { role: "SECRETARY", organizationId: a.organization.id });
    const found = await getCampaign(viewer, campaign.id);
    expect(found?.units.map(({ code }) => code)).toEqual([a.organization.code]);
    expect(found?.totals).toMatchObject({ units: 1, members: { summoned: 10 } });
    expect(await getStudyUnit(viewer, campaign.id, b.organization.code)).toBeNull();
    expect(await getStudyEntry(viewer, campaign.id, b.organization.code)).toBeNull();
    expect(await getStudyUnit(viewer, campaign.id, a.organization.code.toLowerCase())).toMatchObject({
      code: a.organization.code,
      sessions: [{ place: "Hội trường", heldOn: "2021-03-15" }],
      attendance: [{ audience: "MEMBERS", summoned: 10, present: 10 }],
    });
    const listed = await listCampaigns(viewer);
    expect(listed.flatMap(({ units }) => units).filter(({ code }) => code !== a.organization.code)).toEqual(
      [],
    );
  });

  it("leadership and staff see every unit, an administrator none", async () => {
    const { campaign, a, b } = await twoUnits();
    for (const role of ["LEADER", "STAFF"] as const) {
      const found = await getCampaign(await makeViewer(db, { role }), campaign.id);
      expect(new Set(found?.units.map(({ code }) => code))).toEqual(
        new Set([a.organization.code, b.organization.code]),
      );
    }
    const administrator = await makeViewer(db, { role: "ADMIN" });
    expect(await getCampaign(administrator, campaign.id)).toBeNull();
    expect(await listCampaigns(administrator)).toEqual([]);
    expect(await getStudyUnit(administrator, campaign.id, a.organization.code)).toBeNull();
  });

  it("a draft is shown to staff alone", async () => {
    const draft = await makeCampaign(db, { status: "DRAFT" });
    await makeDocument(db, draft);
    const isListed = async (role: "STAFF" | "LEADER" | "SECRETARY") => {
      const viewer = await makeViewer(db, { role });
      const listed = (await listCampaigns(viewer)).some(({ campaign }) => campaign.id === draft.id);
      expect((await getCampaign(viewer, draft.id)) !== null).toBe(listed);
      return listed;
    };
    expect([await isListed("STAFF"), await isListed("LEADER"), await isListed("SECRETARY")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each(["x", "../..", "00000000-0000-0000-0000-00000000000g", ""])(
    "an address with “%s” leads nowhere",
    async (id) => {
      const viewer = await makeViewer(db, { role: "STAFF" });
      expect(await getCampaign(viewer, id)).toBeNull();
      expect(await getStudyUnit(viewer, id, "SCT")).toBeNull();
      expect(await getStudyUnit(viewer, randomUUID(), `${id}\0`)).toBeNull();
    },
  );
});

it("the members summoned are those on the lists of the unit that day, less the exempt", async () => {
  const unit = await makeUnit(db);
  const cell = { organizationId: unit.cells[0].id };
  await makeMember(db, cell);
  await makeMember(db, { organizationId: unit.cells[1]?.id ?? "" });
  await makeMember(db, { ...cell, officialOn: null });
  await makeMember(db, { ...cell, exemptFrom: "2020-01-01" });
  await makeMember(db, { ...cell, exemptFrom: "2020-01-01", exemptTo: testToday });
  await makeMember(db, { ...cell, endsOn: testToday });
  await makeMember(db, { ...cell, startsOn: "2021-03-26" });
  const campaign = await makeCampaign(db);
  await makeStudyUnit(db, { campaignId: campaign.id, organizationId: unit.base.id });
  const viewer = await makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id });
  const entry = await getStudyEntry(viewer, campaign.id, unit.base.code);
  expect(entry?.onList).toEqual({
    on: testToday,
    headcount: 5,
    exempt: 1,
    away: 0,
    guests: 0,
    added: 0,
    removed: 0,
  });
});

async function twoUnits() {
  const campaign = await makeCampaign(db);
  const make = async () => {
    const organization = await makeOrganization(db);
    const unit = await makeStudyUnit(db, {
      campaignId: campaign.id,
      organizationId: organization.id,
      status: "IN_PROGRESS",
    });
    await makeAttendance(db, unit, { summoned: 10, present: 10 });
    await makeStudySession(db, unit);
    return { organization, unit };
  };
  return { campaign, a: await make(), b: await make() };
}
