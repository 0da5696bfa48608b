import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withScope } from "@/lib/db/with-scope";
import { makeAccount, makeSession, makeViewer } from "./account";
import { ensureBloc, testToday } from "./bloc";
import { makeMember } from "./member";
import { makeOfficer } from "./officer";
import { makeOrganization, makeUnit } from "./organization";
import { makeCampaign, makeDocument } from "./study-campaign";
import { makeAttendance, makeStudySession, makeStudyUnit } from "./study-unit";
import { testDatabase } from "./test-database";

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});

afterAll(() => db.end());

describe("factories", () => {
  it("share one bloc, whose day is known", async () => {
    const [first, second] = await Promise.all([ensureBloc(db), ensureBloc(db)]);
    expect(second).toEqual(first);
    expect((await makeViewer(db)).today).toBe(testToday);
  });

  it("make units that differ from each other", async () => {
    const units = await Promise.all([
      makeUnit(db),
      makeUnit(db, { cellCount: 3 }),
      makeUnit(db, { kind: "BASE_CELL" }),
    ]);
    expect(units.map(({ cells }) => cells.length)).toEqual([2, 3, 1]);
    expect(new Set(units.map(({ base }) => base.code)).size).toBe(3);
  });

  it("make members the secretary of their unit sees, and nobody else's", async () => {
    const unit = await makeUnit(db);
    const other = await makeUnit(db);
    const member = await makeMember(db, { organizationId: unit.cells[0].id });
    const probationary = await makeMember(db, { organizationId: unit.cells[0].id, officialOn: null });
    const left = await makeMember(db, { organizationId: unit.cells[0].id, endsOn: "2020-12-01" });
    await makeMember(db, { organizationId: other.cells[0].id });
    const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id });
    const seen = await withScope(secretary, (scoped) => scoped.member.findMany({ select: { id: true } }));
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set([member.id, probationary.id, left.id]));
  });

  it("make every kind of account", async () => {
    for (const role of ["LEADER", "STAFF", "SECRETARY", "ADMIN"] as const) {
      const viewer = await makeSession(db, await makeAccount(db, { role }));
      expect(viewer.role).toBe(role);
    }
  });

  it("make a campaign with a unit's course through it", async () => {
    const campaign = await makeCampaign(db);
    await makeDocument(db, campaign);
    for (const status of ["NOT_STARTED", "STUDIED", "REPORTED", "RETURNED", "CONFIRMED"] as const) {
      const { id: organizationId } = await makeOrganization(db);
      const unit = await makeStudyUnit(db, { campaignId: campaign.id, organizationId, status });
      await makeAttendance(db, unit, { present: 9, excused: 1 });
      await makeAttendance(db, unit, { audience: "CADRES", summoned: 3, present: 2, excused: 1 });
      await makeStudySession(db, unit);
      await makeOfficer(db, { organizationId });
    }
    const { rows } = await db.query(
      `SELECT count(DISTINCT study_unit.id)::int AS units, sum(summoned)::int AS summoned
       FROM study_unit JOIN study_attendance ON study_unit_id = study_unit.id WHERE campaign_id = $1`,
      [campaign.id],
    );
    expect(rows).toEqual([{ units: 5, summoned: 65 }]);
  });
});
