import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import { makeAccount } from "@/prisma/factories/account";
import { makeOrganization } from "@/prisma/factories/organization";
import { makeCampaign } from "@/prisma/factories/study-campaign";
import { makeAttendance, makeStudySession, makeStudyUnit } from "@/prisma/factories/study-unit";
import { testDatabase } from "@/prisma/factories/test-database";
import {
  advanceStudyUnit,
  confirmStudyReport,
  returnStudyReport,
  saveAudienceNumbers,
  saveUnitDocuments,
} from "./actions";
import { deleteStudySession, recordStudySession, updateStudySession } from "./session-actions";
import type { CampaignStatus, StudyStatus } from "./terms";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

const key = () => randomUUID();
const blank = { summoned: "", present: "", excused: "", unexcused: "", madeUp: "" };
const members = { summoned: "126", present: "118", excused: "5", unexcused: "1", madeUp: "4" };
const day = {
  heldOn: "20/03/2021",
  mode: "IN_PERSON",
  place: "Hội trường",
  speakerName: "",
  speakerTitle: "",
  summoned: "126",
  present: "118",
} as const;
const formOf = (unit: { id: string }, version = 1) => ({
  unit: { id: unit.id, version },
  ...day,
  numbers: { MEMBERS: members, CADRES: blank },
});

const notFound = { ok: false, error: { message: expect.stringContaining("Không tìm thấy") } };
const notAllowed = { ok: false, error: { message: expect.stringContaining("không có quyền") } };
const conflict = {
  ok: false,
  error: { message: expect.stringContaining("Chính anh/chị đã lưu bản ghi này") },
};

describe("recording a session", () => {
  it("keeps the session, the numbers and the step to 'under way' together, with one audit row", async () => {
    const { unit, account } = await unitOfSecretary();
    const answer = await recordStudySession(formOf(unit), key());
    expect(answer).toMatchObject({ ok: true });
    expect(await stored(unit.id)).toEqual({
      status: "IN_PROGRESS",
      version: 2,
      sessions: ["2021-03-20 IN_PERSON Hội trường 118/126"],
      attendance: ["MEMBERS 126 118 5 1 4"],
    });
    const { rows } = await db.query(
      "SELECT account_id, action, changed_fields FROM audit_event WHERE organization_id = $1",
      [unit.organizationId],
    );
    expect(rows).toEqual([
      {
        account_id: account.id,
        action: "study.session.record",
        changed_fields: expect.arrayContaining(["heldOn", "present", "numbers", "status"]),
      },
    ]);
  });

  it("happens once for one key, however often it is pressed", async () => {
    const { unit } = await unitOfSecretary();
    const sameKey = key();
    const [first, second] = await Promise.all([
      recordStudySession(formOf(unit), sameKey),
      recordStudySession(formOf(unit), sameKey),
    ]);
    expect(second).toEqual(first);
    expect(await recordStudySession(formOf(unit), sameKey)).toEqual(first);
    expect(await recordStudySession({ ...formOf(unit), present: "100" }, sameKey)).toMatchObject({
      ok: false,
    });
    expect((await stored(unit.id)).sessions).toHaveLength(1);
  });

  it("by two people at once is kept once; the other is told, and keeps what was typed", async () => {
    const { unit } = await unitOfSecretary();
    const answers = await Promise.all([
      recordStudySession(formOf(unit), key()),
      recordStudySession({ ...formOf(unit), place: "Điểm cầu" }, key()),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, error: expect.objectContaining(conflict.error) });
    expect((await stored(unit.id)).sessions).toHaveLength(1);
  });

  it.each<[string, object, object]>([
    ["more present than summoned", { present: "127" }, { present: expect.stringContaining("triệu tập") }],
    ["a session yet to come", { heldOn: "26/03/2021" }, { heldOn: expect.stringContaining("chưa diễn ra") }],
    [
      "a day before the campaign",
      { heldOn: "28/02/2021" },
      { heldOn: expect.stringContaining("trước ngày") },
    ],
    [
      "more caught up than absent",
      { numbers: { MEMBERS: { ...members, madeUp: "9" } } },
      { "numbers.MEMBERS.madeUp": expect.stringContaining("Học bù") },
    ],
    [
      "more cadres than members",
      { numbers: { MEMBERS: members, CADRES: { ...blank, summoned: "127", present: "1" } } },
      { "numbers.CADRES.summoned": expect.stringContaining("nằm trong số đảng viên") },
    ],
  ])("refuses %s, and writes nothing", async (_, change, fields) => {
    const { unit } = await unitOfSecretary();
    const answer = await recordStudySession({ ...formOf(unit), ...change }, key());
    expect(answer).toMatchObject({ ok: false, error: { fields } });
    expect(await stored(unit.id)).toEqual(untouched);
  });

  it("of an audience the campaign does not summon takes the session back too", async () => {
    const { unit } = await unitOfSecretary();
    const numbers = { MEMBERS: members, RETIRED: { ...blank, summoned: "5", present: "5" } };
    expect(await recordStudySession({ ...formOf(unit), numbers }, key())).toMatchObject({ ok: false });
    expect(await stored(unit.id)).toEqual(untouched);
  });

  it("ends with the report and with the campaign", async () => {
    for (const [status, campaignStatus] of [
      ["REPORTED", "OPEN"],
      ["CONFIRMED", "OPEN"],
      ["IN_PROGRESS", "CLOSED"],
    ] as const) {
      const { unit } = await unitOfSecretary({ status, campaignStatus });
      expect(await recordStudySession(formOf(unit), key())).toMatchObject({ ok: false });
      expect((await stored(unit.id)).sessions).toEqual([]);
    }
  });
});

