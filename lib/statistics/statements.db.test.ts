import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Role } from "@/lib/access/permissions";
import { addDays } from "@/lib/dates/calendar-date";
import { makeViewer } from "@/prisma/factories/account";
import { testToday } from "@/prisma/factories/bloc";
import { makeUnit } from "@/prisma/factories/organization";
import { makeCampaign } from "@/prisma/factories/study-campaign";
import { makeStudyUnit } from "@/prisma/factories/study-unit";
import { testDatabase } from "@/prisma/factories/test-database";
import { readFilter } from "./dashboard-filter";
import { getAdministration, getOverview, getUnitHome } from "./queries";

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});

afterEach(() => vi.restoreAllMocks());
afterAll(() => db.end());

/** A day nobody asked for yet, so that nothing is remembered. */
const unasked = addDays(testToday, -91);

const narrowed = readFilter({ sex: "FEMALE", age: "31-35", partyAge: "0-9" }, { role: "STAFF" });

const homes: [Role, (viewer: Awaited<ReturnType<typeof makeViewer>>) => Promise<unknown>][] = [
  ["LEADER", (viewer) => getOverview(viewer, { on: unasked })],
  ["STAFF", (viewer) => getOverview(viewer, { on: addDays(unasked, -1) })],
  ["SECRETARY", (viewer) => getUnitHome(viewer, { on: unasked })],
  ["LEADER", (viewer) => getOverview(viewer, { on: addDays(unasked, -2), filter: narrowed })],
  [
    "LEADER",
    (viewer) =>
      getOverview(viewer, {
        on: addDays(unasked, -3),
        filter: readFilter({ unit: viewer.organization.code }, viewer),
      }),
  ],
  ["SECRETARY", (viewer) => getUnitHome(viewer, { on: addDays(unasked, -2), filter: narrowed })],
  ["ADMIN", getAdministration],
];

test.each(homes)(
  "the home of %s reads in few statements, and in fewer when asked again",
  async (role, open) => {
    const unit = await makeUnit(db);
    const campaign = await makeCampaign(db);
    await makeStudyUnit(db, { campaignId: campaign.id, organizationId: unit.base.id });
    const viewer = await makeViewer(db, {
      role,
      ...(role === "SECRETARY" && { organizationId: unit.base.id }),
    });
    const sent = vi.spyOn(pg.Client.prototype, "query");
    await open(viewer);
    const first = sent.mock.calls.length;
    // BEGIN, the scope and COMMIT are among them; one more is the session of the page itself.
    expect(first).toBeGreaterThanOrEqual(4);
    expect(first).toBeLessThanOrEqual(11);
    sent.mockClear();
    await open(viewer);
    if (role === "LEADER" || role === "STAFF") expect(sent.mock.calls.length).toBe(3);
    else expect(sent.mock.calls.length).toBeLessThanOrEqual(first);
  },
);
