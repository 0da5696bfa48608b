import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { makeViewer } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeOrganization, makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { uniqueDigits } from "@/prisma/factories/unique";
import { type ListLine, makeListFile } from "./test-support/make-list-file";
import { choose, confirm, uploadMembers, view } from "./test-support/steps";

const register = readFileSync(path.join(import.meta.dirname, "fixtures/so-cong-thuong.xlsx"));
let owner: pg.Client;

vi.setConfig({ testTimeout: 20_000 });

beforeAll(async () => {
  owner = new pg.Client({ connectionString: (await testDatabase()).ownerUrl });
  await owner.connect();
});
afterAll(() => owner.end());

describe("the register of Sở Công Thương into an empty unit", () => {
  it("becomes 126 members in five new cells, once, however often it is confirmed or uploaded", async () => {
    const base = await makeOrganization(owner);
    const unit = { base };
    const secretary = await makeViewer(owner, { role: "SECRETARY", organizationId: base.id });
    const leader = await makeViewer(owner, { role: "LEADER" });
    const before = await countMembers(leader);

    const id = await upload(secretary, unit, register);
    expect(await countMembers(leader)).toBe(before);
    expect((await view(secretary, id))?.counts).toMatchObject({ all: 126, NEW: 126, doubts: 2, REFUSED: 0 });
    expect((await view(secretary, id))?.cells.map(({ rows, isNew }) => [rows, isNew])).toEqual([
      [26, true],
      [25, true],
      [25, true],
      [25, true],
      [25, true],
    ]);

    await confirm(secretary, id);
    await expect(confirm(secretary, id)).rejects.toMatchObject({ key: "imports.errors.alreadyApplied" });
    expect(await countMembers(leader)).toBe(before + 126);
    const { rows } = await owner.query(
      `SELECT o.name, o.code, count(*)::int AS members, count(*) FILTER (WHERE m.sex = 'FEMALE')::int AS women,
              count(*) FILTER (WHERE m.official_on IS NULL)::int AS probationary
       FROM organization o JOIN member m ON m.organization_id = o.id AND m.left_on IS NULL
       WHERE o.path @> ARRAY[$1::uuid] GROUP BY o.id ORDER BY o.code`,
      [unit.base.id],
    );
    expect(rows.map(({ name, code, members }) => [name, code.slice(-3), members])).toEqual([
      ["Chi bộ Văn phòng", ".01", 26],
      ["Chi bộ Thanh tra", ".02", 25],
      ["Chi bộ Quản lý thương mại", ".03", 25],
      ["Chi bộ Quản lý công nghiệp", ".04", 25],
      ["Chi bộ Kế hoạch - Tài chính", ".05", 25],
    ]);
    expect(sum(rows, "women")).toBe(68);
    expect(sum(rows, "probationary")).toBe(3);
    expect(await view(secretary, id)).toMatchObject({
      status: "APPLIED",
      outcomes: { CREATED: 126, CHANGED: 0, UNCHANGED: 0, SKIPPED: 0, REFUSED: 0 },
    });

    const again = await upload(secretary, unit, register);
    expect((await view(secretary, again))?.counts).toMatchObject({ all: 126, UNCHANGED: 126 });
    await confirm(secretary, again);
    expect(await countMembers(leader)).toBe(before + 126);
    expect((await view(secretary, again))?.outcomes).toMatchObject({
      CREATED: 0,
      CHANGED: 0,
      UNCHANGED: 126,
    });
  });
});

