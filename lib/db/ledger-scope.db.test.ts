import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { openScopes, type Query, type Unit } from "./test-support/scopes";

// Who sees an event, a stay and a transfer, and by which way alone a list changes.

const { owner, app, a, b, as, signIn, makeUnit, close } = await openScopes();

afterAll(close);

describe("the ledger", () => {
  const recognize = (subject: Unit, at: Unit) => `
    INSERT INTO member_event (id, member_id, organization_id, effective_on, kind)
    VALUES ('${randomUUID()}', '${subject.member}', '${at.cell}', '2011-01-01', 'RECOGNITION')`;

  it.each(["member_event", "membership"])(
    "%s shows the own rows and none of another unit's",
    async (table) => {
      const of = (unit: Unit) => `SELECT 1 FROM ${table} WHERE member_id = '${unit.member}'`;
      expect((await as("secretary", (query) => query(of(a)))).rowCount).toBe(1);
      expect((await as("secretary", (query) => query(of(b)))).rowCount).toBe(0);
      for (const role of ["LEADER", "STAFF"]) {
        expect((await as(role, (query) => query(of(b)))).rowCount).toBe(1);
      }
      expect((await as("ADMIN", (query) => query(of(a)))).rowCount).toBe(0);
      expect((await app.query(of(a))).rowCount).toBe(0);
    },
  );

  it("takes a secretary's events of the own members, at the own cells", async () => {
    await as("secretary", (query) => query(recognize(a, a)));
    for (const foreign of [recognize(b, b), recognize(b, a), recognize(a, b)]) {
      await expect(as("secretary", (query) => query(foreign))).rejects.toMatchObject({ code: "42501" });
    }
    for (const role of ["LEADER", "ADMIN"]) {
      await expect(as(role, (query) => query(recognize(a, a)))).rejects.toMatchObject({ code: "42501" });
    }
  });

  it("is the only way to a list or a standing", async () => {
    for (const attempt of [
      `UPDATE member_event SET kind = kind WHERE member_id = '${a.member}'`,
      `DELETE FROM member_event WHERE member_id = '${a.member}'`,
      `UPDATE membership SET ends_on = ends_on WHERE member_id = '${a.member}'`,
      `INSERT INTO membership (id, member_id, organization_id, starts_on, start_reason)
       VALUES ('${randomUUID()}', '${a.member}', '${a.cell}', '2000-01-01', 'OPENING')`,
      `UPDATE member SET official_on = '2020-01-01' WHERE id = '${a.member}'`,
      `UPDATE member SET organization_id = '${a.base}' WHERE id = '${a.member}'`,
    ]) {
      await expect(
        as("STAFF", (query) => query(attempt)),
        attempt,
      ).rejects.toMatchObject({ code: "42501" });
    }
    await expect(owner.query("DELETE FROM member_event")).rejects.toMatchObject({ code: "23001" });
  });

  it("shows a transfer to its two ends, and to nobody else among the units", async () => {
    const c = await makeUnit();
    const id = randomUUID();
    await owner.query(`INSERT INTO transfer (
        id, organization_id, to_organization_id, member_id, paper_number, paper_on, sent_on, full_name, sort_key, sex, born_on, born_precision, admitted_on)
      VALUES ('${id}', '${b.cell}', '${a.base}', '${b.member}', '1-GTSHĐ', '2021-03-01', '2021-03-01', 'Nguyễn Thị Ánh', 'anh', 'FEMALE', '1980-01-01', 'DAY', '2010-01-01')`);
    await signIn("third", c.account);
    await signIn("sender", b.account);
    const look = (query: Query) => query(`SELECT 1 FROM transfer WHERE id = '${id}'`);
    expect((await as("secretary", look)).rowCount).toBe(1);
    expect((await as("sender", look)).rowCount).toBe(1);
    expect((await as("third", look)).rowCount).toBe(0);
    expect((await as("ADMIN", look)).rowCount).toBe(0);
    // Who goes where is settled when it is sent.
    await expect(
      as("secretary", (query) =>
        query(`UPDATE transfer SET organization_id = '${a.cell}' WHERE id = '${id}'`),
      ),
    ).rejects.toMatchObject({ code: "42501" });
    const take = `UPDATE transfer SET version = 2 WHERE id = '${id}'`;
    expect((await as("third", (query) => query(take))).rowCount).toBe(0);
    expect((await as("secretary", (query) => query(take))).rowCount).toBe(1);
  });
});
