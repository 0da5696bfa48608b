import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAccount, makeViewer } from "@/prisma/factories/account";
import { testToday } from "@/prisma/factories/bloc";
import { makeUnit } from "@/prisma/factories/organization";
import { makeCampaign } from "@/prisma/factories/study-campaign";
import { makeAttendance, makeStudySession, makeStudyUnit } from "@/prisma/factories/study-unit";
import { testDatabase } from "@/prisma/factories/test-database";
import { getAdministration, getUnitHome } from "./queries";

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});

afterAll(() => db.end());

async function makeHome() {
  const unit = await makeUnit(db);
  return { unit, secretary: await makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id }) };
}

describe("a unit's study tasks", () => {
  it("are its own part in open campaigns, what is due first, the latest before the others", async () => {
    const { unit, secretary } = await makeHome();
    const join = async (
      dates: { startsOn: string; endsOn: string; reportDueOn: string },
      status: "NOT_STARTED" | "REPORTED" | "IN_PROGRESS",
    ) => {
      const campaign = await makeCampaign(db, dates);
      return {
        campaign,
        part: await makeStudyUnit(db, { campaignId: campaign.id, organizationId: unit.base.id, status }),
      };
    };
    const running = { startsOn: "2021-03-10", endsOn: "2021-04-30", reportDueOn: "2021-05-10" };
    const past = { startsOn: "2021-01-10", endsOn: "2021-02-28", reportDueOn: "2021-03-20" };
    const waiting = await join({ ...running, startsOn: "2021-03-20" }, "REPORTED");
    const open = await join(running, "IN_PROGRESS");
    const late = await join(past, "NOT_STARTED");
    await makeStudySession(db, open.part);
    const closed = await makeCampaign(db, { ...past, status: "CLOSED" });
    await makeStudyUnit(db, { campaignId: closed.id, organizationId: unit.base.id, status: "CONFIRMED" });
    const { tasks } = await getUnitHome(secretary);
    expect(
      tasks.map(({ campaign, act, isDue, unit: own }) => [campaign.id, act, isDue, own.lateness?.days ?? 0]),
    ).toEqual([
      [late.campaign.id, "RECORD_SESSION", true, 5],
      [open.campaign.id, "ENTER_NUMBERS", true, 0],
      [waiting.campaign.id, "WAIT_CONFIRMATION", false, 0],
    ]);
    expect(new Set(tasks.map(({ unit: own }) => own.organizationId))).toEqual(new Set([unit.base.id]));
  });

  it("carry the unit's own rate", async () => {
    const { unit, secretary } = await makeHome();
    const campaign = await makeCampaign(db);
    for (const { organizationId, present } of [
      { organizationId: unit.base.id, present: 9 },
      { organizationId: (await makeUnit(db)).base.id, present: 1 },
    ]) {
      const part = await makeStudyUnit(db, { campaignId: campaign.id, organizationId, status: "STUDIED" });
      await makeAttendance(db, part, { summoned: 10, present });
    }
    const { tasks } = await getUnitHome(secretary);
    expect(tasks).toMatchObject([{ unit: { membersRatePercent: 90, below: true } }]);
  });
});

describe("an administrator's home", () => {
  it("names the base organisations whose secretary cannot sign in", async () => {
    const [served, waiting, disabled] = [await makeUnit(db), await makeUnit(db), await makeUnit(db)];
    const secretaryOf = (organizationId: string, passwordHash: string | null) =>
      makeAccount(db, { role: "SECRETARY", organizationId, passwordHash });
    await secretaryOf(served.base.id, "hash");
    await secretaryOf(waiting.base.id, null);
    const { id } = await secretaryOf(disabled.base.id, "hash");
    await db.query("UPDATE account SET disabled_at = now() WHERE id = $1", [id]);
    const { withoutSecretary, ...counts } = await getAdministration(await makeViewer(db, { role: "ADMIN" }));
    const codes = withoutSecretary.map(({ code }) => code);
    expect(codes).not.toContain(served.base.code);
    expect(codes).toEqual(expect.arrayContaining([waiting.base.code, disabled.base.code]));
    const { rows } = await db.query<{ accounts: number; organizations: number }>(
      `SELECT (SELECT count(*)::int FROM account) AS accounts,
              (SELECT count(*)::int FROM organization WHERE kind IN ('BASE_COMMITTEE', 'BASE_CELL')
                 AND (valid_from IS NULL OR valid_from <= '${testToday}') AND (valid_to IS NULL OR valid_to > '${testToday}')
              ) AS organizations`,
    );
    expect(counts).toMatchObject(rows[0] ?? {});
  });
});
