import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { makeViewer } from "@/prisma/factories/account";
import { makeMember, makeStay } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { insertRows } from "@/prisma/seed/insert-rows";
import { listMembers } from "./queries/list-members";
import { loadMemberSearch } from "./search";

let db: pg.Pool;
let former: Unit;
let present: Unit;
let mover: string;
let leader: Viewer;
let formerSecretary: Viewer;
let presentSecretary: Viewer;

/** On the list of one unit until 30/06/2020, of another since; the name was corrected there. */
beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  [former, present] = [await makeUnit(db), await makeUnit(db)];
  const cell = former.cells[0].id;
  const person = await makeMember(db, {
    organizationId: cell,
    fullName: "Lê Thị Hòa",
    startsOn: "2019-01-01",
    endsOn: "2020-07-01",
  });
  mover = person.id;
  await makeStay(db, { memberId: mover, organizationId: present.cells[0].id, startsOn: "2020-07-15" });
  await db.query("UPDATE member SET full_name = 'Lê Thị Hòa Bình' WHERE id = $1", [mover]);
  await makeMember(db, { organizationId: cell, fullName: "Lê Văn Ở", startsOn: "2019-01-01" });
  [leader, formerSecretary, presentSecretary] = await Promise.all([
    makeViewer(db, { role: "LEADER" }),
    makeViewer(db, { role: "SECRETARY", organizationId: former.base.id }),
    makeViewer(db, { role: "SECRETARY", organizationId: present.base.id }),
  ]);
});
afterAll(() => db.end());

async function list(viewer: Viewer, unit: Unit, query: Record<string, string>) {
  const params = new URLSearchParams({ unit: unit.base.code, ...query });
  return listMembers(viewer, loadMemberSearch(params));
}

const names = async (...asked: Parameters<typeof list>) =>
  (await list(...asked)).rows.map(({ name }) => name);

describe("the list of a past day", () => {
  it.each([
    ["2018-12-31", [], []],
    ["2020-06-30", ["Lê Thị Hòa", "Lê Văn Ở"], []],
    ["2020-07-10", ["Lê Văn Ở"], []],
    ["2020-12-31", ["Lê Văn Ở"], ["Lê Thị Hòa Bình"]],
  ])(
    "of %s is each organisation's as it was, the same for its secretary and for leadership",
    async (on, was, is) => {
      expect(await names(leader, former, { on })).toEqual(was);
      expect(await names(formerSecretary, former, { on })).toEqual(was);
      expect(await names(leader, present, { on })).toEqual(is);
      expect(await names(presentSecretary, present, { on })).toEqual(is);
      // And nobody reads the other unit's, on no day.
      expect(await names(formerSecretary, present, { on })).toEqual([]);
      expect(await names(presentSecretary, former, { on })).toEqual([]);
    },
  );

  it("opens no record that another unit keeps now", async () => {
    const moved = async (viewer: Viewer) =>
      (await list(viewer, former, { on: "2020-06-30" })).rows.find(({ id }) => id === mover)?.isElsewhere;
    expect(await moved(formerSecretary)).toBe(true);
    expect(await moved(leader)).toBe(false);
  });

  it("filters and sorts by what was true then", async () => {
    const unit = await makeUnit(db);
    const cell = unit.cells[0].id;
    const at = { organizationId: cell, startsOn: "2019-01-01" };
    await makeMember(db, { ...at, fullName: "Trần An", admittedOn: "2018-09-01", officialOn: "2019-09-01" });
    await makeMember(db, {
      ...at,
      fullName: "Trần Bình",
      admittedOn: "2000-01-01",
      officialOn: "2001-01-01",
    });
    expect(await names(leader, unit, { on: "2019-06-30", status: "PROBATIONARY" })).toEqual(["Trần An"]);
    expect(await names(leader, unit, { on: "2019-09-01", status: "PROBATIONARY" })).toEqual([]);
    expect(await names(leader, unit, { on: "2019-06-30", sort: "admittedOn", q: "tran" })).toEqual([
      "Trần Bình",
      "Trần An",
    ]);
  });

  it("a day that has not come is today", async () => {
    expect(await names(leader, former, { on: "2099-01-01" })).toEqual(["Lê Văn Ở"]);
  });
});

it("what was counted for one page is counted again after a write, and not before it is committed", async () => {
  const unit = await makeUnit(db);
  const total = async () => (await list(leader, unit, {})).total;
  expect(await total()).toBe(0);
  const { id } = await makeMember(db, { organizationId: unit.cells[0].id });
  expect(await total()).toBe(1);
  const writer = await db.connect();
  await writer.query("BEGIN");
  const gone = { id: randomUUID(), memberId: id, organizationId: unit.cells[0].id, kind: "DEATH" };
  await insertRows(writer, "member_event", [{ ...gone, effectiveOn: "2021-03-01" }]);
  expect(await total()).toBe(1);
  await writer.query("COMMIT");
  writer.release();
  expect(await total()).toBe(0);
});
