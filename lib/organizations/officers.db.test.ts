import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import { holdTheTrail } from "@/lib/action/test-support/hold-the-trail";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeOfficer } from "@/prisma/factories/officer";
import { makeUnit } from "@/prisma/factories/organization";
import { standAtLocks } from "@/prisma/factories/stand-at-locks";
import { testDatabase } from "@/prisma/factories/test-database";
import { addOfficer, endOfficer } from "./actions";
import { getOrganizationPage } from "./queries/get-organization-page";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

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

  it("is filled once, also by two at the same moment", async () => {
    const { base, cells } = await makeUnit(db);
    const account = await makeAccount(db, { role: "SECRETARY", organizationId: base.id });
    await browseAs(db, account);
    const people = [
      await makeMember(db, { organizationId: cells[0].id }),
      await makeMember(db, { organizationId: cells[0].id }),
    ];
    const gate = await holdTheTrail(db);
    const answers = people.map(({ id }) =>
      addOfficer({ ...office, organizationId: base.id, memberId: id }, randomUUID()),
    );
    await standAtLocks(db, 2);
    await gate.open();
    expect((await Promise.all(answers)).map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect((await getOrganizationPage(await makeSession(db, account), base.code))?.officers).toHaveLength(1);
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
