import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { standAtLocks } from "@/prisma/factories/stand-at-locks";
import { testDatabase } from "@/prisma/factories/test-database";
import { mergeMembers, tellApart, undoMerge } from "./actions";
import { getPair } from "./queries/get-pair";
import { listDuplicates } from "./queries/list-duplicates";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

/** Hòa is in the register twice, under two spellings; the second record knows the job, and holds another card. */
async function twice(unit: Unit) {
  const at = { organizationId: unit.cells[0].id, bornOn: "1980-03-02" };
  const kept = await makeMember(db, {
    ...at,
    fullName: "Lê Thị Hòa",
    jobTitle: null,
    exemptFrom: "2020-01-01",
  });
  const merged = await makeMember(db, { ...at, fullName: "Lê Thị Hoà", jobTitle: "Phó phòng" });
  return { kept, merged };
}

async function secretaryOf(unit: Unit) {
  const account = await makeAccount(db, { role: "SECRETARY", organizationId: unit.base.id });
  await browseAs(db, account);
  return makeSession(db, account);
}

const key = () => randomUUID();
const merge = (
  { kept, merged }: Awaited<ReturnType<typeof twice>>,
  take: ("jobTitle" | "cardNumber")[] = [],
) => mergeMembers({ keptId: kept.id, mergedId: merged.id, keptVersion: 1, mergedVersion: 1, take }, key());

/** All that is kept of somebody but the counter of versions. */
async function snapshot(id: string) {
  const { rows } = await db.query(
    `SELECT to_jsonb(m) - 'version' - 'updated_at' AS record,
            (SELECT jsonb_agg(to_jsonb(s) - 'id' ORDER BY s.starts_on) FROM membership s WHERE s.member_id = m.id) AS stays
     FROM member m WHERE m.id = $1`,
    [id],
  );
  return rows[0];
}

async function onList(unit: Unit): Promise<number> {
  const { rows } = await db.query(
    "SELECT count(*)::int AS n FROM membership WHERE organization_id = ANY ($1) AND ends_on IS NULL",
    [unit.cells.map(({ id }) => id)],
  );
  return rows[0].n;
}

describe("the pairs", () => {
  it("are found across spellings, in the own scope, and gone once told apart or merged", async () => {
    const [unit, other] = [await makeUnit(db), await makeUnit(db)];
    const pair = await twice(unit);
    await twice(other);
    await makeMember(db, { organizationId: unit.cells[0].id, fullName: "Lê Thị Hòa", bornOn: "1961-01-01" });
    const secretary = await secretaryOf(unit);
    const found = async () => (await listDuplicates(secretary)).pairs;
    expect(await found()).toMatchObject([{ likeness: "SAME_BIRTH" }]);
    const input = { firstId: pair.merged.id, secondId: pair.kept.id };
    expect(await tellApart(input, key())).toMatchObject({ ok: true });
    expect(await found()).toEqual([]);
  });

  it("of somebody else look like ones that are not there", async () => {
    const [unit, other] = [await makeUnit(db), await makeUnit(db)];
    const foreign = await twice(other);
    const secretary = await secretaryOf(unit);
    expect(await getPair(secretary, `${foreign.kept.id}_${foreign.merged.id}`)).toBeNull();
    expect(await getPair(secretary, `${randomUUID()}_${randomUUID()}`)).toBeNull();
    const missing = await mergeMembers(
      { keptId: randomUUID(), mergedId: randomUUID(), keptVersion: 1, mergedVersion: 1, take: [] },
      key(),
    );
    expect(await merge(foreign)).toEqual(missing);
    expect(await onList(other)).toBe(2);
  });
});

describe("merging", () => {
  it("makes one person of two, takes what was chosen, and undoing restores both", async () => {
    const unit = await makeUnit(db);
    const pair = await twice(unit);
    const before = [await snapshot(pair.kept.id), await snapshot(pair.merged.id)];
    await secretaryOf(unit);
    const answer = await merge(pair, ["jobTitle", "cardNumber"]);
    if (!answer.ok) throw new Error(answer.error.message);
    expect(await onList(unit)).toBe(1);
    expect((await snapshot(pair.kept.id)).record).toMatchObject({
      job_title: "Phó phòng",
      card_number: pair.merged.cardNumber,
      exempt_from: "2020-01-01",
    });
    expect((await snapshot(pair.merged.id)).stays).toBeNull();
    expect(await undoMerge({ id: answer.value.id }, key())).toMatchObject({ ok: true });
    expect([await snapshot(pair.kept.id), await snapshot(pair.merged.id)]).toEqual(before);
    expect((await db.query("SELECT * FROM app.ledger_differences()")).rows).toEqual([]);
  });

  it("is not undone over a later change, and says whose", async () => {
    const unit = await makeUnit(db);
    const pair = await twice(unit);
    await secretaryOf(unit);
    const answer = await merge(pair);
    if (!answer.ok) throw new Error(answer.error.message);
    await db.query("UPDATE member SET job_title = 'Trưởng phòng', version = version + 1 WHERE id = $1", [
      pair.kept.id,
    ]);
    expect(await undoMerge({ id: answer.value.id }, key())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("Lê Thị Hòa") },
    });
    expect(await onList(unit)).toBe(1);
  });

  it("is not undone over a change that is being saved", async () => {
    const unit = await makeUnit(db);
    const pair = await twice(unit);
    await secretaryOf(unit);
    const answer = await merge(pair);
    if (!answer.ok) throw new Error(answer.error.message);
    const other = await db.connect();
    await other.query("BEGIN");
    await other.query("UPDATE member SET job_title = 'Trưởng phòng', version = version + 1 WHERE id = $1", [
      pair.kept.id,
    ]);
    const undone = undoMerge({ id: answer.value.id }, key());
    await standAtLocks(db);
    await other.query("COMMIT");
    other.release();
    expect(await undone).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("Lê Thị Hòa") },
    });
    expect((await snapshot(pair.kept.id)).record).toMatchObject({ job_title: "Trưởng phòng" });
  });

  it("refuses a record somebody saved meanwhile, and nothing is half done", async () => {
    const unit = await makeUnit(db);
    const pair = await twice(unit);
    await db.query("UPDATE member SET version = 2 WHERE id = $1", [pair.kept.id]);
    await secretaryOf(unit);
    expect(await merge(pair)).toMatchObject({ ok: false });
    expect(await onList(unit)).toBe(2);
    expect((await snapshot(pair.merged.id)).record.card_number).toBe(pair.merged.cardNumber);
  });
});
