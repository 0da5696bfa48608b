import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { makeViewer } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeOfficer } from "@/prisma/factories/officer";
import { makeOrganization, makeUnit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { uniqueCode } from "@/prisma/factories/unique";
import { organizationSearch } from "../search";
import { getNewOrganizationPlaces } from "./get-new-organization-places";
import { getOfficerForm, getServingOfficer } from "./get-officer-form";
import { getOrganizationForm } from "./get-organization-form";
import { getOrganizationPage } from "./get-organization-page";
import { listOrganizations } from "./list-organizations";
import { listUnitOptions } from "./list-unit-options";

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
