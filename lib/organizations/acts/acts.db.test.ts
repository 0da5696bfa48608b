import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import type { Viewer } from "@/lib/auth/viewer";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { ensureBloc } from "@/prisma/factories/bloc";
import { makeMember } from "@/prisma/factories/member";
import { makeOfficer } from "@/prisma/factories/officer";
import { makeOrganization, makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { uniqueCode } from "@/prisma/factories/unique";
import { recordAct, takeBackAct } from "./actions";
import { previewAct } from "./queries/preview-act";
import { type ActInput, actInput, foundedKey } from "./schema";
import { headcountsOn } from "./test-support/headcounts";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  await ensureBloc(db);
});
afterAll(() => db.end());

const once = () => randomUUID();

async function staff() {
  const account = await makeAccount(db);
  await browseAs(db, account);
  return makeSession(db, account);
}

async function secretaryOf({ base }: Unit) {
  const account = await makeAccount(db, { role: "SECRETARY", organizationId: base.id });
  await browseAs(db, account);
  return makeSession(db, account);
}

/** A unit whose cells have so many members each, on the list since 2010. */
async function unitOf(...sizes: number[]): Promise<Unit> {
  const unit = await makeUnit(db, { cellCount: sizes.length });
  for (const [index, size] of sizes.entries()) {
    for (let count = 0; count < size; count += 1) {
      await makeMember(db, { organizationId: unit.cells[index]?.id ?? "", fullName: `Lê Thị Số ${count}` });
    }
  }
  return unit;
}

function act(kind: ActInput["kind"], given: Partial<ActInput>): ActInput {
  return {
    kind,
    organizations: [],
    effectiveOn: "01/03/2021",
    decisionNumber: "12-QĐ/ĐUK",
    decisionOn: "20/02/2021",
    decidedBy: "Ban Thường vụ Đảng ủy Khối",
    target: null,
    founded: [],
    cells: [],
    people: [],
    name: "",
    shortName: "",
    outsideName: "",
    outsidePlace: null,
    ...given,
  };
}

const preview = (viewer: Viewer, asked: ActInput) => previewAct(viewer, actInput.parse(asked));

/** Looks at the preview and orders exactly what it shows. */
async function record(viewer: Viewer, asked: ActInput) {
  const { fingerprint } = await preview(viewer, asked);
  return recordAct({ act: asked, fingerprint }, once());
}

async function done(viewer: Viewer, asked: ActInput): Promise<string> {
  const answer = await record(viewer, asked);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.id;
}

const newUnit = (kind: "BASE_COMMITTEE" | "BASE_CELL" | "CELL", code = uniqueCode()) => ({
  kind,
  typeCode: kind === "CELL" ? null : ("5" as const),
  code,
  name: `Tổ chức ${code}`,
  shortName: code,
});

async function codeOf(id: string) {
  const { rows } = await db.query("SELECT valid_to::text AS ended, version FROM organization WHERE id = $1", [
    id,
  ]);
  return rows[0];
}

async function idOf(code: string): Promise<string> {
  const { rows } = await db.query("SELECT id FROM organization WHERE code = $1", [code]);
  return rows[0]?.id;
}

const differences = async () => (await db.query("SELECT * FROM app.ledger_differences()")).rows;

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

