import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { confirmCount } from "@/lib/balance/actions";
import { endGuest } from "@/lib/guests/actions";
import { recordEvent } from "@/lib/ledger/actions";
import { eventValues } from "@/lib/ledger/event-values";
import { getRecording } from "@/lib/ledger/queries";
import { accept, recall, send } from "@/lib/transfers/actions";
import { updateAccount, updateInstallation } from "@/lib/users/actions";
import { getInstallationSettings } from "@/lib/users/queries/get-installation-settings";
import { makeAccount } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { person, refused } from "./test-support/second-saver";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

const key = () => randomUUID();
const ok = { ok: true };
const byStaff = /^Lê Cán Bộ \(cán bộ Khối\) đã lưu lúc \d\d:\d\d hôm nay\./;

describe("of a member", () => {
  it("an event typed meanwhile goes on from the version of now, after the newest event was read", async () => {
    const unit = await makeUnit(db);
    const member = await makeMember(db, { organizationId: unit.cells[0].id });
    const staff = await person(db, "Lê Cán Bộ", "STAFF");
    const secretary = await person(db, "Nguyễn Văn A", "SECRETARY", unit);
    const recording = await getRecording(await secretary.viewer(), member.id);
    if (!recording) throw new Error("not in scope");
    const decision = { decisionNumber: "15-QĐ/ĐUK", decisionOn: "01/03/2021", effectiveOn: "02/03/2021" };
    const form = { ...eventValues("SUSPENSION", recording), ...decision };
    await staff.sits();
    expect(await recordEvent(form, key())).toMatchObject(ok);
    await secretary.sits();
    const error = refused(await recordEvent({ ...form, note: "Ghi chú" }, key()));
    expect(error.saved).toMatch(byStaff);
    expect(error.saved).toContain("Hiện nay: sự kiện mới nhất là Đình chỉ sinh hoạt đảng, 02/03/2021.");
    expect(error.stored).toEqual({ memberId: member.id, version: form.version + 1 });
  });

  it("a transfer that was answered says so, and names nobody whose doing the viewer may not see", async () => {
    const [from, to] = [await makeUnit(db), await makeUnit(db)];
    const member = await makeMember(db, { organizationId: from.cells[0].id });
    const [sender, receiver] = [
      await person(db, "Nguyễn Văn A", "SECRETARY", from),
      await person(db, "Phạm Thị B", "SECRETARY", to),
    ];
    await sender.sits();
    const paper = { paperNumber: "12-GTSH", paperOn: "1/3/2021", reason: "" };
    await send({ memberId: member.id, version: 1, toOrganizationId: to.base.id, ...paper }, key());
    const { rows } = await db.query("SELECT id, version FROM transfer WHERE member_id = $1", [member.id]);
    await receiver.sits();
    const received = { cellId: to.cells[0].id, receivedOn: "5/3/2021" };
    expect(await accept({ ...rows[0], ...received }, key())).toMatchObject(ok);
    await sender.sits();
    const { message } = refused(await recall(rows[0], key()));
    expect(message).toContain("Hiện nay: Đã tiếp nhận.");
    expect(message).not.toMatch(/Phạm Thị B|Nguyễn Văn A|Chính anh\/chị/);
  });

  it("a stay that was ended says from when, not that the right is missing", async () => {
    const unit = await makeUnit(db);
    const secretary = await person(db, "Nguyễn Văn A", "SECRETARY", unit);
    const staff = await person(db, "Lê Cán Bộ", "STAFF");
    const { rows } = await db.query(
      `INSERT INTO temporary_guest (id, organization_id, full_name, sort_key, born_on, born_precision, home_name, paper_number, paper_on, starts_on, until_on)
       VALUES ($1, $2, 'Lê An', 'an le', '1985-01-01', 'YEAR', 'Đảng bộ phường', '8', '2021-02-01', '2021-02-05', '2021-08-05') RETURNING id`,
      [randomUUID(), unit.cells[0].id],
    );
    const end = { id: rows[0].id, version: 1, endedOn: "1/3/2021" };
    await staff.sits();
    expect(await endGuest(end, key())).toMatchObject(ok);
    await secretary.sits();
    const { message } = refused(await endGuest({ ...end, endedOn: "2/3/2021" }, key()));
    expect(message).toMatch(byStaff);
    expect(message).toContain("Hiện nay: đã kết thúc sinh hoạt tạm thời từ 01/03/2021.");
  });
});

describe("of the office", () => {
  it("a quarter that was confirmed says what was counted", async () => {
    const unit = await makeUnit(db);
    await makeMember(db, { organizationId: unit.cells[0].id });
    const staff = await person(db, "Lê Cán Bộ", "STAFF");
    const secretary = await person(db, "Nguyễn Văn A", "SECRETARY", unit);
    const quarter = { organizationId: unit.base.id, period: "2020-Q4", version: null };
    const word = { ...quarter, registerCount: 1, confirmedCount: 1, differences: [] };
    await staff.sits();
    expect(await confirmCount(word, key())).toMatchObject(ok);
    await secretary.sits();
    const { message } = refused(await confirmCount(word, key()));
    expect(message).toContain("Lê Cán Bộ (cán bộ Khối) đã lưu");
    expect(message).toContain("Hiện nay: đơn vị đếm 1, sổ có 1 đảng viên.");
  });

  it("an account and the names of the installation are answered field by field", async () => {
    const [first, second] = [
      await person(db, "Đỗ Quản Trị", "ADMIN"),
      await person(db, "Đỗ Thứ Hai", "ADMIN"),
    ];
    const { id } = await makeAccount(db);
    const account = { id, version: 1, displayName: "Tên một", role: "LEADER", unitId: null } as const;
    const names = await getInstallationSettings(await first.viewer());
    await first.sits();
    expect(await updateAccount(account, key())).toMatchObject(ok);
    expect(await updateInstallation({ ...names, place: "Huế" }, key())).toMatchObject(ok);
    await second.sits();
    const told = [
      refused(await updateAccount({ ...account, displayName: "Tên hai" }, key())),
      refused(await updateInstallation({ ...names, place: "Vinh" }, key())),
    ];
    for (const { saved } of told) expect(saved).toMatch(/^Đỗ Quản Trị \(quản trị\) đã lưu lúc/);
    expect(told.map(({ stored }) => stored)).toEqual([
      { ...account, version: 2 },
      { ...names, version: names.version + 1, place: "Huế" },
    ]);
  });
});
