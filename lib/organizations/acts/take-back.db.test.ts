import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { makeOfficer } from "@/prisma/factories/officer";
import { makeOrganization } from "@/prisma/factories/organization";
import { takeBackAct } from "./actions";
import {
  act,
  codeOf,
  db,
  differences,
  done,
  idOf,
  newUnit,
  once,
  secretaryOf,
  staff,
  unitOf,
} from "./test-support/acts";
import { headcountsOn } from "./test-support/headcounts";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

describe("taking back", () => {
  it("leaves everything as if the act had not been, and its code free for the next attempt", async () => {
    const [a, b] = [await unitOf(3, 2), await unitOf(4)];
    const officer = await makeOfficer(db, { organizationId: a.base.id });
    const viewer = await staff();
    const founded = newUnit("BASE_COMMITTEE");
    const asked = act("MERGE", { organizations: [a.base.id, b.base.id], founded: [founded] });
    const id = await done(viewer, asked);
    const into = await idOf(founded.code);
    expect(await takeBackAct({ id }, once())).toEqual({ ok: true, value: null });
    expect(await headcountsOn(db, [a.base.id, b.base.id, into], "2021-03-25")).toEqual([5, 4, 0]);
    expect(await codeOf(a.base.id)).toMatchObject({ ended: null });
    expect(await codeOf(into)).toMatchObject({ ended: "2021-03-01" });
    const { rows } = await db.query(
      `SELECT (SELECT ends_on FROM organization_officer WHERE id = $1) AS office,
              (SELECT count(*)::int FROM organization_succession WHERE successor_id = $2) AS links`,
      [officer.id, into],
    );
    expect(rows).toEqual([{ office: null, links: 0 }]);
    expect(await differences()).toEqual([]);
    expect(await takeBackAct({ id }, once())).toMatchObject({ ok: false });
    await done(viewer, asked);
    expect(await headcountsOn(db, [await idOf(founded.code)], "2021-03-25")).toEqual([9]);
    expect(await differences()).toEqual([]);
  });

  it("leaves an office the end its term had already", async () => {
    const a = await unitOf(2);
    const officer = await makeOfficer(db, { organizationId: a.base.id });
    const [open, ended] = [officer.id, (await makeOfficer(db, { organizationId: a.cells[0].id })).id];
    await db.query("UPDATE organization_officer SET ends_on = '2025-06-15' WHERE id = $1", [ended]);
    const viewer = await staff();
    const founded = newUnit("BASE_COMMITTEE");
    const b = await unitOf(1);
    const id = await done(
      viewer,
      act("MERGE", { organizations: [a.base.id, b.base.id], founded: [founded] }),
    );
    expect(await officeEnds([open, ended])).toEqual(["2021-03-01", "2021-03-01"]);
    expect(await takeBackAct({ id }, once())).toEqual({ ok: true, value: null });
    expect(await officeEnds([open, ended])).toEqual([null, "2025-06-15"]);
  });

  it("gives a name and a place back", async () => {
    const unit = await unitOf(1);
    const part = await makeOrganization(db, { parentId: unit.base.id, kind: "PART_COMMITTEE" });
    const viewer = await staff();
    const cell = unit.cells[0].id;
    const moved = await done(viewer, act("MOVE", { organizations: [cell], target: part.id }));
    const renamed = await done(
      viewer,
      act("RENAME", { organizations: [cell], name: "Chi bộ Mới", shortName: "Mới" }),
    );
    expect(await takeBackAct({ id: moved }, once())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("lần sắp xếp sau") },
    });
    for (const id of [renamed, moved]) expect(await takeBackAct({ id }, once())).toMatchObject({ ok: true });
    const { rows } = await db.query("SELECT name, parent_id, search_key FROM organization WHERE id = $1", [
      cell,
    ]);
    expect(rows).toMatchObject([{ name: unit.cells[0].name, parent_id: unit.base.id }]);
    expect(rows[0].search_key).not.toContain("moi");
  });

  it("is refused, by name, once something rests on it", async () => {
    const [a, b] = [await unitOf(1), await unitOf(2)];
    const viewer = await staff();
    const id = await done(viewer, act("MERGE", { organizations: [a.base.id], target: b.base.id }));
    const { rows } = await db.query(
      "SELECT member_id AS member, organization_id AS cell FROM member_event WHERE act_id = $1 AND kind = 'REORGANIZATION_IN'",
      [id],
    );
    await db.query(
      "INSERT INTO member_event (id, organization_id, member_id, kind, effective_on) VALUES ($1, $2, $3, 'DEATH', '2021-03-10')",
      [randomUUID(), rows[0].cell, rows[0].member],
    );
    expect(await takeBackAct({ id }, once())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("Lê Thị Số 0") },
    });
    const next = await unitOf(1);
    const founded = newUnit("BASE_CELL");
    const converted = await done(viewer, act("MERGE", { organizations: [next.base.id], founded: [founded] }));
    await makeOfficer(db, { organizationId: await idOf(founded.code) });
    expect(await takeBackAct({ id: converted }, once())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("cấp ủy") },
    });
  });

  it("is refused once the new organisation has a guest, who would be left in one that never was", async () => {
    const next = await unitOf(1);
    const founded = newUnit("BASE_CELL");
    const id = await done(await staff(), act("MERGE", { organizations: [next.base.id], founded: [founded] }));
    await db.query(
      `INSERT INTO temporary_guest (id, organization_id, full_name, sort_key, born_on, born_precision, home_name, paper_number,
                                    paper_on, starts_on, until_on)
       VALUES ($1, $2, 'Đào Tạm', 'dao tam', '1990-01-01', 'DAY', 'Đảng bộ khác', '7', '2021-03-01', '2021-03-05', '2021-06-05')`,
      [randomUUID(), await idOf(founded.code)],
    );
    expect(await takeBackAct({ id }, once())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("Không hủy được nữa") },
    });
    expect(await codeOf(await idOf(founded.code))).toMatchObject({ ended: null });
  });

  it("is not for another unit's secretary", async () => {
    const unit = await unitOf(2);
    const id = await done(
      await staff(),
      act("RENAME", { organizations: [unit.cells[0].id], name: "Mới", shortName: "Mới" }),
    );
    await secretaryOf(await unitOf(1));
    expect(await takeBackAct({ id }, once())).toMatchObject({ ok: false });
    await secretaryOf(unit);
    expect(await takeBackAct({ id }, once())).toMatchObject({ ok: true });
  });
});

async function officeEnds(ids: readonly string[]): Promise<(string | null)[]> {
  const { rows } = await db.query<{ id: string; ends: string | null }>(
    "SELECT id, ends_on::text AS ends FROM organization_officer WHERE id = ANY ($1)",
    [ids],
  );
  return ids.map((id) => rows.find((row) => row.id === id)?.ends ?? null);
}
