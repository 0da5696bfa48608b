import { randomUUID } from "node:crypto";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates/calendar-date";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { entryKinds, exitKinds, isEntry } from "./event-kinds";

let db: pg.Pool;
let unit: Unit;
let other: Unit;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  unit = await makeUnit(db);
  other = await makeUnit(db);
});

afterAll(() => db.end());

type Given = { [column: string]: string | null };

async function record(
  memberId: string,
  kind: string,
  effectiveOn: string,
  more: Given = {},
): Promise<string> {
  const row = {
    id: randomUUID(),
    member_id: memberId,
    organization_id: unit.cells[0].id,
    kind,
    effective_on: effectiveOn,
    ...more,
  };
  const columns = Object.keys(row).join(", ");
  await db.query(
    `INSERT INTO member_event (${columns}) SELECT ${columns} FROM json_populate_record(NULL::member_event, $1)`,
    [row],
  );
  return row.id;
}

async function standing(memberId: string) {
  const { rows } = await db.query(
    `SELECT organization_id, left_on::text, official_on::text, exempt_from::text, exempt_to::text,
            temp_away_from::text, temp_away_to::text, probation_extended_to::text
     FROM member WHERE id = $1`,
    [memberId],
  );
  return rows[0];
}

async function stays(memberId: string) {
  const { rows } = await db.query(
    `SELECT organization_id, starts_on::text, ends_on::text FROM membership WHERE member_id = $1 ORDER BY starts_on`,
    [memberId],
  );
  return rows;
}

const differences = async () => (await db.query("SELECT * FROM app.ledger_differences()")).rows;

describe("a member's standing follows the events", () => {
  it("recognition, exemption and its end, a stay away and the return", async () => {
    const { id } = await makeMember(db, { organizationId: unit.cells[0].id, officialOn: null });
    await record(id, "PROBATION_EXTENDED", "2021-01-01", { until_on: "2021-06-01" });
    await record(id, "RECOGNITION", "2021-06-01");
    await record(id, "EXEMPTION", "2021-07-01", { until_on: "2022-01-01" });
    await record(id, "TEMP_OUT", "2021-08-01", { until_on: "2021-12-01" });
    expect(await standing(id)).toMatchObject({
      probation_extended_to: "2021-06-01",
      official_on: "2021-06-01",
      exempt_to: "2022-01-01",
      temp_away_to: "2021-12-01",
    });
    await record(id, "EXEMPTION_END", "2021-10-01");
    await record(id, "TEMP_RETURN", "2021-11-01");
    expect(await standing(id)).toMatchObject({ exempt_to: "2021-10-01", temp_away_to: "2021-11-01" });
  });

  it("a correction takes the place of what it corrects, and an annulment leaves nothing", async () => {
    const { id } = await makeMember(db, { organizationId: unit.cells[0].id, officialOn: null });
    const recognition = await record(id, "RECOGNITION", "2021-05-01");
    const corrected = await record(id, "RECOGNITION", "2021-06-01", { corrects_id: recognition });
    expect(await standing(id)).toMatchObject({ official_on: "2021-06-01" });
    await expect(record(id, "ANNULMENT", "2021-05-01", { corrects_id: recognition })).rejects.toMatchObject({
      constraint: "member_event_corrects_id_key",
    });
    await record(id, "ANNULMENT", "2021-06-01", { corrects_id: corrected });
    expect(await standing(id)).toMatchObject({ official_on: null });
    const { rows } = await db.query("SELECT count(*)::int AS n FROM member_event WHERE member_id = $1", [id]);
    expect(rows).toEqual([{ n: 4 }]);
  });

  it("readmission begins anew", async () => {
    const { id } = await makeMember(db, { organizationId: unit.cells[0].id, officialOn: "2012-01-01" });
    await record(id, "WITHDRAWAL", "2015-01-01");
    expect(await standing(id)).toMatchObject({ left_on: "2015-01-01", official_on: "2012-01-01" });
    await record(id, "READMISSION", "2019-01-01");
    expect(await standing(id)).toMatchObject({ left_on: null, official_on: null });
  });
});

