import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeOfficer } from "@/prisma/factories/officer";
import type { Unit } from "@/prisma/factories/organization";
import { recordAct } from "./actions";
import { foundedKey } from "./schema";
import {
  act,
  codeOf,
  db,
  done,
  idOf,
  newUnit,
  once,
  preview,
  record,
  secretaryOf,
  staff,
  unitOf,
} from "./test-support/acts";
import { headcountsOn } from "./test-support/headcounts";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

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
