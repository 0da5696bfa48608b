import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, addMonths } from "@/lib/dates/calendar-date";
import { withScope } from "@/lib/db/with-scope";
import { listCampaigns } from "@/lib/study/queries";
import { makeAccount, makeSession, makeViewer } from "@/prisma/factories/account";
import { ensureBloc } from "@/prisma/factories/bloc";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import { makeCampaign } from "@/prisma/factories/study-campaign";
import { makeAttendance, makeStudyUnit } from "@/prisma/factories/study-unit";
import { testDatabase } from "@/prisma/factories/test-database";
import { shareOut } from "@/prisma/seed/random/share-out";
import { recordAct } from "./actions";
import { previewAct } from "./queries/preview-act";
import { type ActInput, actInput } from "./schema";
import { fillLists } from "./test-support/fill-lists";
import { headcountsOn } from "./test-support/headcounts";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;
let staff: Viewer;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  const account = await makeAccount(db);
  await browseAs(db, account);
  staff = await makeSession(db, account);
});
afterAll(() => db.end());

async function record(given: Partial<ActInput> & Pick<ActInput, "kind" | "organizations" | "effectiveOn">) {
  const act: ActInput = {
    decisionNumber: "12-QĐ/ĐUK",
    decisionOn: "",
    decidedBy: "",
    target: null,
    founded: [],
    cells: [],
    people: [],
    name: "",
    shortName: "",
    outsideName: "",
    outsidePlace: null,
    ...given,
  };
  const shown = await previewAct(staff, actInput.parse(act));
  const answer = await recordAct({ act, fingerprint: shown.fingerprint }, randomUUID());
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return { ...shown, id: answer.value.id };
}

const differences = async () => (await db.query("SELECT * FROM app.ledger_differences()")).rows;

/** The last days of the 24 months before an act of March 2021. */
const monthEnds = Array.from({ length: 24 }, (_, months) => addDays(addMonths("2021-03-01", -months), -1));

/** So many base organisations with so many members together: đảng bộ with cells from 30 members on, chi bộ below. */
async function unitsOf(count: number, members: number): Promise<string[]> {
  const sizes = shareOut(
    members,
    Array.from({ length: count }, (_, index) => 1 + (index % 5)),
  );
  const bases: string[] = [];
  const lists: { cellId: string; members: number }[] = [];
  for (const size of sizes) {
    const cellCount = Math.ceil(size / 25);
    const unit = await makeUnit(db, size < 30 ? { kind: "BASE_CELL" } : { cellCount });
    const shares = shareOut(
      size,
      unit.cells.map(() => 1),
    );
    lists.push(...unit.cells.map(({ id }, index) => ({ cellId: id, members: shares[index] ?? 0 })));
    bases.push(unit.base.id);
  }
  await fillLists(db, lists);
  return bases;
}

/**
 * As it was done in 2025, when the provinces' agency blocs were wound up: 105 organisations with 4.558 members passed to three
 * bodies, on three days here.
 */
describe("a bloc of 105 organisations and 4.558 members is handed over", () => {
  const parts = [
    { units: 22, members: 567, on: "01/01/2021", to: "Đảng bộ các cơ quan Đảng tỉnh" },
    { units: 52, members: 3_413, on: "01/02/2021", to: "Đảng bộ UBND tỉnh" },
    { units: 31, members: 578, on: "01/03/2021", to: "Đảng bộ thành phố" },
  ];

  it("and its totals hold before, during and after", { timeout: 180_000 }, async () => {
    const { id: bloc } = await ensureBloc(db);
    const others = async (day: string) => (await headcountsOn(db, [bloc], day))[0] ?? 0;
    const elsewhere = await others("2021-03-25");
    const groups = [];
    for (const { units, members } of parts) groups.push(await unitsOf(units, members));
    const everyone = groups.flat();
    expect(everyone).toHaveLength(105);
    const bases = async () =>
      (
        await db.query(
          "SELECT count(*)::int AS n FROM organization WHERE id = ANY ($1) AND (valid_to IS NULL OR valid_to > '2021-03-25')",
          [everyone],
        )
      ).rows[0].n;
    const totalOn = async (day: string) =>
      (await headcountsOn(db, everyone, day)).reduce((sum, members) => sum + members, 0);
    const past = async () => Promise.all(monthEnds.filter((day) => day < "2021-01-01").map(totalOn));
    const before = await past();
    expect(before.every((members) => members === 4_558)).toBe(true);

    const left = [];
    for (const [index, { on, to, members, units }] of parts.entries()) {
      const { lines, moved, handedOver } = await record({
        kind: "HAND_OVER",
        organizations: groups[index] ?? [],
        effectiveOn: on,
        outsideName: to,
        outsidePlace: "CITY",
      });
      expect([moved, handedOver]).toEqual([members, members]);
      const [whole] = lines;
      expect((whole?.membersBefore ?? 0) - (whole?.membersAfter ?? 0)).toBe(members);
      expect((whole?.unitsBefore ?? 0) - (whole?.unitsAfter ?? 0)).toBe(units);
      expect(await past()).toEqual(before);
      expect(await others("2021-03-25")).toBe(elsewhere + (await totalOn("2021-03-25")));
      left.push([await bases(), await totalOn("2021-03-25")]);
    }
    expect(left).toEqual([
      [83, 3_991],
      [31, 578],
      [0, 0],
    ]);
    const days = ["2020-12-31", "2021-01-01", "2021-01-31", "2021-02-01", "2021-02-28", "2021-03-01"];
    expect(await Promise.all(days.map(totalOn))).toEqual([4_558, 3_991, 3_991, 578, 578, 0]);
    const { rows } = await db.query(
      `SELECT counterpart_name AS to, count(*)::int AS members FROM member_event
       WHERE kind = 'REORGANIZATION_OUT' AND counterpart_name IS NOT NULL GROUP BY 1 ORDER BY 2`,
    );
    expect(rows).toEqual([
      { to: parts[0]?.to, members: 567 },
      { to: parts[2]?.to, members: 578 },
      { to: parts[1]?.to, members: 3_413 },
    ]);
    expect(await differences()).toEqual([]);
  });
});

