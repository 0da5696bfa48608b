import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { person, refused } from "@/lib/action/test-support/second-saver";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import { makeCampaign, makeDocument } from "@/prisma/factories/study-campaign";
import { makeAttendance, makeStudySession, makeStudyUnit, makeSummons } from "@/prisma/factories/study-unit";
import { testDatabase } from "@/prisma/factories/test-database";
import { confirmStudyReport, returnStudyReport, saveUnitDocuments } from "./actions";
import { closeCampaign, updateCampaign } from "./campaign-actions";
import { saveRoll } from "./roll-actions";
import { recordStudySession } from "./session-actions";

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
  modes: { IN_PERSON: true, ONLINE: false, HYBRID: false, SELF_STUDY: false, CELL_MEETING: false },
  products: { ESSAY: false, ACTION_PROGRAMME: true, COMMITMENT: false },
  speakers: [],
  documents: [document],
};

describe("whoever was not the first to save a campaign", () => {
  async function opened() {
    const { id } = await makeCampaign(db);
    await makeDocument(db, { id, organizationId: (await makeUnit(db)).base.parentId ?? "" });
    const [first, second] = [
      await person(db, "Lê Cán Bộ", "STAFF"),
      await person(db, "Trần Thứ Hai", "STAFF"),
    ];
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
    const staff = await person(db, "Lê Cán Bộ", "STAFF");
    const secretary = await person(db, "Nguyễn Văn A", "SECRETARY", organization);
    const bySecretary = `Nguyễn Văn A (bí thư ${organization.base.code}) đã lưu lúc`;
    return { unit: { id: unit.id, version: 1 }, session, people, staff, secretary, bySecretary };
  }
  const papers = {
    planNumber: "5-KH",
    planOn: "01/03/2021",
    programmeNumber: "",
    programmeOn: "",
    essays: "",
    commitments: "",
  };

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
    const second = await person(db, "Trần Thứ Hai", "STAFF");
    await staff.sits();
    expect(await confirmStudyReport(unit, key())).toMatchObject(ok);
    await second.sits();
    const error = refused(await returnStudyReport({ ...unit, reason: "Số chưa khớp" }, key()));
    expect(error.saved).toMatch(byStaff);
    expect(error.saved).toContain("Hiện nay: Được xác nhận.");
    expect(error.stored).toEqual({ id: unit.id, version: 2 });
  });
});

it("a change that left no line in the trail is told without a name, though an earlier line has one", async () => {
  const { id } = await makeCampaign(db);
  const staff = await person(db, "Lê Cán Bộ", "STAFF");
  await staff.sits();
  const form = { id, version: 1, ...campaignForm };
  expect(await updateCampaign(form, key())).toMatchObject(ok);
  await db.query("UPDATE study_campaign SET version = version + 1 WHERE id = $1", [id]);
  const { saved } = refused(await updateCampaign({ ...form, version: 2, title: "Tên của tôi" }, key()));
  expect(saved).toBe("Bản ghi vừa được người khác sửa.");
});