describe("lists follow the events", () => {
  it("a late entry finds its place between those recorded before it", async () => {
    const { id } = await makeMember(db, { organizationId: unit.cells[0].id, startsOn: "2010-01-01" });
    await record(id, "TRANSFER_OUT", "2020-06-01", { organization_id: unit.cells[1]?.id ?? null }).catch(
      () => null,
    );
    const move = [
      { kind: "TRANSFER_OUT", organization_id: unit.cells[0].id },
      { kind: "TRANSFER_IN", organization_id: unit.cells[1]?.id },
    ].map((event) => ({ id: randomUUID(), member_id: id, effective_on: "2019-06-01", ...event }));
    await db.query(
      `INSERT INTO member_event (id, member_id, organization_id, kind, effective_on)
       SELECT id, member_id, organization_id, kind, effective_on FROM json_populate_recordset(NULL::member_event, $1)`,
      [JSON.stringify(move)],
    );
    await record(id, "DEATH", "2020-06-01", { organization_id: unit.cells[1]?.id ?? null });
    expect(await stays(id)).toEqual([
      { organization_id: unit.cells[0].id, starts_on: "2010-01-01", ends_on: "2019-06-01" },
      { organization_id: unit.cells[1]?.id, starts_on: "2019-06-01", ends_on: "2020-06-01" },
    ]);
    expect(await standing(id)).toMatchObject({ organization_id: unit.cells[1]?.id, left_on: "2020-06-01" });
  });

  it("refuses what cannot be: two lists at once, leaving a list one is not on", async () => {
    const { id } = await makeMember(db, { organizationId: unit.cells[0].id });
    for (const [kind, cell] of [
      ["ADMISSION", unit.cells[0].id],
      ["TRANSFER_OUT", unit.cells[1]?.id ?? ""],
    ] as const) {
      await expect(record(id, kind, "2021-01-01", { organization_id: cell })).rejects.toMatchObject({
        message: expect.stringContaining("member_event_sequence"),
      });
    }
    await record(id, "DEATH", "2021-01-01");
    await expect(record(id, "DEATH", "2021-02-01")).rejects.toMatchObject({
      message: expect.stringContaining("member_event_sequence"),
    });
  });

  it("the former unit keeps what the record said when it let go", async () => {
    const { id } = await makeMember(db, { organizationId: unit.cells[0].id, fullName: "Trần Văn Bình" });
    await record(id, "TRANSFER_OUT", "2021-01-01");
    await record(id, "TRANSFER_IN", "2021-02-01", { organization_id: other.cells[0].id });
    await db.query("UPDATE member SET full_name = 'Trần Văn Hòa Bình' WHERE id = $1", [id]);
    const { rows } = await db.query(
      "SELECT held ->> 'full_name' AS name FROM membership WHERE member_id = $1 ORDER BY starts_on",
      [id],
    );
    expect(rows).toEqual([{ name: "Trần Văn Bình" }, { name: null }]);
  });
});

it("what is kept is what follows from the events, whatever was tried", { timeout: 60_000 }, async () => {
  const cells = [...unit.cells, ...other.cells].map(({ id }) => id);
  const attempt = fc.record({
    kind: fc.constantFrom(...entryKinds, ...exitKinds, "RECOGNITION", "EXEMPTION", "EXEMPTION_END"),
    days: fc.integer({ min: 0, max: 900 }),
    cell: fc.integer({ min: 0, max: cells.length - 1 }),
  });
  let kept = 0;
  for (const attempts of fc.sample(fc.array(attempt, { minLength: 3, maxLength: 12 }), {
    numRuns: 40,
    seed: 7,
  })) {
    const { id } = await makeMember(db, { organizationId: cells[0] ?? "", startsOn: "2018-01-01" });
    for (const { kind, days, cell } of attempts) {
      const at = { organization_id: cells[cell] ?? null };
      kept += await record(id, kind, addDays("2018-01-01", days), at).then(
        () => 1,
        () => 0,
      );
    }
    // The plainest count: an entry is +1, an exit −1, and nobody is ever on more or less than one list or none.
    const { rows } = await db.query<{ kind: (typeof entryKinds)[number] }>(
      `SELECT kind::text FROM app.effective_event WHERE member_id = $1 AND (app.enters(kind) OR app.leaves(kind))
       ORDER BY effective_on, position`,
      [id],
    );
    expect(rows.map(({ kind }) => isEntry(kind))).toEqual(rows.map((_, index) => index % 2 === 0));
  }
  expect(kept).toBeGreaterThan(60);
  expect(await differences()).toEqual([]);
});
