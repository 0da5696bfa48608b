import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { campaignParticipation } from "@/lib/study/queries";
import { makeAccount, makeViewer } from "@/prisma/factories/account";
import { testToday } from "@/prisma/factories/bloc";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { makeCampaign } from "@/prisma/factories/study-campaign";
import { makeAttendance, makeStudyUnit } from "@/prisma/factories/study-unit";
import { testDatabase } from "@/prisma/factories/test-database";
import { insertRows } from "@/prisma/seed/insert-rows";
import { readConcerns } from "./read-concerns";

let db: pg.Pool;
let leader: Viewer;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  leader = await makeViewer(db, { role: "LEADER" });
});

afterAll(() => db.end());

async function concernsOf(unit: Unit, campaignId: string, on = testToday) {
  const rows = await withScope(leader, async (scoped) =>
    readConcerns(scoped, leader, on, await campaignParticipation(scoped, campaignId, on)),
  );
  return rows.find(({ code }) => code === unit.base.code)?.concerns;
}

it("says of a unit what it owes, on the day asked for", async () => {
  const [unit, other] = [await makeUnit(db), await makeUnit(db)];
  const campaign = await makeCampaign(db, {
    startsOn: "2021-03-01",
    endsOn: "2021-03-15",
    reportDueOn: "2021-03-20",
  });
  const part = await makeStudyUnit(db, {
    campaignId: campaign.id,
    organizationId: unit.base.id,
    status: "STUDIED",
  });
  await makeAttendance(db, part, { summoned: 10, present: 8 });
  await makeMember(db, { organizationId: unit.cells[0].id, admittedOn: "2019-06-01", officialOn: null });
  const { id: memberId } = await makeMember(db, { organizationId: other.cells[0].id });
  await insertRows(db, "transfer", [
    {
      id: randomUUID(),
      organizationId: other.cells[0].id,
      toOrganizationId: unit.base.id,
      memberId,
      paperNumber: "12-GT/ĐU",
      paperOn: "2021-03-01",
      sentOn: "2021-03-05",
      fullName: "Nguyễn Thị Ánh",
      sortKey: "anh",
      sex: "FEMALE",
      bornOn: "1980-04-20",
      bornPrecision: "DAY",
      admittedOn: "2010-05-19",
    },
  ]);
  const unconfirmed = { kind: "UNCONFIRMED", period: "2020-Q4", days: 84 };
  expect(await concernsOf(unit, campaign.id)).toEqual([
    { kind: "OVERDUE", days: 5, hasFigures: true },
    { kind: "BELOW", ratePercent: 80, thresholdPercent: 95 },
    { kind: "PROBATION", people: 1 },
    { kind: "WAITING", people: 1, days: 20 },
    unconfirmed,
  ]);
  // Whoever sends is not the one who has to answer.
  expect(await concernsOf(other, campaign.id)).toEqual([unconfirmed]);
  // Before the report was due and the member was sent.
  const kindsThen = (await concernsOf(unit, campaign.id, "2021-03-04"))?.map(({ kind }) => kind);
  expect(kindsThen).toEqual(["BELOW", "PROBATION", "UNCONFIRMED"]);

  const { id: confirmedBy } = await makeAccount(db);
  await insertRows(db, "count_confirmation", [
    {
      id: randomUUID(),
      organizationId: other.base.id,
      period: "2020-Q4",
      registerCount: 1,
      confirmedCount: 1,
      confirmedOn: "2021-01-05",
      confirmedBy,
    },
  ]);
  expect(await concernsOf(other, campaign.id)).toEqual([]);
});
