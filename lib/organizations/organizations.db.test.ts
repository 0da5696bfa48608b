import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { makeAccount, makeSession, makeViewer } from "@/prisma/factories/account";
import { ensureBloc } from "@/prisma/factories/bloc";
import { makeMember } from "@/prisma/factories/member";
import { makeOfficer } from "@/prisma/factories/officer";
import { makeOrganization, makeUnit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { uniqueCode } from "@/prisma/factories/unique";
import { addOfficer, createOrganization, endOfficer, updateOrganization } from "./actions";
import { getNewOrganizationPlaces } from "./queries/get-new-organization-places";
import { getOfficerForm, getServingOfficer } from "./queries/get-officer-form";
import { getOrganizationForm } from "./queries/get-organization-form";
import { getOrganizationPage } from "./queries/get-organization-page";
import { listOrganizations } from "./queries/list-organizations";
import { listUnitOptions } from "./queries/list-unit-options";
import { organizationSearch } from "./search";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

/** Codes of a list, restricted to the units a test made: others share the database. */
async function listed(viewer: Viewer, address: Record<string, string>): Promise<string[]> {
  const list = await listOrganizations(viewer, await organizationSearch(Promise.resolve(address)));
  return list.view === "table" ? list.rows.map(({ code }) => code) : [];
}

describe("the list of organisations", () => {
  it("is every base organisation for the bloc, found without accents", async () => {
    const word = uniqueCode().toLowerCase();
    const unit = await makeUnit(db, { shortName: `Sở Công Thương ${word}` });
    for (const role of ["LEADER", "STAFF", "ADMIN"] as const) {
      const viewer = await makeViewer(db, { role });
      expect(await listed(viewer, { q: `so cong thuong ${word}` })).toEqual([unit.base.code]);
      expect(await listed(viewer, { q: unit.base.code, kind: "CELL" })).toEqual(
        unit.cells.map(({ code }) => code),
      );
    }
  });

  it("is the own unit with its cells for a secretary, and nothing of another", async () => {
    const [own, other] = [await makeUnit(db), await makeUnit(db)];
    const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: own.base.id });
    expect(await listed(secretary, {})).toEqual([own.base.code, ...own.cells.map(({ code }) => code)]);
    expect(await listed(secretary, { q: other.base.code })).toEqual([]);
    const options = await withScope(secretary, listUnitOptions);
    expect(options.map(({ code }) => code)).toEqual([own.base.code, ...own.cells.map(({ code }) => code)]);
  });

  it("counts who is on the list today, through part committees, and names the serving secretary", async () => {
    const { base, cells } = await makeUnit(db, { cellCount: 1 });
    const part = await makeOrganization(db, { parentId: base.id, kind: "PART_COMMITTEE" });
    const inner = await makeOrganization(db, { parentId: part.id, kind: "CELL" });
    await makeMember(db, { organizationId: cells[0].id });
    await makeMember(db, { organizationId: inner.id, officialOn: null });
    await makeMember(db, { organizationId: inner.id, endsOn: "2021-03-25" });
    await makeMember(db, { organizationId: inner.id, endsOn: "2021-03-26" });
    await makeOfficer(db, { organizationId: base.id, fullName: "Lê Thị Bình" });
    const staff = await makeViewer(db);
    const list = await listOrganizations(
      staff,
      await organizationSearch(Promise.resolve({ q: base.code, kind: "BASE_COMMITTEE" })),
    );
    expect(list).toMatchObject({
      totals: { bases: 1, cells: 2, members: 3 },
      rows: [{ cells: 2, people: { members: 3, probationary: 1, secretary: "Lê Thị Bình" } }],
    });
  });

  it("shows an administrator organisations without their people", async () => {
    const { base, cells } = await makeUnit(db);
    await makeMember(db, { organizationId: cells[0].id });
    const admin = await makeViewer(db, { role: "ADMIN" });
    const list = await listOrganizations(admin, await organizationSearch(Promise.resolve({ q: base.code })));
    expect(list).toMatchObject({ totals: { members: null }, rows: [{ code: base.code, people: null }] });
    const page = await getOrganizationPage(admin, base.code);
    expect(page).toMatchObject({ figures: null, officers: null });
  });
});