describe("the step after", () => {
  it("leads from study to report, dated today, and no step can be left out", async () => {
    const { unit } = await unitOfSecretary();
    const advance = (version: number, to: "PLANNED" | "IN_PROGRESS" | "STUDIED" | "REPORTED") =>
      advanceStudyUnit({ id: unit.id, version, to }, key());
    expect(await advance(1, "REPORTED")).toMatchObject({ ok: false });
    expect(await advance(1, "PLANNED")).toMatchObject({ ok: true });
    expect(await advance(2, "IN_PROGRESS")).toMatchObject({ ok: true });
    expect(await advance(3, "STUDIED")).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("Chưa có buổi học") },
    });
    expect(await recordStudySession(formOf(unit, 3), key())).toMatchObject({ ok: true });
    expect(await advance(3, "STUDIED")).toMatchObject(conflict);
    expect(await advance(4, "STUDIED")).toMatchObject({ ok: true });
    expect(await advance(5, "REPORTED")).toMatchObject({ ok: true });
    expect(await dates(unit.id)).toMatchObject({ status: "REPORTED", reported_on: "2021-03-25" });
  });

  it("is the staff's: confirmed, or returned with a reason and reported again", async () => {
    const { unit, account } = await unitOfSecretary({ status: "STUDIED" });
    await makeAttendance(db, unit);
    await makeStudySession(db, unit);
    await advanceStudyUnit({ id: unit.id, version: 1, to: "REPORTED" }, key());
    expect(await confirmStudyReport({ id: unit.id, version: 2 }, key())).toMatchObject(notAllowed);

    await browseAs(db, await makeAccount(db, { role: "STAFF" }));
    const back = { id: unit.id, version: 2, reason: "  " };
    expect(await returnStudyReport(back, key())).toMatchObject({
      ok: false,
      error: { fields: { reason: expect.stringContaining("lý do") } },
    });
    expect(await returnStudyReport({ ...back, reason: "Thiếu số vắng" }, key())).toMatchObject({ ok: true });
    expect(await dates(unit.id)).toMatchObject({ status: "RETURNED", return_reason: "Thiếu số vắng" });
    expect(await confirmStudyReport({ id: unit.id, version: 3 }, key())).toMatchObject({ ok: false });

    await browseAs(db, account);
    const numbers = { MEMBERS: { ...blank, summoned: "10", present: "9", excused: "1" } };
    expect(await saveAudienceNumbers({ id: unit.id, version: 3, numbers }, key())).toMatchObject({
      ok: true,
    });
    expect(await advanceStudyUnit({ id: unit.id, version: 4, to: "REPORTED" }, key())).toMatchObject({
      ok: true,
    });

    await browseAs(db, await makeAccount(db, { role: "STAFF" }));
    expect(await confirmStudyReport({ id: unit.id, version: 5 }, key())).toMatchObject({ ok: true });
    expect(await dates(unit.id)).toEqual({
      status: "CONFIRMED",
      reported_on: "2021-03-25",
      confirmed_on: "2021-03-25",
      return_reason: null,
    });
  });
});

