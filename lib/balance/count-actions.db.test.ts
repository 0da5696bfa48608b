import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import type { Viewer } from "@/lib/auth/viewer";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import type { NewEvent } from "@/lib/ledger/member-event";
import { lockSubject } from "@/lib/ledger/read-subject";
import { recordEvents } from "@/lib/ledger/record-events";
import { lockTransfer } from "@/lib/transfers/lock-transfer";
import { sendMember } from "@/lib/transfers/send-member";
import { recallTransfer } from "@/lib/transfers/settle-transfer";
import { makeAccount, makeSession, makeViewer } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { standAtLocks } from "@/prisma/factories/stand-at-locks";
import { testDatabase } from "@/prisma/factories/test-database";
import { confirmCount, reopenCount } from "./actions";
import { getQuarter, listQuarters } from "./list-quarters";
import { quarterState, type UnitQuarter } from "./quarter";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;
let unit: Unit;
let secretary: { id: string };
let viewer: Viewer;
let staff: { id: string };

const today = "2021-03-25";
const period = "2020-Q4";
const key = () => randomUUID();

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  staff = await makeAccount(db);
});
afterAll(() => db.end());

/** A unit of its own for each test: three on the list at the end of 2020, one who left before, one who came after. */
beforeEach(async () => {
  unit = await makeUnit(db);
  const organizationId = unit.cells[0].id;
  for (const startsOn of ["2019-01-01", "2020-12-31", "2020-10-01"])
    await makeMember(db, { organizationId, startsOn });
  await makeMember(db, { organizationId, startsOn: "2019-01-01", endsOn: "2020-12-31" });
  await makeMember(db, { organizationId, startsOn: "2021-01-01" });
  secretary = await makeAccount(db, { role: "SECRETARY", organizationId: unit.base.id });
  viewer = await makeSession(db, secretary);
});

const word = (given: object = {}) => ({
  organizationId: unit.base.id,
  period,
  version: null,
  registerCount: 3,
  confirmedCount: 3,
  differences: [],
  ...given,
});

async function quarter(as: Viewer = viewer): Promise<UnitQuarter> {
  const page = await getQuarter(as, unit.base.code, period);
  if (!page) throw new Error("The quarter is not the viewer's to see");
  return page.quarter;
}

describe("a unit's word on a quarter", () => {
  it("is about the list at the end of the last day", async () => {
    expect(await quarter()).toMatchObject({ register: 3, to: "2020-12-31", confirmation: null });
    expect(quarterState(await quarter(), today)).toBe("OPEN");
    const page = await getQuarter(viewer, unit.base.code, period);
    expect(page?.balance.total.D).toBe(3);
    expect(page?.names).toEqual(["Nguyễn Thị Ánh (1980)"]);
  });

  it("closes the quarter for events, until staff open it again with a reason", async () => {
    await browseAs(db, secretary);
    expect(await confirmCount(word(), key())).toMatchObject({ ok: true });
    expect(quarterState(await quarter(), today)).toBe("MATCHED");
    const late = () => recordDeath("2020-11-01");
    await expect(late()).rejects.toThrow(/member_event_period_open/);
    const { version = 0 } = (await quarter()).confirmation ?? {};
    const reopening = { organizationId: unit.base.id, period, version, reason: "Sót một người" };
    expect(await reopenCount(reopening, key())).toMatchObject({ ok: false });
    await browseAs(db, staff);
    expect(await reopenCount({ ...reopening, reason: " " }, key())).toMatchObject({ ok: false });
    expect(await reopenCount(reopening, key())).toMatchObject({ ok: true });
    expect(await quarter()).toMatchObject({ confirmation: { reopenReason: "Sót một người" } });
    expect(quarterState(await quarter(), today)).toBe("REOPENED");
    await late();

    await browseAs(db, secretary);
    expect(await confirmCount(word({ version: version + 1 }), key())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("vừa thay đổi") },
    });
    const again = word({ version: version + 1, registerCount: 2, confirmedCount: 2 });
    expect(await confirmCount(again, key())).toMatchObject({ ok: true });
    expect(quarterState(await quarter(), today)).toBe("MATCHED");
    expect(await confirmCount(again, key())).toMatchObject({ ok: false });
    const { rows } = await db.query(
      "SELECT action, changed_fields FROM audit_event WHERE organization_id = $1 AND outcome = 'DONE' ORDER BY id",
      [unit.base.id],
    );
    expect(rows.map(({ action }) => action)).toEqual(["count.confirm", "count.reopen", "count.confirm"]);
  });

  it("names by whom the counts differ, and says so", async () => {
    await browseAs(db, secretary);
    const differences = [{ side: "REGISTER" as const, name: "Nguyễn Thị Ánh (1980)", note: "Đã chuyển đi" }];
    expect(await confirmCount(word({ confirmedCount: 2 }), key())).toMatchObject({
      ok: false,
      error: { fields: { confirmedCount: expect.stringContaining("nêu tên") } },
    });
    const nobody = [{ side: "REGISTER" as const, name: "Trần Văn Không", note: "" }];
    expect(await confirmCount(word({ confirmedCount: 2, differences: nobody }), key())).toMatchObject({
      ok: false,
      error: { fields: { "differences.0.name": expect.stringContaining("không có người tên như vậy") } },
    });
    expect(await confirmCount(word({ confirmedCount: 2, differences }), key())).toMatchObject({ ok: true });
    const confirmed = await quarter();
    expect(confirmed.confirmation?.differences).toEqual(differences);
    expect(quarterState(confirmed, today)).toBe("DIFFERENT");
  });

  it("is given once, however often the button is pressed, and never before the quarter is over", async () => {
    await browseAs(db, secretary);
    const form = key();
    const answers = await Promise.all([confirmCount(word(), form), confirmCount(word(), form)]);
    expect(answers).toEqual([answers[0], answers[0]]);
    expect(answers[0]).toMatchObject({ ok: true });
    expect(
      await confirmCount(word({ period: "2021-Q1", registerCount: 4, confirmedCount: 4 }), key()),
    ).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("chưa kết thúc") },
    });
  });

  it.each([
    [
      "an event that is being recorded",
      3,
      async () => {
        const death = await deathOf("2020-11-01");
        return (scoped: ScopedDb) => recordEvents(scoped, [death]);
      },
    ],
    [
      "a member who is being called back",
      2,
      async () => {
        const transfer = await sendOff("2020-11-01");
        return (scoped: ScopedDb) => callBack(scoped, transfer);
      },
    ],
  ] as const)("waits for %s, and is not given on the count of before", async (_, before, prepare) => {
    const change = await prepare();
    await browseAs(db, secretary);
    expect(await quarter()).toMatchObject({ register: before });
    const { late } = await withScope(viewer, async (scoped) => {
      await change(scoped);
      const late = confirmCount(word({ registerCount: before, confirmedCount: before }), key());
      await Promise.race([late, standAtLocks(db)]);
      return { late };
    });
    expect(await late).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("vừa thay đổi") },
    });
    expect((await quarter()).confirmation).toBeNull();
  });

  it("is the unit's own: another secretary, leadership and administrators have none", async () => {
    const other = await makeUnit(db);
    for (const stranger of [
      await makeAccount(db, { role: "SECRETARY", organizationId: other.base.id }),
      await makeAccount(db, { role: "LEADER" }),
      await makeAccount(db, { role: "ADMIN" }),
    ]) {
      await browseAs(db, stranger);
      expect(await confirmCount(word(), key())).toMatchObject({ ok: false });
    }
    const stranger = await makeViewer(db, { role: "SECRETARY", organizationId: other.base.id });
    expect(await getQuarter(stranger, unit.base.code, period)).toBeNull();
    await browseAs(db, staff);
    expect(await confirmCount(word(), key())).toMatchObject({ ok: true });
  });
});