describe("an organisation's page", () => {
  it("shows figures that add up, the cells and the officers", async () => {
    const { base, cells } = await makeUnit(db);
    await makeMember(db, { organizationId: cells[0].id, bornOn: "1981-03-25", sex: "MALE" });
    await makeMember(db, {
      organizationId: cells[1]?.id ?? "",
      bornOn: "1961-03-26",
      exemptFrom: "2021-01-01",
    });
    await makeMember(db, {
      organizationId: cells[0].id,
      bornOn: "2000-01-01",
      officialOn: null,
      admittedOn: "2021-02-03",
    });
    await makeOfficer(db, { organizationId: base.id, position: "DEPUTY_SECRETARY", fullName: "Trần Phó" });
    await makeOfficer(db, { organizationId: base.id, fullName: "Lê Bí Thư" });
    const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: base.id });
    const page = await getOrganizationPage(secretary, base.code.toLowerCase());
    expect(page?.figures).toEqual({
      members: 3,
      official: 2,
      probationary: 1,
      exempt: 1,
      women: 2,
      averageAge: (40 + 59 + 21) / 3,
      admittedThisYear: 1,
    });
    expect(page?.below.map(({ people }) => people?.members)).toEqual([2, 1]);
    expect(page?.officers?.map(({ fullName }) => fullName)).toEqual(["Lê Bí Thư", "Trần Phó"]);
  });

  it("tells what the unit came from", async () => {
    const [before, after] = [await makeUnit(db), await makeUnit(db)];
    await db.query(
      `INSERT INTO organization_succession (id, organization_id, successor_id, reason, effective_on)
       VALUES ($1, $2, $3, 'MERGED', '2021-01-01')`,
      [randomUUID(), before.base.id, after.base.id],
    );
    const staff = await makeViewer(db);
    const [from] = (await getOrganizationPage(staff, after.base.code))?.successions ?? [];
    const [to] = (await getOrganizationPage(staff, before.base.code))?.successions ?? [];
    expect(from).toMatchObject({
      direction: "FROM",
      other: { code: before.base.code },
      effectiveOn: "2021-01-01",
    });
    expect(to).toMatchObject({ direction: "TO", other: { code: after.base.code } });
  });

  it("of another unit is not there, exactly like one that never was", async () => {
    const [own, other] = [await makeUnit(db), await makeUnit(db)];
    const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: own.base.id });
    const officer = await makeOfficer(db, { organizationId: other.base.id });
    for (const code of [other.base.code, other.cells[0].code, "NO.SUCH.CODE", "'; --"]) {
      expect(await getOrganizationPage(secretary, code)).toBeNull();
      expect(await getOrganizationForm(secretary, code)).toBeNull();
      expect(await getOfficerForm(secretary, code)).toBeNull();
      expect(await getServingOfficer(secretary, code, officer.id)).toBeNull();
      expect(await getNewOrganizationPlaces(secretary, code)).toBeNull();
    }
    expect(await getServingOfficer(secretary, own.base.code, officer.id)).toBeNull();
    expect(await getOrganizationPage(secretary, own.base.code)).not.toBeNull();
  });
});

const words = {
  shortName: "Phòng Thử",
  aliases: "P. Thử; ",
  typeCode: null,
  officialCode: "",
  validFrom: "5/3/2020",
};

function newCell(parentId: string, more: Partial<Parameters<typeof createOrganization>[0]> = {}) {
  return { parentId, kind: "CELL" as const, code: uniqueCode(), name: "Chi bộ Phòng Thử", ...words, ...more };
}

