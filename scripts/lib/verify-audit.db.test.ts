import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { withScope } from "@/lib/db/with-scope";
import { makeViewer } from "@/prisma/factories/account";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { verifyAudit } from "./verify-audit";

let db: pg.Client;
let unit: Unit;
let viewer: Awaited<ReturnType<typeof makeViewer>>;

beforeAll(async () => {
  db = new pg.Client({ connectionString: (await testDatabase()).ownerUrl });
  await db.connect();
  unit = await makeUnit(db);
  viewer = await makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id });
  for (const name of ["Lê An", "Lê Bình", "Lê Cường"]) await addGuest(name);
});
afterAll(() => db.end());

/** A guest of the unit's first cell with an event of its own: one act, as an action would leave it. */
function addGuest(fullName: string): Promise<{ id: string; event: string }> {
  return withScope(viewer, async (scoped) => {
    const id = randomUUID();
    await scoped.$executeRaw`
      INSERT INTO temporary_guest (
        id, organization_id, full_name, sort_key, born_on, born_precision, home_name, paper_number, paper_on, starts_on, until_on)
      VALUES (${id}::uuid, ${unit.cells[0].id}::uuid, ${fullName}, 'an', '1980-01-01', 'DAY', 'Đảng bộ quận', '1', '2021-01-01', '2021-01-01', '2021-07-01')`;
    const [row] = await scoped.$queryRaw<{ event: string }[]>`
      INSERT INTO audit_event (account_id, organization_id, action, subject_id, changed_fields, network, agent)
      VALUES (${viewer.accountId}::uuid, ${unit.base.id}::uuid, 'guest.add', ${id}, ARRAY['full_name', 'a,b'], NULL, ${"Cốc Cốc 86"})
      RETURNING id::text AS event`;
    return { id, event: row?.event ?? "" };
  });
}

describe("a trail nobody touched", () => {
  it("is whole, and its head is the last link", async () => {
    await addGuest("Lê Dũng");
    const { rows } = await db.query("SELECT seq::text, encode(hash, 'hex') AS hash FROM app.audit_head");
    expect(await verifyAudit(db)).toMatchObject({ whole: true, head: rows[0] });
  });

  it("never forks and leaves no gap, however many save at once", async () => {
    const before = await verifyAudit(db);
    await Promise.all(Array.from({ length: 20 }, (_, i) => addGuest(`Lê Số ${i}`)));
    const after = await verifyAudit(db);
    if (!before.whole || !after.whole) throw new Error(JSON.stringify([before, after]));
    expect(after.links - before.links).toBe(20);
    expect(after.head.seq).toBe(String(after.links));
  });

  it("has one link for a change of many rows and many events", async () => {
    const before = await verifyAudit(db);
    await withScope(viewer, async (scoped) => {
      await scoped.$executeRaw`UPDATE temporary_guest SET until_on = '2021-08-01', version = version + 1`;
      await scoped.$executeRaw`
        INSERT INTO audit_event (account_id, organization_id, action)
        SELECT ${viewer.accountId}::uuid, ${unit.base.id}::uuid, 'test' FROM generate_series(1, 500)`;
    });
    const after = await verifyAudit(db);
    if (!before.whole || !after.whole) throw new Error(JSON.stringify([before, after]));
    expect([after.links - before.links, after.events - before.events]).toEqual([1, 500]);
    expect(after.changes - before.changes).toBeGreaterThan(20);
  });

  it("says nothing of what was undone", async () => {
    const before = await verifyAudit(db);
    const failing = withScope(viewer, async (scoped) => {
      await scoped.$executeRaw`UPDATE temporary_guest SET home_name = 'Đảng bộ huyện'`;
      await scoped.$executeRaw`
        INSERT INTO audit_event (account_id, organization_id, action)
        VALUES (${viewer.accountId}::uuid, ${unit.base.id}::uuid, 'test')`;
      throw new Error("undone");
    });
    await expect(failing).rejects.toThrow("undone");
    expect(await verifyAudit(db)).toEqual(before);
  });

  it("agrees with a head of an earlier day, and not with another", async () => {
    const earlier = await verifyAudit(db);
    if (!earlier.whole) throw new Error(earlier.broken);
    await addGuest("Lê Em");
    expect(await verifyAudit(db, [earlier.head])).toMatchObject({ whole: true });
    const other = { ...earlier.head, hash: "ab".repeat(32) };
    expect(await verifyAudit(db, [other])).toEqual({
      whole: false,
      broken: expect.stringContaining(`link ${other.seq}`),
    });
    expect(await verifyAudit(db, [{ seq: "99999999", hash: other.hash }])).toMatchObject({ whole: false });
  });
});