describe("an order", () => {
  it("writes nothing when somebody came to the list since the preview", async () => {
    const [a, b] = [await unitOf(2), await unitOf(1)];
    const viewer = await staff();
    const asked = act("MERGE", { organizations: [a.base.id], target: b.base.id });
    const { fingerprint } = await preview(viewer, asked);
    await makeMember(db, { organizationId: a.cells[0].id });
    expect(await recordAct({ act: asked, fingerprint }, once())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("đã thay đổi") },
    });
    expect(await headcountsOn(db, [a.base.id, b.base.id], "2021-03-01")).toEqual([3, 1]);
    expect(await codeOf(a.base.id)).toMatchObject({ ended: null });
  });

  it("is done once for one key, and refused the second time without it", async () => {
    const [a, b] = [await unitOf(2), await unitOf(1)];
    const viewer = await staff();
    const asked = act("MERGE", { organizations: [a.base.id], target: b.base.id });
    const { fingerprint } = await preview(viewer, asked);
    const key = once();
    const order = { act: asked, fingerprint };
    const [first, second] = await Promise.all([recordAct(order, key), recordAct(order, key)]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await recordAct(order, once())).toMatchObject({ ok: false });
    expect(await headcountsOn(db, [b.base.id], "2021-03-01")).toEqual([3]);
  });

  it.each(["TRANSIT", "LATER", "CLOSED", "OFFICERS"] as const)("is refused by name: %s", async (kind) => {
    const [a, b] = [await unitOf(2), await unitOf(1)];
    const person = await makeMember(db, { organizationId: a.cells[0].id, fullName: "Trần Đang Đi" });
    const viewer = await staff();
    const name = await inTheWay(kind, { a, b, member: person });
    const asked = act("MERGE", { organizations: [a.base.id], target: b.base.id });
    expect((await preview(viewer, asked)).obstacles).toEqual([{ kind, names: [name], count: 1 }]);
    expect(await record(viewer, asked)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining(name) },
    });
    expect(await codeOf(a.base.id)).toMatchObject({ ended: null });
  });

  it("is refused for a day to come, and before an organisation or its members were there", async () => {
    const unit = await unitOf(1);
    const viewer = await staff();
    const rename = (effectiveOn: string) =>
      preview(
        viewer,
        act("RENAME", { organizations: [unit.base.id], name: "Mới", shortName: "Mới", effectiveOn }),
      );
    await expect(rename("26/03/2021")).rejects.toMatchObject({
      fields: { effectiveOn: "organizations.acts.errors.effectiveOnInFuture" },
    });
    await expect(rename("31/07/2008")).rejects.toMatchObject({ key: "organizations.acts.errors.gone" });
    const early = act("HAND_OVER", {
      organizations: [unit.base.id],
      outsideName: "Đảng bộ quận",
      outsidePlace: "CITY",
      effectiveOn: "01/01/2010",
    });
    expect((await preview(viewer, early)).obstacles).toMatchObject([{ kind: "LATER", count: 1 }]);
  });
});

async function inTheWay(
  kind: "TRANSIT" | "LATER" | "CLOSED" | "OFFICERS",
  { a, b, member }: { a: Unit; b: Unit; member: Awaited<ReturnType<typeof makeMember>> },
): Promise<string> {
  const event = (eventKind: string, on: string) =>
    db.query(
      "INSERT INTO member_event (id, organization_id, member_id, kind, effective_on) VALUES ($1, $2, $3, $4::member_event_kind, $5)",
      [randomUUID(), a.cells[0].id, member.id, eventKind, on],
    );
  if (kind === "LATER") await event("DEATH", "2021-03-10");
  if (kind === "OFFICERS") {
    await makeOfficer(db, { organizationId: a.base.id, startsOn: "2021-03-05", fullName: "Phạm Văn Mới" });
    return "Phạm Văn Mới";
  }
  if (kind === "CLOSED") {
    const { id } = await makeAccount(db, { role: "SECRETARY", organizationId: b.base.id });
    await db.query(
      `INSERT INTO count_confirmation (id, organization_id, period, register_count, confirmed_count, confirmed_on, confirmed_by)
       VALUES ($1, $2, '2021-Q1', 1, 1, '2021-03-20', $3)`,
      [randomUUID(), b.base.id, id],
    );
    return b.base.name;
  }
  if (kind === "TRANSIT") {
    await event("TRANSFER_OUT", "2021-02-20");
    await db.query(
      `INSERT INTO transfer (id, organization_id, to_organization_id, member_id, paper_number, paper_on, sent_on, full_name,
         sort_key, sex, born_on, born_precision, admitted_on)
       VALUES ($1, $2, $3, $4, '1-GGT', '2021-02-20', '2021-02-20', $5, 'tran', 'MALE', '1980-01-01', 'DAY', '2010-01-01')`,
      [randomUUID(), a.cells[0].id, b.base.id, member.id, member.fullName],
    );
  }
  return member.fullName;
}