describe("founding an organisation", () => {
  it("lets a secretary add a cell to the own unit and use it at once", async () => {
    const { base } = await makeUnit(db);
    const account = await makeAccount(db, { role: "SECRETARY", organizationId: base.id });
    await browseAs(db, account);
    const input = newCell(base.id);
    const answer = await createOrganization(input, randomUUID());
    expect(answer).toEqual({ ok: true, value: { code: input.code } });
    const page = await getOrganizationPage(await makeSession(db, account), input.code);
    expect(page?.organization).toMatchObject({
      kind: "CELL",
      aliases: ["P. Thử"],
      validFrom: "2020-03-05",
      baseId: base.id,
    });
    const { rows } = await db.query("SELECT action, organization_id FROM audit_event WHERE account_id = $1", [
      account.id,
    ]);
    expect(rows).toEqual([{ action: "organization.create", organization_id: page?.organization.id }]);
  });

  it("refuses a secretary everything outside the own unit, without a trace", async () => {
    const [own, other] = [await makeUnit(db), await makeUnit(db)];
    const bloc = await ensureBloc(db);
    await browseAs(db, await makeAccount(db, { role: "SECRETARY", organizationId: own.base.id }));
    const missing = await createOrganization(newCell(randomUUID()), randomUUID());
    expect(await createOrganization(newCell(other.base.id), randomUUID())).toEqual(missing);
    const underBloc = newCell(bloc.id, { kind: "BASE_CELL", typeCode: "5" });
    expect(await createOrganization(underBloc, randomUUID())).toMatchObject({ ok: false });
    const { rows } = await db.query("SELECT FROM organization WHERE parent_id = $1 OR code = $2", [
      other.base.id,
      underBloc.code,
    ]);
    expect(rows.length).toBe(other.cells.length);
  });

  it("refuses leaders, and staff what the tree does not allow", async () => {
    const { base, cells } = await makeUnit(db);
    await browseAs(db, await makeAccount(db, { role: "LEADER" }));
    expect(await createOrganization(newCell(base.id), randomUUID())).toMatchObject({ ok: false });
    await browseAs(db, await makeAccount(db));
    expect(await createOrganization(newCell(cells[0].id), randomUUID())).toMatchObject({ ok: false });
    expect(await createOrganization(newCell(base.id), randomUUID())).toMatchObject({ ok: true });
  });

  it("says which field is wrong: a code in use, a foreign official code, a day to come", async () => {
    const { base, cells } = await makeUnit(db);
    await db.query("UPDATE organization SET official_code = $2 WHERE id = $1", [
      base.id,
      await freeOfficialCode(),
    ]);
    await browseAs(db, await makeAccount(db));
    const fieldsOf = async (input: Parameters<typeof createOrganization>[0]) => {
      const answer = await createOrganization(input, randomUUID());
      return answer.ok ? [] : Object.keys(answer.error.fields ?? {});
    };
    expect(await fieldsOf(newCell(base.id, { code: cells[0].code }))).toEqual(["code"]);
    expect(await fieldsOf(newCell(base.id, { officialCode: "01.001.001.000.001" }))).toEqual([
      "officialCode",
    ]);
    expect(await fieldsOf(newCell(base.id, { officialCode: "01.001.001" }))).toEqual(["officialCode"]);
    expect(await fieldsOf(newCell(base.id, { validFrom: "26/03/2021" }))).toEqual(["validFrom"]);
    expect(await fieldsOf(newCell(base.id, { code: "new", name: " ", shortName: "" }))).toEqual([
      "code",
      "name",
      "shortName",
    ]);
    const bloc = await ensureBloc(db);
    expect(await fieldsOf(newCell(bloc.id, { kind: "BASE_CELL" }))).toEqual(["typeCode"]);
  });
});

let lastOfficialCode = 0;

/** Official codes are unique in the whole database, which other tests share. */
async function freeOfficialCode(): Promise<string> {
  const { rows } = await db.query(
    "SELECT count(*)::int AS taken FROM organization WHERE official_code IS NOT NULL",
  );
  lastOfficialCode = Math.max(lastOfficialCode, rows[0].taken) + 1;
  return `99.900.${String(lastOfficialCode).padStart(3, "0")}`;
}

describe("editing an organisation", () => {
  async function formOf(viewer: Viewer, code: string) {
    const form = await getOrganizationForm(viewer, code);
    if (!form) throw new Error(`${code} cannot be edited`);
    const { id, version, kind, name, shortName, typeCode, officialCode } = form.organization;
    const rest = { aliases: "", validFrom: "", officialCode: officialCode ?? "" };
    return {
      id,
      version,
      parentId: form.parent.id,
      kind,
      code: form.organization.code,
      name,
      shortName,
      typeCode,
      ...rest,
    };
  }

  it("keeps one of two who save at once, and says so to the other", async () => {
    const { base } = await makeUnit(db);
    const account = await makeAccount(db);
    await browseAs(db, account);
    const input = await formOf(await makeSession(db, account), base.code);
    const first = await updateOrganization({ ...input, name: "Đảng bộ Sở Mới" }, randomUUID());
    const second = await updateOrganization({ ...input, name: "Đảng bộ Sở Khác" }, randomUUID());
    expect([first.ok, second.ok]).toEqual([true, false]);
    const { rows } = await db.query("SELECT name, search_key, version FROM organization WHERE id = $1", [
      base.id,
    ]);
    expect(rows).toMatchObject([{ name: "Đảng bộ Sở Mới", version: 2 }]);
    expect(rows[0].search_key).toContain("dang bo so moi");
  });

  it("carries a new official code down to the cells", async () => {
    const { base, cells } = await makeUnit(db, { cellCount: 1 });
    const [before, after] = [await freeOfficialCode(), await freeOfficialCode()];
    await db.query("UPDATE organization SET official_code = $2 WHERE id = $1", [base.id, before]);
    await db.query("UPDATE organization SET official_code = $2 WHERE id = $1", [
      cells[0].id,
      `${before}.000.001`,
    ]);
    const account = await makeAccount(db);
    await browseAs(db, account);
    const input = await formOf(await makeSession(db, account), base.code);
    expect(await updateOrganization({ ...input, officialCode: after }, randomUUID())).toMatchObject({
      ok: true,
    });
    const { rows } = await db.query("SELECT official_code FROM organization WHERE id = $1", [cells[0].id]);
    expect(rows).toEqual([{ official_code: `${after}.000.001` }]);
  });

  it("moves a cell within its base organisation, and no further", async () => {
    const [own, other] = [await makeUnit(db), await makeUnit(db)];
    const part = await makeOrganization(db, { parentId: own.base.id, kind: "PART_COMMITTEE" });
    const account = await makeAccount(db);
    await browseAs(db, account);
    const staff = await makeSession(db, account);
    const input = await formOf(staff, own.cells[0].code);
    const away = await updateOrganization({ ...input, parentId: other.base.id }, randomUUID());
    expect(away).toMatchObject({ ok: false });
    expect(await updateOrganization({ ...input, parentId: part.id }, randomUUID())).toMatchObject({
      ok: true,
    });
    expect((await getOrganizationPage(staff, own.cells[0].code))?.organization.parent?.code).toBe(part.code);
  });

  it("leaves a secretary the own cells, not the own unit nor a foreign cell", async () => {
    const [own, other] = [await makeUnit(db), await makeUnit(db)];
    const account = await makeAccount(db, { role: "SECRETARY", organizationId: own.base.id });
    const [secretary, staff] = [await makeSession(db, account), await makeViewer(db)];
    await browseAs(db, account);
    const [ownBase, ownCell, foreignCell] = [
      await formOf(staff, own.base.code),
      await formOf(secretary, own.cells[0].code),
      await formOf(staff, other.cells[0].code),
    ];
    expect(await getOrganizationForm(secretary, own.base.code)).toBeNull();
    expect(await updateOrganization(ownBase, randomUUID())).toMatchObject({ ok: false });
    expect(await updateOrganization(foreignCell, randomUUID())).toMatchObject({ ok: false });
    expect(await updateOrganization({ ...ownCell, name: "Chi bộ Mới" }, randomUUID())).toMatchObject({
      ok: true,
    });
  });
});