it("re-parenting 20 units leaves every headcount of a past day as it was", { timeout: 120_000 }, async () => {
  const [from, to] = [await makeUnit(db, { cellCount: 22 }), await makeUnit(db, { cellCount: 2 })];
  const cells = [...from.cells, ...to.cells].map(({ id }) => id);
  await fillLists(
    db,
    cells.map((cellId, index) => ({ cellId, members: 5 + index, from: addMonths("2019-01-15", index % 6) })),
  );
  const asOf = () =>
    Promise.all(monthEnds.map((day) => headcountsOn(db, [from.base.id, to.base.id, ...cells], day)));
  const before = await asOf();
  // The register is not standing still: there is something to keep.
  expect(new Set(before.map(([total]) => total)).size).toBeGreaterThan(6);
  const moved = from.cells.slice(0, 20).map(({ id }) => id);
  await record({ kind: "MOVE", organizations: moved, target: to.base.id, effectiveOn: "01/03/2021" });
  expect(await asOf()).toEqual(before);
  const [sender = 0, receiver = 0] = await headcountsOn(db, [from.base.id, to.base.id], "2021-02-28");
  const [senderNow = 0, receiverNow = 0] = await headcountsOn(db, [from.base.id, to.base.id], "2021-03-01");
  expect(senderNow + receiverNow).toBe(sender + receiver);
  expect(receiverNow).toBeGreaterThan(receiver);
  expect(await differences()).toEqual([]);
});

it("a unit that ended keeps its past, and no longer sees what became of its people", async () => {
  const [gone, next] = [await makeUnit(db, { cellCount: 1 }), await makeUnit(db, { cellCount: 1 })];
  const { id } = await makeMember(db, { organizationId: gone.cells[0].id, fullName: "Trần Văn Bình" });
  const secretaries = await Promise.all(
    [gone, next].map(({ base }) => makeViewer(db, { role: "SECRETARY", organizationId: base.id })),
  );
  const look = (viewer: Viewer) =>
    withScope(viewer, async (scoped) => {
      const people = await scoped.member.findMany({ where: { id }, select: { fullName: true } });
      const stays = await scoped.$queryRaw<{ name: string; to: string | null }[]>`
        SELECT held ->> 'full_name' AS name, ends_on::text AS to FROM membership WHERE member_id = ${id}::uuid`;
      const acts = await scoped.organizationAct.findMany({
        select: { kind: true, lines: { select: { change: true } } },
      });
      return { people: people.map(({ fullName }) => fullName), stays, acts };
    });
  const [former, receiver] = secretaries;
  if (!former || !receiver) throw new Error("Two units, two secretaries");
  expect(await look(former)).toMatchObject({ people: ["Trần Văn Bình"], stays: [{ to: null }], acts: [] });
  expect(await look(receiver)).toEqual({ people: [], stays: [], acts: [] });
  await record({
    kind: "MERGE",
    organizations: [gone.base.id],
    target: next.base.id,
    effectiveOn: "01/03/2021",
  });
  await db.query("UPDATE member SET full_name = 'Trần Văn Hòa Bình' WHERE id = $1", [id]);
  expect(await look(former)).toEqual({
    people: [],
    stays: [{ name: "Trần Văn Bình", to: "2021-03-01" }],
    acts: [{ kind: "MERGE", lines: [{ change: "ENDED" }, { change: "ENDED" }] }],
  });
  expect(await look(receiver)).toEqual({
    people: ["Trần Văn Hòa Bình"],
    stays: [{ name: null, to: null }],
    acts: [{ kind: "MERGE", lines: [{ change: "RESIZED" }, { change: "FOUNDED" }] }],
  });
});

it("a unit that ended keeps what it reported of a running campaign", async () => {
  const [gone, next] = [await makeUnit(db, { cellCount: 1 }), await makeUnit(db, { cellCount: 1 })];
  await fillLists(db, [
    { cellId: gone.cells[0].id, members: 10 },
    { cellId: next.cells[0].id, members: 10 },
  ]);
  const campaign = await makeCampaign(db);
  for (const { base } of [gone, next]) {
    const place = await makeStudyUnit(db, {
      campaignId: campaign.id,
      organizationId: base.id,
      status: "REPORTED",
    });
    await makeAttendance(db, place, { present: 9, unexcused: 1 });
  }
  const rates = async () => {
    const found = (await listCampaigns(staff)).find((one) => one.campaign.id === campaign.id);
    return (found?.units ?? []).map(({ code, membersRatePercent }) => [code, membersRatePercent]);
  };
  const before = await rates();
  expect(before).toHaveLength(2);
  await record({
    kind: "MERGE",
    organizations: [gone.base.id],
    target: next.base.id,
    effectiveOn: "01/03/2021",
  });
  expect(await rates()).toEqual(before);
});
