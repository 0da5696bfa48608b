import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { openScopes, type Unit } from "./test-support/scopes";

// Who sees and records acts on organisations, and the names they had.

let counter = 0;
const next = () => ++counter;

const { owner, a, b, bloc, as, close } = await openScopes();

afterAll(close);

describe("acts on organisations", () => {
  const act = (id: string, organization: string) => `
    INSERT INTO organization_act (id, organization_id, kind, effective_on, moved_count, account_id, recorded_by)
    VALUES ('${id}', '${organization}', 'MERGE', '2020-08-01', 0, '${a.account}', 'Trần Văn Thử')`;
  const line = (id: string, organization: string) => `
    INSERT INTO organization_act_line (act_id, organization_id, position, change, is_subject, members_before, members_after, units_before, units_after)
    VALUES ('${id}', '${organization}', ${next()}, 'RESIZED', false, 1, 1, 0, 0)`;
  const formerName = (organization: string) => `
    INSERT INTO organization_name (id, organization_id, name, short_name, ends_on)
    VALUES ('${randomUUID()}', '${organization}', 'Đảng bộ cũ', 'Cũ', '${1900 + next()}-01-01')`;

  it("of the bloc are read by those they touched, each its own part; of another unit not at all", async () => {
    const [shared, foreign] = [randomUUID(), randomUUID()];
    for (const statement of [
      act(shared, bloc.id),
      act(foreign, b.base),
      ...[bloc.id, a.base, b.base].map((organization) => line(shared, organization)),
      line(foreign, b.base),
    ]) {
      await owner.query(statement);
    }
    const seen = (who: string) =>
      as(who, async (query) => {
        const acts = await query(`SELECT id FROM organization_act WHERE id IN ('${shared}', '${foreign}')`);
        const lines = await query(
          `SELECT organization_id FROM organization_act_line WHERE act_id IN ('${shared}', '${foreign}')`,
        );
        return [acts.rowCount, lines.rowCount];
      });
    expect([await seen("secretary"), await seen("LEADER"), await seen("STAFF"), await seen("ADMIN")]).toEqual(
      [
        [1, 1],
        [2, 4],
        [2, 4],
        [0, 0],
      ],
    );
  });

  it("are written for the own unit, and never rewritten", async () => {
    const id = randomUUID();
    await as("secretary", (query) => query(act(id, a.base)));
    for (const [who, statement] of [
      ["secretary", act(randomUUID(), b.base)],
      ["secretary", act(randomUUID(), bloc.id)],
      ["secretary", formerName(b.base)],
      ["LEADER", act(randomUUID(), a.base)],
      ["ADMIN", act(randomUUID(), a.base)],
      ["STAFF", `UPDATE organization_act SET moved_count = 1 WHERE id = '${id}'`],
      ["STAFF", `DELETE FROM organization_act_line WHERE act_id = '${id}'`],
    ] as const) {
      await expect(
        as(who, (query) => query(statement)),
        statement,
      ).rejects.toMatchObject({ code: "42501" });
    }
  });

  it("former names are known to whoever sees the organisation", async () => {
    for (const unit of [a, b]) await owner.query(formerName(unit.base));
    const seen = async (who: string, unit: Unit) =>
      (
        await as(who, (query) =>
          query(`SELECT 1 FROM organization_name WHERE organization_id = '${unit.base}'`),
        )
      ).rowCount;
    expect([await seen("secretary", a), await seen("secretary", b)]).toEqual([1, 0]);
    for (const who of ["LEADER", "STAFF", "ADMIN"]) expect(await seen(who, b), who).toBe(1);
  });
});
