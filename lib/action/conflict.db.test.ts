import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Role } from "@/lib/access/permissions";
import { confirmCount } from "@/lib/balance/actions";
import { endGuest } from "@/lib/guests/actions";
import { recordEvent } from "@/lib/ledger/actions";
import { eventValues } from "@/lib/ledger/event-values";
import { getRecording } from "@/lib/ledger/queries";
import { confirmStudyReport, returnStudyReport, saveUnitDocuments } from "@/lib/study/actions";
import { closeCampaign, updateCampaign } from "@/lib/study/campaign-actions";
import { saveRoll } from "@/lib/study/roll-actions";
import { recordStudySession } from "@/lib/study/session-actions";
import { accept, recall, send } from "@/lib/transfers/actions";
import { updateAccount, updateInstallation } from "@/lib/users/actions";
import { getInstallationSettings } from "@/lib/users/queries/get-installation-settings";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { makeCampaign, makeDocument } from "@/prisma/factories/study-campaign";
import { makeAttendance, makeStudySession, makeStudyUnit, makeSummons } from "@/prisma/factories/study-unit";
import { testDatabase } from "@/prisma/factories/test-database";
import type { ActionResult } from "./result";
import { browseAs } from "./test-support/browser";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

const key = () => randomUUID();

/** Two people who work on the same record; whoever is named browses from then on. */
async function person(displayName: string, role: Role, unit?: Unit) {
  const account = await makeAccount(db, {
    displayName,
    role,
    ...(unit && { organizationId: unit.base.id }),
  });
  return { account, sits: () => browseAs(db, account), viewer: () => makeSession(db, account) };
}

/** What the second of two was told. */
function refused(answer: ActionResult<unknown>) {
  if (answer.ok) throw new Error("The second one was not told");
  return answer.error;
}

const ok = { ok: true };
const byStaff = /^Lê Cán Bộ \(cán bộ Khối\) đã lưu lúc \d\d:\d\d hôm nay\./;
const document = {
  type: "RESOLUTION",
  number: "01-NQ/TW",
  issuedOn: "01/02/2021",
  issuer: "Ban Chấp hành Trung ương",
  abstract: "Về một việc",
} as const;
const campaignForm = {
  title: "Tên cũ",
  planNumber: "17-KH/ĐUK",
  planOn: "10/03/2021",
  startsOn: "15/03/2021",
  endsOn: "30/06/2021",
  reportDueOn: "10/07/2021",
  thresholdPercent: 95,
  audiences: { CADRES: true, NON_MEMBER_STAFF: false, UNION_MEMBERS: false, RETIRED: false },
  documents: [document],
};

describe("whoever was not the first to save a campaign", () => {
  async function opened() {
    const { id } = await makeCampaign(db);
    await makeDocument(db, { id, organizationId: (await makeUnit(db)).base.parentId ?? "" });
    const [first, second] = [await person("Lê Cán Bộ", "STAFF"), await person("Trần Thứ Hai", "STAFF")];
    return { first, second, form: { id, version: 1, ...campaignForm } };
  }

  it("is told by whom and when, and the whole form as it is stored", async () => {
    const { first, second, form } = await opened();
    await first.sits();
    const saved = { ...form, title: "Tên của người trước", planNumber: "", planOn: "" };
    expect(await updateCampaign(saved, key())).toMatchObject(ok);
    await second.sits();
    const error = refused(await updateCampaign({ ...form, title: "Tên của tôi" }, key()));
    expect(error.saved).toMatch(byStaff);
    expect(error.stored).toEqual({ ...saved, version: 2 });
    expect(JSON.stringify(error)).not.toContain(first.account.username);
    expect(await updateCampaign({ ...form, ...error.stored, title: "Tên của tôi" }, key())).toMatchObject(ok);
  });

  it("is told how it stands where there is nothing to compare", async () => {
    const { first, second, form } = await opened();
    const { id, version } = form;
    await first.sits();
    expect(await closeCampaign({ id, version }, key())).toMatchObject(ok);
    await second.sits();
    const { message } = refused(await closeCampaign({ id, version }, key()));
    expect(message).toContain("Lê Cán Bộ (cán bộ Khối) đã lưu");
    expect(message).toContain("Hiện nay: Đã đóng.");
  });
});