it("staff see every unit's state, a secretary the own unit's quarters", async () => {
  await browseAs(db, secretary);
  await confirmCount(word(), key());
  const all = await listQuarters(await makeSession(db, staff), null);
  if (all.of !== "BLOC") throw new Error("Staff see the bloc");
  expect(all.period.code).toBe(period);
  expect(all.quarters.find(({ code }) => code === unit.base.code)?.confirmation?.confirmedCount).toBe(3);
  const own = await listQuarters(viewer, null);
  expect(own.of).toBe("UNIT");
  expect(new Set(own.quarters.map(({ code }) => code))).toEqual(new Set([unit.base.code]));
  expect(own.quarters[0]?.period).toBe("2021-Q1");
  expect(own.quarters.map((one) => quarterState(one, today)).slice(0, 3)).toEqual([
    "NOT_DUE",
    "MATCHED",
    "OPEN",
  ]);
});

async function recordDeath(effectiveOn: string): Promise<void> {
  const death = await deathOf(effectiveOn);
  await withScope(viewer, (scoped) => recordEvents(scoped, [death]));
}

/** Of the one who came on 1 October 2020. */
async function deathOf(effectiveOn: string): Promise<NewEvent> {
  return { kind: "DEATH", memberId: await newcomer(), organizationId: unit.cells[0].id, effectiveOn };
}

async function newcomer(): Promise<string> {
  const { rows } = await db.query(
    "SELECT member_id AS id FROM membership WHERE organization_id = $1 AND starts_on = '2020-10-01'",
    [unit.cells[0].id],
  );
  return rows[0].id;
}

/** Sends the one who came on 1 October 2020 to another unit; answers the transfer. */
async function sendOff(paperOn: string): Promise<string> {
  const memberId = await newcomer();
  const { base } = await makeUnit(db);
  return withScope(viewer, async (scoped) => {
    const subject = await lockSubject(scoped, memberId);
    if (!subject) throw new Error("The member is not the viewer's");
    const paper = { toOrganizationId: base.id, paperNumber: "1", paperOn, reason: null };
    const input = { memberId, version: subject.version, ...paper };
    return (await sendMember({ db: scoped, input, subject, today })).id;
  });
}

async function callBack(scoped: ScopedDb, id: string): Promise<void> {
  const transfer = await lockTransfer(scoped, id);
  if (!transfer) throw new Error("The transfer is not the viewer's");
  await recallTransfer({ db: scoped, input: { id, version: transfer.version }, transfer, today });
}