describe("confirming", () => {
  it("writes what was chosen, and every row has one outcome", async () => {
    const { unit, secretary } = await makeWorld();
    const [cell] = unit.cells;
    const known = await makeMember(owner, {
      organizationId: cell.id,
      fullName: "Lê Văn Sửa",
      sex: "MALE",
      bornOn: "1980-01-01",
      bornPrecision: "YEAR",
    });
    await makeMember(owner, {
      organizationId: cell.id,
      fullName: "Lê Văn Trùng",
      sex: "MALE",
      bornOn: "1981-02-03",
    });
    const id = await upload(
      secretary,
      unit,
      file(
        { name: "Lê Văn Sửa", cell: cell.name, born: "05/06/1980", job: "Trưởng phòng" },
        { name: "Lê Văn Trùng", cell: cell.name, born: "1981", card: uniqueDigits(8) },
        { name: "Lê Văn Trùng", cell: cell.name, born: "03/02/1981", card: uniqueDigits(8) },
        { name: "Lê Thị Ngờ", cell: cell.name },
        { name: "Lê Văn Mới", cell: "Chi bộ Mới" },
        { name: "Lê Văn Hỏng", cell: cell.name, born: "31/02/1980" },
      ),
    );
    expect((await view(secretary, id))?.counts).toMatchObject({
      NEW: 2,
      CHANGED: 1,
      DOUBTFUL: 2,
      REFUSED: 1,
    });

    await choose(secretary, id, [4, "ADD"], [5, "SKIP"]);
    expect((await view(secretary, id))?.outcomes).toMatchObject({ CREATED: 2, SKIPPED: 2 });
    await confirm(secretary, id);
    expect((await view(secretary, id))?.outcomes).toEqual({
      CREATED: 2,
      CHANGED: 1,
      UNCHANGED: 0,
      SKIPPED: 2,
      REFUSED: 1,
    });
    const { rows } = await owner.query(
      `SELECT m.full_name, m.job_title, m.born_on::text, m.born_precision, m.version FROM member m
       JOIN organization o ON o.id = m.organization_id WHERE o.path @> ARRAY[$1::uuid] ORDER BY m.full_name, m.born_on`,
      [unit.base.id],
    );
    expect(rows.map((row) => row.full_name)).toEqual([
      "Lê Văn Mới",
      "Lê Văn Sửa",
      "Lê Văn Trùng",
      "Lê Văn Trùng",
    ]);
    expect(rows[1]).toMatchObject({
      job_title: "Trưởng phòng",
      born_on: "1980-06-05",
      born_precision: "DAY",
      version: 3,
    });
    const report = await view(secretary, id);
    expect(report?.rows.map(({ outcome }) => outcome)).toEqual([
      "CHANGED",
      "SKIPPED",
      "CREATED",
      "SKIPPED",
      "CREATED",
      "REFUSED",
    ]);
    expect(report?.rows[0]?.subjectId).toBe(known.id);
  });

  it("takes this year's admissions as admissions and everybody else as there already", async () => {
    const { unit, secretary } = await makeWorld();
    const id = await upload(
      secretary,
      unit,
      file({ name: "Lê Văn Cũ" }, { name: "Lê Văn Năm Nay", admitted: "03/02/2021", official: "Dự bị" }),
    );
    await confirm(secretary, id);
    const { rows } = await owner.query(
      `SELECT m.full_name, s.starts_on::text, s.start_reason FROM member m JOIN membership s ON s.member_id = m.id
       JOIN organization o ON o.id = m.organization_id WHERE o.path @> ARRAY[$1::uuid] ORDER BY m.full_name`,
      [unit.base.id],
    );
    expect(rows).toEqual([
      { full_name: "Lê Văn Cũ", starts_on: "2021-03-25", start_reason: "OPENING" },
      { full_name: "Lê Văn Năm Nay", starts_on: "2021-02-03", start_reason: "ADMISSION" },
    ]);
  });

  it("is refused, whole, when the register has moved on", async () => {
    const { unit, secretary } = await makeWorld();
    const [cell] = unit.cells;
    const member = await makeMember(owner, {
      organizationId: cell.id,
      fullName: "Lê Văn Sửa",
      sex: "MALE",
      bornOn: "1980-02-03",
    });
    const list = file(
      { name: "Lê Văn Sửa", born: "03/02/1980", cell: cell.name, job: "Trưởng phòng" },
      { name: "Lê Văn Mới" },
    );
    const id = await upload(secretary, unit, list);
    await owner.query("UPDATE member SET version = version + 1 WHERE id = $1", [member.id]);
    await expect(confirm(secretary, id)).rejects.toMatchObject({
      key: "imports.errors.registerChanged",
      params: { count: 1 },
    });
    expect((await view(secretary, id))?.status).toBe("STAGED");

    const fresh = await upload(secretary, unit, list);
    await makeMember(owner, {
      organizationId: cell.id,
      fullName: "Lê Văn Mới",
      sex: "MALE",
      bornOn: "1980-05-06",
    });
    await expect(confirm(secretary, fresh)).rejects.toMatchObject({ params: { names: "Lê Văn Mới" } });
  });

  it("finds a cell by any spelling and founds none twice", async () => {
    const { unit, secretary } = await makeWorld();
    const [cell] = unit.cells;
    const id = await upload(
      secretary,
      unit,
      file(
        { name: "Lê An", cell: cell.name.toUpperCase() },
        { name: "Lê Ba", cell: "CHI BỘ MỚI" },
        { name: "Lê Tư", cell: "Chi bộ  mới" },
      ),
    );
    await confirm(secretary, id);
    const { rows } = await owner.query(
      `SELECT o.name, count(*)::int AS members FROM organization o JOIN member m ON m.organization_id = o.id
       WHERE o.path @> ARRAY[$1::uuid] GROUP BY o.id ORDER BY o.code`,
      [unit.base.id],
    );
    expect(rows).toEqual([
      { name: cell.name, members: 1 },
      { name: "Chi bộ Mới", members: 2 },
    ]);
  });

  it("puts the people of a chi bộ cơ sở into itself", async () => {
    const { unit, secretary } = await makeWorld({ kind: "BASE_CELL" });
    const id = await upload(secretary, unit, file({ name: "Lê An", cell: "Chi bộ nào đó" }));
    await confirm(secretary, id);
    const { rows } = await owner.query("SELECT full_name FROM member WHERE organization_id = $1", [
      unit.base.id,
    ]);
    expect(rows).toEqual([{ full_name: "Lê An" }]);
  });
});