describe("of a unit that studies", () => {
  async function studying(status: "IN_PROGRESS" | "REPORTED" = "IN_PROGRESS") {
    const organization = await makeUnit(db);
    const campaign = await makeCampaign(db);
    const list = { listedOn: "2021-03-01", headcount: 2, exempt: 0, away: 0, guests: 0 };
    const place = { campaignId: campaign.id, organizationId: organization.base.id };
    const unit = await makeStudyUnit(db, { ...place, status, ...list });
    const session = await makeStudySession(db, unit);
    await makeAttendance(db, unit);
    const at = { organizationId: organization.cells[0].id };
    const people = await makeSummons(db, unit, [await makeMember(db, at), await makeMember(db, at)]);
    const staff = await person("Lê Cán Bộ", "STAFF");
    const secretary = await person("Nguyễn Văn A", "SECRETARY", organization);
    const bySecretary = `Nguyễn Văn A (bí thư ${organization.base.code}) đã lưu lúc`;
    return { unit: { id: unit.id, version: 1 }, session, people, staff, secretary, bySecretary };
  }
  const papers = { planNumber: "5-KH", planOn: "01/03/2021", programmeNumber: "", programmeOn: "" };

  it("the documents are answered field by field", async () => {
    const { unit, staff, secretary, bySecretary } = await studying();
    await secretary.sits();
    expect(await saveUnitDocuments({ ...unit, ...papers }, key())).toMatchObject(ok);
    await staff.sits();
    const error = refused(await saveUnitDocuments({ ...unit, ...papers, planNumber: "6-KH" }, key()));
    expect(error.saved).toContain(bySecretary);
    expect(error.stored).toEqual({ id: unit.id, version: 2, ...papers });
  });

  it("a new session goes on from the version of now, with the numbers on record", async () => {
    const { unit, staff, secretary } = await studying();
    await staff.sits();
    await saveUnitDocuments({ ...unit, ...papers }, key());
    await secretary.sits();
    const day = { heldOn: "20/03/2021", mode: "IN_PERSON", place: "Hội trường" } as const;
    const numbers = { MEMBERS: { summoned: "9", present: "9", excused: "", unexcused: "", madeUp: "" } };
    const form = { unit, ...day, speakerName: "", speakerTitle: "", summoned: "9", present: "9", numbers };
    const error = refused(await recordStudySession(form, key()));
    expect(error.saved).toMatch(byStaff);
    const onRecord = { summoned: "10", present: "10", excused: "0", unexcused: "0", madeUp: "0" };
    expect(error.stored).toEqual({ unit: { id: unit.id, version: 2 }, numbers: { MEMBERS: onRecord } });
  });

  it("a roll is answered line by line", async () => {
    const { session, people, staff, secretary, bySecretary } = await studying();
    const [one, other] = people.map(({ id }) => id).toSorted();
    const roll = { id: session.id, version: 1 };
    const ill = { summonsId: one ?? "", state: "EXCUSED", reason: "ốm" } as const;
    const there = { summonsId: other ?? "", state: "PRESENT", reason: "" } as const;
    await secretary.sits();
    expect(await saveRoll({ ...roll, entries: [ill, there] }, key())).toMatchObject(ok);
    await staff.sits();
    const error = refused(await saveRoll({ ...roll, entries: [there] }, key()));
    expect(error.saved).toContain(bySecretary);
    expect(error.stored).toEqual({ id: session.id, version: 2, entries: [ill, there] });
  });

  it("a report that was judged says how, and keeps the reason that was being typed usable", async () => {
    const { unit, staff } = await studying("REPORTED");
    const second = await person("Trần Thứ Hai", "STAFF");
    await staff.sits();
    expect(await confirmStudyReport(unit, key())).toMatchObject(ok);
    await second.sits();
    const error = refused(await returnStudyReport({ ...unit, reason: "Số chưa khớp" }, key()));
    expect(error.saved).toMatch(byStaff);
    expect(error.saved).toContain("Hiện nay: Được xác nhận.");
    expect(error.stored).toEqual({ id: unit.id, version: 2 });
  });
});

describe("of a member", () => {
  it("an event typed meanwhile goes on from the version of now, after the newest event was read", async () => {
    const unit = await makeUnit(db);
    const member = await makeMember(db, { organizationId: unit.cells[0].id });
    const staff = await person("Lê Cán Bộ", "STAFF");
    const secretary = await person("Nguyễn Văn A", "SECRETARY", unit);
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
      await person("Nguyễn Văn A", "SECRETARY", from),
      await person("Phạm Thị B", "SECRETARY", to),
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
    const secretary = await person("Nguyễn Văn A", "SECRETARY", unit);
    const staff = await person("Lê Cán Bộ", "STAFF");
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
    const staff = await person("Lê Cán Bộ", "STAFF");
    const secretary = await person("Nguyễn Văn A", "SECRETARY", unit);
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
    const [first, second] = [await person("Đỗ Quản Trị", "ADMIN"), await person("Đỗ Thứ Hai", "ADMIN")];
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

it("a change that left no line in the trail is told without a name, though an earlier line has one", async () => {
  const { id } = await makeCampaign(db);
  const staff = await person("Lê Cán Bộ", "STAFF");
  await staff.sits();
  const form = { id, version: 1, ...campaignForm };
  expect(await updateCampaign(form, key())).toMatchObject(ok);
  await db.query("UPDATE study_campaign SET version = version + 1 WHERE id = $1", [id]);
  const { saved } = refused(await updateCampaign({ ...form, version: 2, title: "Tên của tôi" }, key()));
  expect(saved).toBe("Bản ghi vừa được người khác sửa.");
});
