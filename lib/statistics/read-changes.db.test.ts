import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addDays } from "@/lib/dates/calendar-date";
import { makeAccount, makeViewer } from "@/prisma/factories/account";
import { testToday } from "@/prisma/factories/bloc";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import { makeCampaign } from "@/prisma/factories/study-campaign";
import { makeStudyUnit } from "@/prisma/factories/study-unit";
import { testDatabase } from "@/prisma/factories/test-database";
import { insertRows } from "@/prisma/seed/insert-rows";
import type { Changes } from "./changes";
import { getOverview } from "./queries";

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});

afterAll(() => db.end());

const badges = ({ recorded }: Changes) => recorded.find(({ kind }) => kind === "BADGE_AWARDED")?.entries ?? 0;

it("what was entered by people counts, from the day chosen, and what came with the register does not", async () => {
  const leader = await makeViewer(db, { role: "LEADER" });
  const unit = await makeUnit(db);
  const { id: memberId } = await makeMember(db, { organizationId: unit.cells[0].id });
  const { id: recordedBy } = await makeAccount(db);
  const award = async (detail: string, by: string | null) => {
    const id = randomUUID();
    await insertRows(db, "member_event", [
      {
        id,
        organizationId: unit.cells[0].id,
        memberId,
        kind: "BADGE_AWARDED",
        effectiveOn: "2021-02-03",
        recordedBy: by,
        detail,
      },
    ]);
    return id;
  };
  await award("30", null);
  const id = await award("40", recordedBy);
  const { rows } = await db.query<{ day: string }>(
    "SELECT (recorded_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS day FROM member_event WHERE id = $1",
    [id],
  );
  const day = rows[0]?.day ?? "";
  const next = addDays(day, 1);
  const tomorrow = { ...leader, today: next };
  const seen = async (on: string, since: string) =>
    badges((await getOverview(tomorrow, { on, since })).changes);
  expect(await seen(next, day)).toBe(1);
  expect(await seen(day, day)).toBe(1);
  expect(await seen(next, next)).toBe(0);
  // Seen from the day before, it was not yet known.
  expect(await seen(addDays(day, -1), addDays(day, -1))).toBe(0);
});

it("reports go by their day, and a unit is newly late while its first day overdue is within the span", async () => {
  const leader = await makeViewer(db, { role: "LEADER" });
  const [early, punctual, late] = [await makeUnit(db), await makeUnit(db), await makeUnit(db)];
  // Later than any other test's campaign that has started, so that it is the newest.
  const campaign = await makeCampaign(db, {
    startsOn: testToday,
    endsOn: testToday,
    reportDueOn: testToday,
  });
  const join = (organizationId: string, reportedOn: string | null) =>
    makeStudyUnit(db, {
      campaignId: campaign.id,
      organizationId,
      status: reportedOn === null ? "NOT_STARTED" : "REPORTED",
      reportedOn,
    });
  await join(early.base.id, "2021-03-19");
  await join(punctual.base.id, "2021-03-20");
  await join(late.base.id, null);
  const { changes, campaigns } = await getOverview(leader, { since: "2021-03-20" });
  const own = changes.reports.filter(({ campaignId }) => campaignId === campaign.id);
  expect(own.map(({ code, reportedOn }) => [code, reportedOn])).toEqual([[punctual.base.code, "2021-03-20"]]);
  expect(campaigns[0]?.campaign.id).toBe(campaign.id);
  expect(changes.newlyLate).toEqual([]);
  // Three days later it has been late for three days, from the 26th on.
  const then = addDays(testToday, 3);
  const lateSince = async (since: string) =>
    (await getOverview({ ...leader, today: then }, { since })).changes.newlyLate.map(({ code }) => code);
  expect(await lateSince("2021-03-26")).toEqual([late.base.code]);
  expect(await lateSince("2021-03-27")).toEqual([]);
});
