import { describe, expect, it, vi } from "vitest";
import { makeMember } from "@/prisma/factories/member";
import { makeOfficer } from "@/prisma/factories/officer";
import { makeOrganization, makeUnit } from "@/prisma/factories/organization";
import { foundedKey } from "./schema";
import {
  act,
  codeOf,
  db,
  differences,
  done,
  idOf,
  newUnit,
  preview,
  staff,
  unitOf,
} from "./test-support/acts";
import { headcountsOn } from "./test-support/headcounts";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

describe("an act on members", () => {
  it("merges two units into a new one: whoever was on a list is on its successor's from that day", async () => {
    const [a, b] = [await unitOf(3, 2), await unitOf(4)];
    const viewer = await staff();
    const founded = newUnit("BASE_COMMITTEE");
    const asked = act("MERGE", { organizations: [a.base.id, b.base.id], founded: [founded] });
    const shown = await preview(viewer, asked);
    expect(shown).toMatchObject({ moved: 9, handedOver: 0, obstacles: [], notes: { basesEnded: 2 } });
    await done(viewer, asked);
    const into = await idOf(founded.code);
    const on = (day: string) => headcountsOn(db, [a.base.id, b.base.id, into], day);
    expect(await on("2021-02-28")).toEqual([5, 4, 0]);
    expect(await on("2021-03-01")).toEqual([0, 0, 9]);
    expect(await codeOf(a.base.id)).toMatchObject({ ended: "2021-03-01" });
    expect(await codeOf(a.cells[0].id)).toMatchObject({ ended: "2021-03-01" });
    expect(await differences()).toEqual([]);
  });

  it("splits a unit, and keeps who is official and who is on probation", async () => {
    const unit = await unitOf(3, 3);
    await makeMember(db, { organizationId: unit.cells[0].id, officialOn: null, fullName: "Lê Dự Bị" });
    const viewer = await staff();
    const founded = newUnit("BASE_CELL");
    await done(
      viewer,
      act("SPLIT", {
        organizations: [unit.base.id],
        founded: [founded],
        cells: [{ id: unit.cells[0].id, to: foundedKey(0) }],
      }),
    );
    const into = await idOf(founded.code);
    expect(await headcountsOn(db, [unit.base.id, into], "2021-03-01")).toEqual([3, 4]);
    expect(await codeOf(unit.base.id)).toMatchObject({ ended: null });
    const { rows } = await db.query(
      `SELECT count(*)::int AS all, count(official_on)::int AS official FROM member WHERE organization_id = $1`,
      [into],
    );
    expect(rows).toEqual([{ all: 4, official: 3 }]);
    expect(await differences()).toEqual([]);
  });

  it("dissolves a unit, its members sent to a named cell, its officers out of office", async () => {
    const [gone, other] = [await unitOf(3), await unitOf(2)];
    const officer = await makeOfficer(db, { organizationId: gone.base.id });
    const viewer = await staff();
    await done(
      viewer,
      act("DISSOLVE", {
        organizations: [gone.base.id],
        cells: [{ id: gone.cells[0].id, to: other.cells[0].id }],
      }),
    );
    expect(await headcountsOn(db, [gone.base.id, other.base.id], "2021-02-28")).toEqual([3, 2]);
    expect(await headcountsOn(db, [gone.base.id, other.base.id], "2021-03-01")).toEqual([0, 5]);
    const { rows } = await db.query("SELECT ends_on::text AS ended FROM organization_officer WHERE id = $1", [
      officer.id,
    ]);
    expect(rows).toEqual([{ ended: "2021-03-01" }]);
    const { rows: successors } = await db.query(
      "SELECT FROM organization_succession WHERE organization_id = ANY ($1)",
      [[gone.base.id, gone.cells[0].id]],
    );
    expect(successors).toEqual([]);
    expect(await differences()).toEqual([]);
  });

  it("makes a đảng bộ cơ sở of a chi bộ cơ sở, its people in the cells they were sent to", async () => {
    const unit = await makeUnit(db, { kind: "BASE_CELL" });
    const people = [];
    for (let count = 0; count < 4; count += 1)
      people.push(await makeMember(db, { organizationId: unit.base.id }));
    const viewer = await staff();
    const [whole, one, two] = [newUnit("BASE_COMMITTEE"), newUnit("CELL"), newUnit("CELL")];
    await done(
      viewer,
      act("CONVERT", {
        organizations: [unit.base.id],
        founded: [whole, one, two],
        people: [{ id: people[0]?.id ?? "", to: foundedKey(2) }],
      }),
    );
    const ids = await Promise.all([whole, one, two].map(({ code }) => idOf(code)));
    expect(await headcountsOn(db, [unit.base.id, ...ids], "2021-03-01")).toEqual([0, 4, 3, 1]);
    expect(await differences()).toEqual([]);
  });

  it("moves a cell within its unit without a single event, and an act says so", async () => {
    const unit = await unitOf(2);
    const part = await makeOrganization(db, { parentId: unit.base.id, kind: "PART_COMMITTEE" });
    const viewer = await staff();
    const id = await done(viewer, act("MOVE", { organizations: [unit.cells[0].id], target: part.id }));
    const { rows } = await db.query(
      `SELECT (SELECT parent_id FROM organization WHERE id = $2) AS parent, moved_count AS moved,
              (SELECT count(*)::int FROM member_event WHERE act_id = a.id) AS events
       FROM organization_act a WHERE id = $1`,
      [id, unit.cells[0].id],
    );
    expect(rows).toEqual([{ parent: part.id, moved: 0, events: 0 }]);
  });

  it("renames: the name of the day is kept for lists of that day", async () => {
    const unit = await unitOf(1);
    const viewer = await staff();
    const [first, second] = ["Đảng bộ Sở Công Thương và Du lịch", "Đảng bộ Sở Kinh tế"];
    const rename = (name: string, effectiveOn: string) =>
      act("RENAME", { organizations: [unit.base.id], name, shortName: name, effectiveOn });
    await done(viewer, rename(first, "01/01/2020"));
    await done(viewer, rename(second, "01/03/2021"));
    await expect(preview(viewer, rename("Đảng bộ X", "01/06/2020"))).rejects.toMatchObject({
      fields: { effectiveOn: "organizations.acts.errors.nameOrder" },
    });
    const nameOn = async (day: string) =>
      (await db.query("SELECT app.organization_name_on($1, $2) AS name", [unit.base.id, day])).rows[0].name;
    expect([await nameOn("2019-12-31"), await nameOn("2020-01-01"), await nameOn("2021-02-28")]).toEqual([
      unit.base.name,
      first,
      first,
    ]);
    expect(await nameOn("2021-03-01")).toBe(second);
  });
});
