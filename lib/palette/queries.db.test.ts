import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeViewer } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { uniqueDigits } from "@/prisma/factories/unique";
import { findInScope, mostMembers } from "./queries";

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

/** A word of letters that no other test has, to be part of names. */
const word = () => `x${uniqueDigits(16).replaceAll(/\d/g, (digit) => "abcdeghikl"[Number(digit)] ?? "")}`;

it("finds members and organisations of the own scope and nobody else's", async () => {
  const mark = word();
  const [own, other] = [
    await makeUnit(db, { shortName: `Sở ${mark}` }),
    await makeUnit(db, { shortName: `Cục ${mark}` }),
  ];
  for (const unit of [own, other])
    await makeMember(db, { organizationId: unit.cells[0].id, fullName: `Lê Thị ${mark}` });
  const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: own.base.id });
  const found = await findInScope(secretary, mark);
  expect(found.units.map(({ href }) => href)).toEqual([`/organizations/${own.base.code.toLowerCase()}`]);
  expect(found.members).toEqual([
    { href: expect.stringMatching(/^\/members\//), label: `Lê Thị ${mark}`, note: `Sở ${mark} · 20/04/1980` },
  ]);
  const staff = await findInScope(await makeViewer(db), mark);
  expect([staff.units.length, staff.members.length]).toEqual([2, 2]);
  const admin = await findInScope(await makeViewer(db, { role: "ADMIN" }), mark);
  expect([admin.units.length, admin.members.length]).toEqual([2, 0]);
});

it("offers the first few in the order of people, whoever is spelt as typed before them", async () => {
  const unit = await makeUnit(db);
  for (let count = 0; count < mostMembers; count += 1)
    await makeMember(db, { organizationId: unit.cells[0].id, fullName: "Lê Thị Hoa" });
  await makeMember(db, { organizationId: unit.cells[0].id, fullName: "Lê Thị Hòa" });
  const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id });
  const names = async (text: string) =>
    (await findInScope(secretary, text)).members.map(({ label }) => label);
  expect(await names("hoa")).toEqual(Array(mostMembers).fill("Lê Thị Hoa"));
  expect((await names("hòa"))[0]).toBe("Lê Thị Hòa");
});

it("puts base organisations before cells, and finds a cell with its unit beside it", async () => {
  const unit = await makeUnit(db, { shortName: `Sở ${word()}` });
  const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id });
  const { units } = await findInScope(secretary, unit.base.code.toLowerCase());
  expect(units.map(({ note }) => note)).toEqual([null, unit.base.shortName, unit.base.shortName]);
});

it.each(["%", "_", "'", "\\", "😀", ""])("finds nothing for %j", async (text) => {
  expect(await findInScope(await makeViewer(db), text)).toEqual({ units: [], members: [] });
});