describe("officers", () => {
  const office = {
    position: "SECRETARY",
    term: "2020–2025",
    electedOn: "15/06/2020",
    approvedOn: "",
    startsOn: "15/6/2020",
  } as const;

  it("are added by the own secretary, one at a time to an office, and end on a day", async () => {
    const { base, cells } = await makeUnit(db);
    const [first, second] = [
      await makeMember(db, { organizationId: cells[0].id, fullName: "Lê Thị Một" }),
      await makeMember(db, { organizationId: cells[0].id, fullName: "Trần Văn Hai" }),
    ];
    const account = await makeAccount(db, { role: "SECRETARY", organizationId: base.id });
    await browseAs(db, account);
    const secretary = await makeSession(db, account);
    const add = (memberId: string, startsOn: string) =>
      addOfficer({ ...office, organizationId: base.id, memberId, startsOn }, randomUUID());
    expect(await add(first.id, "15/6/2020")).toMatchObject({ ok: true });
    expect(await add(second.id, "1/2/2021")).toMatchObject({
      ok: false,
      error: { fields: { position: expect.any(String) } },
    });
    const [serving] = (await getOrganizationPage(secretary, base.code))?.officers ?? [];
    expect(await endOfficer({ id: serving?.id ?? "", endsOn: "15/6/2020" }, randomUUID())).toMatchObject({
      ok: false,
    });
    expect(await endOfficer({ id: serving?.id ?? "", endsOn: "1/2/2021" }, randomUUID())).toMatchObject({
      ok: true,
    });
    expect(await add(second.id, "1/2/2021")).toMatchObject({ ok: true });
    const officers = (await getOrganizationPage(secretary, base.code))?.officers;
    expect(officers?.map(({ fullName, isServing }) => [fullName, isServing])).toEqual([
      ["Trần Văn Hai", true],
      ["Lê Thị Một", false],
    ]);
  });

  it("are members of the organisation itself, and no secretary's business elsewhere", async () => {
    const [own, other] = [await makeUnit(db), await makeUnit(db)];
    const [inside, outside] = [
      await makeMember(db, { organizationId: own.cells[0].id }),
      await makeMember(db, { organizationId: other.cells[0].id }),
    ];
    const foreign = await makeOfficer(db, { organizationId: other.base.id });
    await browseAs(db, await makeAccount(db, { role: "SECRETARY", organizationId: own.base.id }));
    const add = (organizationId: string, memberId: string) =>
      addOfficer({ ...office, organizationId, memberId }, randomUUID());
    const missing = await add(own.base.id, randomUUID());
    expect(await add(own.base.id, outside.id)).toEqual(missing);
    expect(await add(other.base.id, outside.id)).toEqual(missing);
    expect(await add(own.cells[1]?.id ?? "", inside.id)).toMatchObject({
      error: { fields: { memberId: expect.any(String) } },
    });
    expect(await endOfficer({ id: foreign.id, endsOn: "1/2/2021" }, randomUUID())).toEqual(missing);
    expect(await add(own.cells[0].id, inside.id)).toMatchObject({ ok: true });
  });
});