describe("scope", () => {
  it("a secretary reads nothing into another unit and sees nobody's preview", async () => {
    const a = await makeWorld();
    const b = await makeWorld();
    await expect(upload(a.secretary, b.unit, file({ name: "Lê An" }))).rejects.toMatchObject({
      key: "errors.notFound",
    });
    const id = await upload(b.secretary, b.unit, file({ name: "Lê An" }));
    expect(await view(b.secretary, id)).not.toBeNull();
    expect(await view(a.secretary, id)).toBeNull();
  });

  it("leadership reads no list in, staff into any unit", async () => {
    const { unit } = await makeWorld();
    const leader = await makeViewer(owner, { role: "LEADER" });
    const staff = await makeViewer(owner, { role: "STAFF" });
    await expect(upload(leader, unit, file({ name: "Lê An" }))).rejects.toMatchObject({
      key: "errors.notAllowed",
    });
    await confirm(staff, await upload(staff, unit, file({ name: "Lê An" })));
  });

  it("a number held in another unit tells the staff who holds it, and the secretary nothing but that it is taken", async () => {
    const there = await makeWorld();
    const here = await makeWorld();
    const { cardNumber } = await makeMember(owner, {
      organizationId: there.unit.cells[0].id,
      fullName: "Trần Kín",
    });
    const list = file({ name: "Lê An", card: cardNumber ?? "" });
    const staff = await makeViewer(owner, { role: "STAFF" });
    const seen = await view(staff, await upload(staff, here.unit, list));
    expect(seen?.rows).toMatchObject([
      { verdict: "DOUBTFUL", choices: [], doubts: [{ code: "IN_OTHER_UNIT" }] },
    ]);

    const id = await upload(here.secretary, here.unit, list);
    const blind = await view(here.secretary, id);
    expect(blind?.rows).toMatchObject([
      { verdict: "NEW", doubts: [{ code: "ETHNICITY_ASSUMED" }, { code: "RELIGION_ASSUMED" }] },
    ]);
    await expect(confirm(here.secretary, id)).rejects.toThrow();
    expect((await view(here.secretary, id))?.status).toBe("STAGED");
  });
});

it("ten confirmations at once are one import", async () => {
  const { unit, secretary } = await makeWorld();
  const id = await upload(secretary, unit, file({ name: "Lê An" }, { name: "Lê Ba" }));
  const answers = await Promise.allSettled(Array.from({ length: 10 }, () => confirm(secretary, id)));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const { rows } = await owner.query(
    "SELECT count(*)::int AS members FROM member m JOIN organization o ON o.id = m.organization_id WHERE o.path @> ARRAY[$1::uuid]",
    [unit.base.id],
  );
  expect(rows).toEqual([{ members: 2 }]);
});

it("a preview nobody confirmed is forgotten after a day, an import never", async () => {
  const { unit, secretary } = await makeWorld();
  const applied = await upload(secretary, unit, file({ name: "Lê Văn Một" }));
  await confirm(secretary, applied);
  const forgotten = await upload(secretary, unit, file({ name: "Lê Văn Hai" }));
  await owner.query(
    "UPDATE import_batch SET created_at = now() - interval '25 hours' WHERE organization_id = $1",
    [unit.base.id],
  );
  const fresh = await upload(secretary, unit, file({ name: "Lê Văn Ba" }));
  expect(await view(secretary, forgotten)).toBeNull();
  expect(await view(secretary, applied)).not.toBeNull();
  expect(await view(secretary, fresh)).not.toBeNull();
  const { rows } = await owner.query("SELECT FROM import_row WHERE batch_id = $1", [forgotten]);
  expect(rows).toEqual([]);
});

async function makeWorld(
  overrides: Parameters<typeof makeUnit>[1] = {},
): Promise<{ unit: Unit; secretary: Viewer }> {
  const unit = await makeUnit(owner, overrides);
  return { unit, secretary: await makeViewer(owner, { role: "SECRETARY", organizationId: unit.base.id }) };
}

function file(...lines: ListLine[]): Uint8Array {
  return makeListFile(...lines);
}

function upload(viewer: Viewer, { base }: Pick<Unit, "base">, bytes: Uint8Array): Promise<string> {
  return uploadMembers(viewer, base.id, bytes);
}

async function countMembers(viewer: Viewer): Promise<number> {
  return withScope(viewer, (db) => db.member.count({ where: { leftOn: null } }));
}

function sum(rows: readonly Record<string, number>[], column: string): number {
  return rows.reduce((total, row) => total + (row[column] ?? 0), 0);
}