describe("a payload erased on lawful request", () => {
  it("is gone, and the chain is whole: the act of its erasure is in the trail", async () => {
    const { id } = await addGuest("Lê Xuân Xóa");
    const before = await verifyAudit(db);
    const event = await withScope(viewer, async (scoped) => {
      const [row] = await scoped.$queryRaw<{ event: string }[]>`
        INSERT INTO audit_event (account_id, organization_id, action, subject_id)
        VALUES (${viewer.accountId}::uuid, ${unit.base.id}::uuid, 'person.erase', ${id}) RETURNING id::text AS event`;
      return row?.event ?? "";
    });
    await db.query(
      "UPDATE audit_change SET before = NULL, after = NULL, salt = NULL, erased_by = $1 WHERE record_id = $2",
      [event, id],
    );
    const after = await verifyAudit(db);
    if (!before.whole || !after.whole) throw new Error(JSON.stringify([before, after]));
    expect([after.links - before.links, after.changes - before.changes]).toEqual([1, 0]);
    const { rows } = await db.query("SELECT * FROM audit_change WHERE record_id = $1", [id]);
    expect(JSON.stringify(rows)).not.toContain("Xóa");
  });

  it("is all that may be touched of a change", async () => {
    const { id } = await addGuest("Lê Yên");
    for (const set of [
      "after = '{}'",
      "before = NULL, after = NULL, salt = NULL",
      "before = NULL, after = NULL, salt = NULL, erased_by = 1, register = 'member'",
      "before = NULL, after = NULL, salt = NULL, erased_by = 1, digest = ''",
    ])
      await expect(
        db.query(`UPDATE audit_change SET ${set} WHERE record_id = $1`, [id]),
        set,
      ).rejects.toMatchObject({ code: "23001" });
  });
});

describe("a trail its owner rewrote", () => {
  let undo = async () => {};
  afterEach(async () => {
    await undo();
    expect(await verifyAudit(db)).toMatchObject({ whole: true });
  });

  /** As the owner could with every trigger out of the way; put back by the statements of `back`. */
  async function tamper(statement: string, back: string) {
    const behindTheTriggers = (sql: string) =>
      db.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`);
    await behindTheTriggers(statement);
    undo = async () => void (await behindTheTriggers(back));
  }

  const broken = async () => {
    const verdict = await verifyAudit(db);
    return verdict.whole ? "whole" : verdict.broken;
  };

  it("is broken at the very event", async () => {
    const { event } = await addGuest("Lê Giang");
    await tamper(
      `UPDATE audit_event SET account_id = NULL WHERE id = ${event}`,
      `UPDATE audit_event SET account_id = '${viewer.accountId}' WHERE id = ${event}`,
    );
    expect(await broken()).toBe(`event ${event} is not what it was`);
  });

  it("is broken where the event's own digest was forged with it", async () => {
    const { event } = await addGuest("Lê Hà");
    const digest = "digest = app.audit_event_digest(e)";
    await tamper(
      `UPDATE audit_event SET action = 'guest.end' WHERE id = ${event}; UPDATE audit_event e SET ${digest} WHERE id = ${event}`,
      `UPDATE audit_event SET action = 'guest.add' WHERE id = ${event}; UPDATE audit_event e SET ${digest} WHERE id = ${event}`,
    );
    expect(await broken()).toMatch(new RegExp(`its hash does not follow .* row ${event}$`));
  });

  it("is broken at a change whose payload says something else", async () => {
    const { id } = await addGuest("Lê Hoa");
    const { rows } = await db.query("SELECT id::text FROM audit_change WHERE record_id = $1", [id]);
    const set = (name: string) =>
      `UPDATE audit_change SET after = jsonb_set(after, '{full_name}', '"${name}"') WHERE record_id = '${id}'`;
    await tamper(set("Lê Khác"), set("Lê Hoa"));
    expect(await broken()).toBe(`change ${rows[0].id} is not what it was`);
  });

  it("is broken where a payload is gone without an erasure", async () => {
    const { id } = await addGuest("Lê Hùng");
    await tamper(
      `CREATE TEMP TABLE kept AS SELECT * FROM audit_change WHERE record_id = '${id}';
       UPDATE audit_change SET before = NULL, after = NULL, salt = NULL, erased_by = 1 WHERE record_id = '${id}'`,
      `UPDATE audit_change c SET after = k.after, salt = k.salt, erased_by = NULL FROM kept k WHERE k.id = c.id; DROP TABLE kept`,
    );
    expect(await broken()).toMatch(/^change \d+ is not what it was$/);
  });

  it("is broken where an event was taken out, and where one was put in", async () => {
    const { event } = await addGuest("Lê Khánh");
    await tamper(
      `CREATE TEMP TABLE kept AS SELECT * FROM audit_event WHERE id = ${event}; DELETE FROM audit_event WHERE id = ${event}`,
      "INSERT INTO audit_event SELECT * FROM kept; DROP TABLE kept",
    );
    expect(await broken()).toMatch(/of 1 events there are 0$/);
    await undo();
    await tamper(
      `INSERT INTO audit_event (id, act, organization_id, action, digest) VALUES (-1, -1, '${unit.base.id}', 'test', '')`,
      "DELETE FROM audit_event WHERE id = -1",
    );
    expect(await broken()).toBe("event -1 is in no link of the chain");
  });

  it("is broken where its end was cut off", async () => {
    const { event } = await addGuest("Lê Lan");
    await tamper(
      `CREATE TEMP TABLE kept AS SELECT * FROM app.audit_link ORDER BY seq DESC LIMIT 1;
       DELETE FROM app.audit_link WHERE seq = (SELECT seq FROM kept)`,
      "INSERT INTO app.audit_link SELECT * FROM kept; DROP TABLE kept",
    );
    expect(await broken()).toBe(`event ${event} is in no link of the chain`);
  });
});
