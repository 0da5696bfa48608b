import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeMember, makeStay } from "@/prisma/factories/member";
import { makeOfficer } from "@/prisma/factories/officer";
import { makeUnit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { insertRows } from "@/prisma/seed/insert-rows";

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

/** Secretary of a cell until the end of the term, and on the committee of its unit. */
async function makeHolder() {
  const unit = await makeUnit(db);
  const cell = unit.cells[0].id;
  const { id: memberId } = await makeMember(db, { organizationId: cell });
  const inCell = await makeOfficer(db, { organizationId: cell, memberId });
  const inUnit = await makeOfficer(db, {
    organizationId: unit.base.id,
    memberId,
    position: "COMMITTEE_MEMBER",
  });
  await db.query("UPDATE organization_officer SET ends_on = '2025-06-15' WHERE id = $1", [inCell.id]);
  const record = async (kind: string, effectiveOn: string, correctsId: string | null = null) => {
    const id = randomUUID();
    await insertRows(db, "member_event", [
      { id, memberId, organizationId: cell, kind, effectiveOn, correctsId },
    ]);
    return id;
  };
  const ends = async () => {
    const { rows } = await db.query<{ id: string; ends: string | null }>(
      "SELECT id, ends_on::text AS ends FROM organization_officer WHERE member_id = $1",
      [memberId],
    );
    return [inCell.id, inUnit.id].map((id) => rows.find((row) => row.id === id)?.ends);
  };
  return { unit, memberId, record, ends };
}

it.each(["TRANSFER_OUT", "DEATH", "EXPULSION", "NAME_REMOVAL", "WITHDRAWAL"])(
  "%s ends every office on its day; taken back, each has the end it had",
  async (kind) => {
    const { record, ends } = await makeHolder();
    const left = await record(kind, "2021-03-01");
    expect(await ends()).toEqual(["2021-03-01", "2021-03-01"]);
    await record("ANNULMENT", "2021-03-01", left);
    expect(await ends()).toEqual(["2025-06-15", null]);
  },
);

it("a corrected day is the offices' day", async () => {
  const { record, ends } = await makeHolder();
  const left = await record("DEATH", "2021-03-01");
  await record("DEATH", "2021-02-20", left);
  expect(await ends()).toEqual(["2021-02-20", "2021-02-20"]);
});

it("a move to another cell of the unit ends the office in the cell and not the unit's", async () => {
  const { unit, memberId, record, ends } = await makeHolder();
  await record("TRANSFER_OUT", "2021-03-01");
  await makeStay(db, { memberId, organizationId: unit.cells[1]?.id ?? "", startsOn: "2021-03-01" });
  expect(await ends()).toEqual(["2021-03-01", null]);
});

it("an office that had ended before is left as it was", async () => {
  const { memberId, record, ends } = await makeHolder();
  await db.query("UPDATE organization_officer SET ends_on = '2020-12-01' WHERE member_id = $1", [memberId]);
  await record("EXPULSION", "2021-03-01");
  expect(await ends()).toEqual(["2020-12-01", "2020-12-01"]);
});