async function officeEnds(ids: readonly string[]): Promise<(string | null)[]> {
  const { rows } = await db.query<{ id: string; ends: string | null }>(
    "SELECT id, ends_on::text AS ends FROM organization_officer WHERE id = ANY ($1)",
    [ids],
  );
  return ids.map((id) => rows.find((row) => row.id === id)?.ends ?? null);
}

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

describe("the database itself", () => {
  it("puts nobody on the list of an organisation that has ended, and ends none with people on its list", async () => {
    const unit = await unitOf(1, 0);
    const [cell, empty] = [unit.cells[0].id, unit.cells[1]?.id ?? ""];
    await expect(
      db.query("UPDATE organization SET valid_to = '2021-03-01' WHERE id = $1", [cell]),
    ).rejects.toMatchObject({ constraint: "organization_ends_empty" });
    await db.query("UPDATE organization SET valid_to = '2021-03-01' WHERE id = $1", [empty]);
    await expect(makeMember(db, { organizationId: empty, startsOn: "2021-03-01" })).rejects.toMatchObject({
      constraint: "member_event_organization_stands",
    });
  });
});

describe("who may", () => {
  it("a secretary splits an own cell, and touches nothing outside the own unit", async () => {
    const [own, other] = [await unitOf(4), await unitOf(2)];
    const viewer = await secretaryOf(own);
    const { rows } = await db.query("SELECT id FROM member WHERE organization_id = $1 LIMIT 1", [
      own.cells[0].id,
    ]);
    const founded = newUnit("CELL");
    const split = act("SPLIT", {
      organizations: [own.cells[0].id],
      founded: [founded],
      people: [{ id: rows[0].id, to: foundedKey(0) }],
    });
    await done(viewer, split);
    expect(await headcountsOn(db, [own.cells[0].id, await idOf(founded.code)], "2021-03-01")).toEqual([3, 1]);
    for (const foreign of [
      act("MERGE", { organizations: [other.cells[0].id], target: own.cells[0].id }),
      act("DISSOLVE", {
        organizations: [own.cells[0].id],
        cells: [{ id: own.cells[0].id, to: other.cells[0].id }],
      }),
      act("MOVE", { organizations: [own.cells[0].id], target: other.base.id }),
    ]) {
      await expect(preview(viewer, foreign)).rejects.toMatchObject({ key: "organizations.acts.errors.gone" });
    }
    for (const above of [
      act("RENAME", { organizations: [own.base.id], name: "Tên mới", shortName: "Mới" }),
      act("HAND_OVER", { organizations: [own.cells[0].id], outsideName: "Quận", outsidePlace: "CITY" }),
    ]) {
      await expect(preview(viewer, above)).rejects.toMatchObject({ key: "errors.notAllowed" });
      expect(await recordAct({ act: above, fingerprint: "0".repeat(64) }, once())).toMatchObject({
        ok: false,
      });
    }
    expect(await headcountsOn(db, [own.base.id, other.base.id], "2021-03-01")).toEqual([4, 2]);
  });

  it("neither leadership nor an administrator", async () => {
    const unit = await unitOf(1);
    for (const role of ["LEADER", "ADMIN"] as const) {
      const account = await makeAccount(db, { role });
      await browseAs(db, account);
      const asked = act("RENAME", { organizations: [unit.base.id], name: "Tên mới", shortName: "Mới" });
      await expect(preview(await makeSession(db, account), asked)).rejects.toMatchObject({
        key: "errors.notAllowed",
      });
      expect(await recordAct({ act: asked, fingerprint: "0".repeat(64) }, once())).toMatchObject({
        ok: false,
      });
    }
  });
});
