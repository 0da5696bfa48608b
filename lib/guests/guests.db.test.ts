import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { addGuest, endGuest } from "./actions";
import { getGuest, listGuests } from "./queries";
import type { AddGuestValues } from "./schema";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

const form = (unit: Unit, change: Partial<AddGuestValues> = {}): AddGuestValues => ({
  cellId: unit.cells[0].id,
  fullName: "LÊ THỊ AN",
  bornOn: "1985",
  cardNumber: "",
  homeName: "Đảng bộ phường Cống Vị",
  paperNumber: "8-GTTT",
  paperOn: "1/2/2021",
  startsOn: "5/2/2021",
  untilOn: "5/8/2021",
  ...change,
});

async function secretaryOf(unit: Unit) {
  const account = await makeAccount(db, { role: "SECRETARY", organizationId: unit.base.id });
  await browseAs(db, account);
  return makeSession(db, account);
}

it("a guest is listed apart, is in no headcount, and goes home", async () => {
  const unit = await makeUnit(db);
  const viewer = await secretaryOf(unit);
  const added = await addGuest(form(unit), randomUUID());
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  const { id } = added.value;
  expect(await listGuests(viewer)).toMatchObject([
    { id, fullName: "Lê Thị An", bornPrecision: "YEAR", untilOn: "2021-08-05", endedOn: null },
  ]);
  const { rows } = await db.query("SELECT count(*)::int AS n FROM membership WHERE organization_id = $1", [
    unit.cells[0].id,
  ]);
  expect(rows).toEqual([{ n: 0 }]);
  const end = (endedOn: string, version = 1) => endGuest({ id, version, endedOn }, randomUUID());
  for (const [day, sentence] of [
    ["26/03/2021", "25/03/2021"],
    ["4/2/2021", "05/02/2021"],
  ] as const)
    expect(await end(day)).toMatchObject({
      ok: false,
      error: { fields: { endedOn: expect.stringContaining(sentence) } },
    });
  expect(await end("20/3/2021")).toMatchObject({ ok: true });
  expect(await getGuest(viewer, id)).toMatchObject({ endedOn: "2021-03-20" });
  expect(await end("21/3/2021", 2)).toMatchObject({ ok: false });
});

it("belongs to the unit: to another secretary it is not there, and leadership only reads", async () => {
  const [own, other] = [await makeUnit(db), await makeUnit(db)];
  await secretaryOf(own);
  const added = await addGuest(form(own), randomUUID());
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  const { id } = added.value;
  const end = () => endGuest({ id, version: 1, endedOn: "20/3/2021" }, randomUUID());
  const stranger = await secretaryOf(other);
  expect(await getGuest(stranger, id)).toBeNull();
  expect(await addGuest(form(own), randomUUID())).toMatchObject({ ok: false });
  expect(await end()).toMatchObject({ ok: false });
  const leader = await makeAccount(db, { role: "LEADER" });
  await browseAs(db, leader);
  expect(await end()).toMatchObject({ ok: false });
  expect(await getGuest(await makeSession(db, leader), id)).toMatchObject({ endedOn: null });
});