describe("correcting", () => {
  it("a session or taking it away leaves the numbers of the campaign alone", async () => {
    const { unit } = await unitOfSecretary({ status: "IN_PROGRESS" });
    await makeAttendance(db, unit);
    const session = await makeStudySession(db, unit);
    const change = { id: session.id, version: 1, ...day, place: "Phòng họp 2" };
    expect(await updateStudySession(change, key())).toMatchObject({ ok: true });
    const late = await updateStudySession(change, key());
    expect(late).toMatchObject(conflict);
    expect(late).toMatchObject({ error: { stored: { ...change, version: 2 } } });
    const changed = await stored(unit.id);
    expect(changed.sessions).toEqual(["2021-03-20 IN_PERSON Phòng họp 2 118/126"]);
    expect(await deleteStudySession({ id: session.id, version: 1 }, key())).toMatchObject(conflict);
    expect(await deleteStudySession({ id: session.id, version: 2 }, key())).toMatchObject({ ok: true });
    expect(await stored(unit.id)).toMatchObject({ sessions: [], attendance: changed.attendance });
  });

  it("numbers replaces them, and a row left blank is no longer on record", async () => {
    const { unit } = await unitOfSecretary({ status: "IN_PROGRESS" });
    await makeAttendance(db, unit);
    await makeAttendance(db, unit, { audience: "CADRES" });
    const numbers = {
      MEMBERS: members,
      CADRES: blank,
      NON_MEMBER_STAFF: { ...blank, summoned: "40", present: "39" },
    };
    expect(await saveAudienceNumbers({ id: unit.id, version: 1, numbers }, key())).toMatchObject({
      ok: true,
    });
    expect((await stored(unit.id)).attendance).toEqual([
      "MEMBERS 126 118 5 1 4",
      "NON_MEMBER_STAFF 40 39 0 0 0",
    ]);
    const late = await saveAudienceNumbers({ id: unit.id, version: 1, numbers }, key());
    expect(late).toMatchObject(conflict);
    expect(late).toMatchObject({
      error: { stored: { id: unit.id, version: 2, numbers: { MEMBERS: members, CADRES: blank } } },
    });
  });

  it("plan and programme, also after the report; a first plan makes the unit a planned one", async () => {
    const form = { ...noDocuments, planNumber: "15-KH/ĐU", planOn: "10/3/2021" };
    const { unit } = await unitOfSecretary();
    expect(await saveUnitDocuments({ id: unit.id, version: 1, ...form }, key())).toMatchObject({ ok: true });
    expect(await dates(unit.id)).toMatchObject({ status: "PLANNED" });
    const reported = await unitOfSecretary({ status: "REPORTED" });
    expect(await saveUnitDocuments({ id: reported.unit.id, version: 1, ...form }, key())).toMatchObject({
      ok: true,
    });
    expect(await dates(reported.unit.id)).toMatchObject({ status: "REPORTED" });
  });

  it("the essays and pledges handed in, never more than the members summoned", async () => {
    const { unit } = await unitOfSecretary();
    await makeAttendance(db, unit, { summoned: 10 });
    const save = (essays: string, version: number) =>
      saveUnitDocuments({ id: unit.id, version, ...noDocuments, essays, commitments: "" }, key());
    expect(await save("10", 1)).toMatchObject({ ok: true });
    expect(await save("11", 2)).toMatchObject({
      ok: false,
      error: { fields: { essays: expect.stringContaining("bài thu hoạch") } },
    });
    const { rows } = await db.query("SELECT essays, commitments, version FROM study_unit WHERE id = $1", [
      unit.id,
    ]);
    expect(rows).toEqual([{ essays: 10, commitments: null, version: 2 }]);
    // Nor can the members become fewer than their essays.
    await expect(
      db.query("UPDATE study_attendance SET summoned = 9, present = 9 WHERE study_unit_id = $1", [unit.id]),
    ).rejects.toMatchObject({ constraint: "study_unit_products_of_members" });
  });
});

