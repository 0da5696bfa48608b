import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import type { Viewer } from "@/lib/auth/viewer";
import { makeAccount, makeSession, makeViewer } from "@/prisma/factories/account";
import { ensureBloc } from "@/prisma/factories/bloc";
import { makeUnit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { uniqueCode } from "@/prisma/factories/unique";
import { createOrganization, updateOrganization } from "./actions";
import { getOrganizationForm } from "./queries/get-organization-form";
import { getOrganizationPage } from "./queries/get-organization-page";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

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
    const { id, version, kind, name, shortName, typeCode, officialCode } = form;
    const rest = { aliases: "", validFrom: "", officialCode: officialCode ?? "" };
    return {
      id,
      version,
      kind,
      code: form.code,
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
