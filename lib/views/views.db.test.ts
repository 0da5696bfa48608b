import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Role } from "@/lib/access/permissions";
import { browseAs } from "@/lib/action/test-support/browser";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { makeUnit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { deleteView, renameView, resaveView, saveView, setDefaultView } from "./actions";
import { listViews, openView } from "./queries";
import { defaultViewWord } from "./saved-view";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

/** Somebody signed in, as whom all actions are done until the next person. */
async function person(role: Role, organizationId?: string) {
  const account = await makeAccount(db, { role, ...(organizationId && { organizationId }) });
  const viewer = await makeSession(db, account);
  return { viewer, continues: () => browseAs(db, account) };
}

type Person = Awaited<ReturnType<typeof person>>;

/** Keeps a view of the members' list as this person; answers its id. */
async function kept(by: Person, view: { name?: string; query?: string; isShared?: boolean } = {}) {
  await by.continues();
  const input = { list: "members", name: "Nữ dự bị", query: "sex=FEMALE&page=3", isShared: false } as const;
  const answer = await saveView({ ...input, ...view }, randomUUID());
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.id;
}

async function seen(by: Person) {
  return (await listViews(by.viewer, "members")).map(({ id }) => id);
}

const once = () => randomUUID();

describe("a saved view", () => {
  it("keeps the canonical address, and leaves a line in the audit trail", async () => {
    const staff = await person("STAFF");
    const id = await kept(staff, {
      name: "  Nữ   dự bị ",
      query: "page=3&sort=name&sex=FEMALE&x=1&cols=name,unit",
    });
    expect(await listViews(staff.viewer, "members")).toMatchObject([
      { id, name: "Nữ dự bị", query: "sex=FEMALE&cols=name,unit", isMine: true, isShared: false, version: 1 },
    ]);
    expect(await listViews(staff.viewer, "organizations")).toEqual([]);
    const { rows } = await db.query("SELECT action FROM audit_event WHERE subject_id = $1", [id]);
    expect(rows).toEqual([{ action: "view.create" }]);
  });

  it("of one name is one view of a list", async () => {
    const staff = await person("STAFF");
    await kept(staff);
    const second = { list: "members", name: "Nữ dự bị", query: "", isShared: false } as const;
    expect(await saveView(second, once())).toMatchObject({
      ok: false,
      error: { fields: { name: expect.stringContaining("đã có") } },
    });
    expect(await saveView({ ...second, list: "organizations" }, once())).toMatchObject({ ok: true });
    expect(await saveView({ ...second, name: " " }, once())).toMatchObject({
      ok: false,
      error: { fields: { name: "Nhập tên chế độ xem." } },
    });
  });

  it("belongs to a list the role may open", async () => {
    const admin = await person("ADMIN");
    await admin.continues();
    const view = { name: "x", query: "", isShared: false };
    expect(await saveView({ ...view, list: "members" }, once())).toMatchObject({ ok: false });
    expect(await saveView({ ...view, list: "organizations" }, once())).toMatchObject({ ok: true });
    expect(
      await saveView({ ...view, name: "y", list: "organizations", isShared: true }, once()),
    ).toMatchObject({
      ok: false,
    });
  });
});

describe("whose views are seen", () => {
  it("one's own, and those shared in the own office", async () => {
    const unit = await makeUnit(db);
    const [staff, leader, admin] = [await person("STAFF"), await person("LEADER"), await person("ADMIN")];
    const [secretary, colleague] = [
      await person("SECRETARY", unit.base.id),
      await person("SECRETARY", unit.base.id),
    ];
    const stranger = await person("SECRETARY");
    const ofOffice = await kept(staff, { isShared: true });
    const ofUnit = await kept(secretary, { isShared: true });
    const personal = await kept(staff, { name: "Riêng" });
    for (const [who, expected] of [
      [staff, [ofOffice, personal]],
      [leader, [ofOffice]],
      [admin, []],
      [secretary, [ofUnit]],
      [colleague, [ofUnit]],
      [stranger, []],
    ] as const) {
      const ids = [ofOffice, ofUnit, personal];
      expect((await seen(who)).filter((id) => ids.includes(id)).sort()).toEqual([...expected].sort());
    }
    expect((await listViews(colleague.viewer, "members"))[0]).toMatchObject({
      isMine: false,
      isShared: true,
    });
  });

  it("and only the owner changes or removes one", async () => {
    const [staff, leader, stranger] = [
      await person("STAFF"),
      await person("LEADER"),
      await person("SECRETARY"),
    ];
    const id = await kept(staff, { isShared: true });
    for (const other of [leader, stranger]) {
      await other.continues();
      expect(await renameView({ id, version: 1, name: "Khác", isShared: true }, once())).toMatchObject({
        ok: false,
      });
      expect(await resaveView({ id, version: 1, query: "" }, once())).toMatchObject({ ok: false });
      expect(await deleteView({ id }, once())).toMatchObject({ ok: false });
    }
    await staff.continues();
    expect(await renameView({ id, version: 1, name: "Khác", isShared: false }, once())).toMatchObject({
      ok: true,
    });
    expect(await resaveView({ id, version: 1, query: "" }, once())).toMatchObject({ ok: false });
    expect(await resaveView({ id, version: 2, query: "sex=MALE" }, once())).toMatchObject({ ok: true });
    const [view] = (await listViews(staff.viewer, "members")).filter((one) => one.id === id);
    expect(view).toMatchObject({ name: "Khác", query: "sex=MALE", version: 3 });
    expect(await seen(leader)).not.toContain(id);
    expect(await deleteView({ id }, once())).toMatchObject({ ok: true });
    expect(await seen(staff)).not.toContain(id);
  });
});

describe("opening a list", () => {
  it("tells whether it still shows the view it came from", async () => {
    const staff = await person("STAFF");
    const id = await kept(staff, { query: "sex=FEMALE" });
    const at = (words: Record<string, string>) => openView(staff.viewer, "members", { saved: id, ...words });
    expect(await at({ sex: "FEMALE" })).toMatchObject({ name: "Nữ dự bị", isDrifted: false });
    // Another page, another date and a default written out are the same way of looking.
    expect(await at({ sex: "FEMALE", page: "4", on: "2020-12-31", sort: "name" })).toMatchObject({
      isDrifted: false,
    });
    for (const words of [
      { sex: "MALE" },
      {},
      { sex: "FEMALE", cols: "name,unit" },
      { sex: "FEMALE", sort: "-unit" },
    ])
      expect(await at(words), JSON.stringify(words)).toMatchObject({ isDrifted: true });
  });

  it("with an unknown view, or somebody else's, is opening it without one", async () => {
    const [staff, secretary] = [await person("STAFF"), await person("SECRETARY")];
    const id = await kept(staff);
    for (const saved of [id, randomUUID(), "1 OR 1=1", ""])
      expect(await openView(secretary.viewer, "members", { saved })).toBeNull();
    expect(await openView(staff.viewer, "organizations", { saved: id })).toBeNull();
  });

  it("from the navigation goes to the default view, own or shared, one for each person", async () => {
    const [staff, leader] = [await person("STAFF"), await person("LEADER")];
    const [first, second] = [
      await kept(staff, { isShared: true }),
      await kept(staff, { name: "Khác", query: "" }),
    ];
    const open = (by: Person) => openView(by.viewer, "members", { saved: defaultViewWord });
    expect(await open(staff)).toBeNull();
    for (const id of [first, second])
      expect(await setDefaultView({ id, isDefault: true }, once())).toMatchObject({ ok: true });
    await expect(open(staff)).rejects.toMatchObject({
      digest: expect.stringContaining(`/members?saved=${second}`),
    });
    await leader.continues();
    expect(await setDefaultView({ id: second, isDefault: true }, once())).toMatchObject({ ok: false });
    expect(await setDefaultView({ id: first, isDefault: true }, once())).toMatchObject({ ok: true });
    await expect(open(leader)).rejects.toMatchObject({ digest: expect.stringContaining(first) });
    // No longer shared, it is nobody else's default either.
    await staff.continues();
    await renameView({ id: first, version: 1, name: "Nữ dự bị", isShared: false }, once());
    expect(await open(leader)).toBeNull();
    expect(await setDefaultView({ id: second, isDefault: false }, once())).toMatchObject({ ok: true });
    expect(await open(staff)).toBeNull();
  });
});