describe("another unit's study", () => {
  const attempts = (unit: { id: string }, session: { id: string }) => [
    () => recordStudySession(formOf(unit), key()),
    () => updateStudySession({ id: session.id, version: 1, ...day }, key()),
    () => deleteStudySession({ id: session.id, version: 1 }, key()),
    () => saveAudienceNumbers({ id: unit.id, version: 1, numbers: { MEMBERS: members } }, key()),
    () => saveUnitDocuments({ id: unit.id, version: 1, ...noDocuments }, key()),
    () => advanceStudyUnit({ id: unit.id, version: 1, to: "STUDIED" }, key()),
  ];

  it("is answered by every action exactly like one that does not exist", async () => {
    const { unit, session } = await startedUnit();
    const before = await stored(unit.id);
    await unitOfSecretary();
    const foreign = await answersOf(attempts(unit, session));
    const missing = await answersOf(attempts({ id: randomUUID() }, { id: randomUUID() }));
    expect(foreign).toEqual(missing);
    for (const answer of foreign) expect(answer).toMatchObject(notFound);
    expect(await stored(unit.id)).toEqual(before);
  });

  it("is the own secretary's and the staff's to change", async () => {
    const own = await startedUnit();
    await browseAs(db, own.account);
    const answer = await saveAudienceNumbers(
      { id: own.unit.id, version: 1, numbers: { MEMBERS: members } },
      key(),
    );
    expect(answer).toMatchObject({ ok: true });
    await browseAs(db, await makeAccount(db, { role: "STAFF" }));
    const byStaff = await startedUnit(own.unit.campaignId);
    await browseAs(db, await makeAccount(db, { role: "STAFF" }));
    expect(await recordStudySession(formOf(byStaff.unit), key())).toMatchObject({ ok: true });
  });

  it.each(["LEADER", "ADMIN"] as const)("is not %s's to change", async (role) => {
    const { unit, session } = await startedUnit();
    const before = await stored(unit.id);
    await browseAs(db, await makeAccount(db, { role }));
    for (const answer of await answersOf(attempts(unit, session))) expect(answer).toMatchObject(notAllowed);
    expect(await confirmStudyReport({ id: unit.id, version: 1 }, key())).toMatchObject(notAllowed);
    expect(await stored(unit.id)).toEqual(before);
  });

  it("is nobody's who is signed out", async () => {
    const { unit, session } = await startedUnit();
    const before = await stored(unit.id);
    await browseAs(db, null);
    for (const answer of await answersOf(attempts(unit, session)))
      expect(answer).toMatchObject({ ok: false });
    expect(await stored(unit.id)).toEqual(before);
  });
});

const noDocuments = {
  planNumber: "",
  planOn: "",
  programmeNumber: "",
  programmeOn: "",
  essays: "",
  commitments: "",
};

const untouched = { status: "NOT_STARTED", version: 1, sessions: [], attendance: [] };

type Given = { status?: StudyStatus; campaignStatus?: CampaignStatus };

/** A unit in a campaign of its own, and its secretary at the browser. */
async function unitOfSecretary({ status = "NOT_STARTED", campaignStatus = "OPEN" }: Given = {}) {
  const campaign = await makeCampaign(db, { status: campaignStatus });
  const organization = await makeOrganization(db);
  const unit = await makeStudyUnit(db, { campaignId: campaign.id, organizationId: organization.id, status });
  const account = await makeAccount(db, { role: "SECRETARY", organizationId: organization.id });
  await browseAs(db, account);
  return { unit, account };
}

/** A unit under way, with a session and numbers. */
async function startedUnit(campaignId?: string) {
  const organization = await makeOrganization(db);
  const unit = await makeStudyUnit(db, {
    campaignId: campaignId ?? (await makeCampaign(db)).id,
    organizationId: organization.id,
    status: "IN_PROGRESS",
  });
  await makeAttendance(db, unit);
  const session = await makeStudySession(db, unit);
  const account = await makeAccount(db, { role: "SECRETARY", organizationId: organization.id });
  return { unit, session, account };
}

async function answersOf(attempts: readonly (() => Promise<unknown>)[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const attempt of attempts) answers.push(await attempt());
  return answers;
}

/** What is on record of a unit, as the owner of the database sees it. */
async function stored(unitId: string) {
  const unit = await db.query("SELECT status::text, version FROM study_unit WHERE id = $1", [unitId]);
  const sessions = await db.query(
    `SELECT concat_ws(' ', held_on, mode, place, present || '/' || summoned) AS line
     FROM study_session WHERE study_unit_id = $1 ORDER BY held_on, created_at`,
    [unitId],
  );
  const attendance = await db.query(
    `SELECT concat_ws(' ', audience, summoned, present, excused, unexcused, made_up) AS line
     FROM study_attendance WHERE study_unit_id = $1 ORDER BY audience`,
    [unitId],
  );
  const lines = ({ rows }: pg.QueryResult<{ line: string }>) => rows.map(({ line }) => line);
  return { ...unit.rows[0], sessions: lines(sessions), attendance: lines(attendance) };
}

async function dates(unitId: string) {
  const { rows } = await db.query(
    "SELECT status::text, reported_on::text, confirmed_on::text, return_reason FROM study_unit WHERE id = $1",
    [unitId],
  );
  return rows[0];
}
