import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import type { Viewer } from "@/lib/auth/viewer";
import { getMember } from "@/lib/members/queries/get-member";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { makeMember, makeStay } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { uniqueDigits } from "@/prisma/factories/unique";
import { annulEvent, correctEvent, recordEvent } from "./actions";
import { eventValues } from "./event-values";
import { getCorrecting, getRecording } from "./queries";
import type { EventInputKind, EventValues } from "./schema";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;
let unit: Unit;
let other: Unit;
let secretary: { id: string };
let viewer: Viewer;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  unit = await makeUnit(db);
  other = await makeUnit(db);
  secretary = await makeAccount(db, {
    role: "SECRETARY",
    organizationId: unit.base.id,
    displayName: "Lê Thị Bí Thư",
  });
  viewer = await makeSession(db, secretary);
});
afterAll(() => db.end());

const decision = { decisionNumber: "15-QĐ/ĐUK", decisionOn: "01/03/2021" };
const member = (change = {}) => makeMember(db, { organizationId: unit.cells[0].id, ...change });

/** The form as it opens, with what was typed. */
async function form(memberId: string, kind: EventInputKind, typed: object): Promise<EventValues> {
  const recording = await getRecording(viewer, memberId);
  if (!recording) throw new Error("not in scope");
  return { ...eventValues(kind, recording), ...typed };
}

async function record(memberId: string, kind: EventInputKind, typed: object) {
  await browseAs(db, secretary);
  return recordEvent(await form(memberId, kind, typed), randomUUID());
}

async function recorded(memberId: string, kind: EventInputKind, typed: object): Promise<string> {
  expect(await record(memberId, kind, typed)).toEqual({ ok: true, value: { id: memberId } });
  return (
    (await pageOf(memberId)).timeline.find((event) => event.struckBy === null && event.kind === kind)?.id ??
    ""
  );
}

async function pageOf(memberId: string) {
  const page = await getMember(viewer, memberId);
  if (!page) throw new Error("not in scope");
  return page;
}

async function standing(memberId: string) {
  const { rows } = await db.query(
    `SELECT left_on::text, official_on::text, admitted_on::text, admission_decided_on::text, card_number, exempt_to::text,
            temp_away_to::text, suspended_from::text, probation_extended_to::text, organization_id
     FROM member WHERE id = $1`,
    [memberId],
  );
  return rows[0];
}

const refusedAt = (field: string, sentence: string) => ({
  ok: false,
  error: { fields: { [field]: expect.stringContaining(sentence) } },
});

describe("what is recorded", () => {
  it.each<[EventInputKind, { officialOn?: null }, object, object]>([
    ["RECOGNITION", { officialOn: null }, decision, { official_on: "2021-09-01" }],
    [
      "PROBATION_EXTENDED",
      { officialOn: null },
      { ...decision, untilOn: "1/3/2022" },
      { probation_extended_to: "2022-03-01" },
    ],
    ["EXEMPTION", {}, { ...decision, ground: "AGE_HEALTH", effectiveOn: "1/3/2021" }, { exempt_to: null }],
    ["SUSPENSION", {}, { ...decision, effectiveOn: "2/3/2021" }, { suspended_from: "2021-03-02" }],
    [
      "TEMP_OUT",
      {},
      { ...decision, effectiveOn: "2/3/2021", untilOn: "2/9/2021", counterpartName: "Học viện" },
      { temp_away_to: "2021-09-02", left_on: null },
    ],
    ["DEATH", {}, { effectiveOn: "2/3/2021", cause: "Bệnh" }, { left_on: "2021-03-02" }],
    ["EXPULSION", {}, decision, { left_on: "2021-03-01" }],
    [
      "NAME_REMOVAL",
      { officialOn: null },
      { ...decision, ground: "NOT_QUALIFIED" },
      { left_on: "2021-03-01" },
    ],
    ["WITHDRAWAL", {}, { ...decision, isWithoutViolation: true }, { left_on: "2021-03-01" }],
    ["ADMISSION_ANNULLED", {}, decision, { left_on: "2021-03-01" }],
    [
      "TRANSFER_OUT",
      {},
      { ...decision, counterpartPlace: "OTHER_PROVINCE", counterpartName: "Đảng bộ tỉnh Bắc Ninh" },
      { left_on: "2021-03-01" },
    ],
  ])("%s", async (kind, person, typed, expected) => {
    // A probationary member of the factory was admitted on 01/09/2020: recognised on a day that has not come is refused.
    const { id } = await member(kind === "RECOGNITION" ? { ...person, admittedOn: "2020-03-01" } : person);
    await recorded(id, kind, typed);
    expect(await standing(id)).toMatchObject(
      kind === "RECOGNITION" ? { official_on: "2021-03-01" } : expected,
    );
  });

  it("says in the timeline what, when, by which paper, and who wrote it down", async () => {
    const { id } = await member();
    await recorded(id, "NAME_REMOVAL", { ...decision, ground: "C", note: "Đã họp hai lần" });
    const { rows } = await db.query("SELECT action, changed_fields FROM audit_event WHERE subject_id = $1", [
      id,
    ]);
    expect((await pageOf(id)).timeline[0]).toMatchObject({
      kind: "NAME_REMOVAL",
      effectiveOn: "2021-03-01",
      decisionNumber: "15-QĐ/ĐUK",
      detail: "C",
      note: "Đã họp hai lần",
      recordedBy: "Lê Thị Bí Thư",
      organization: { code: unit.cells[0].code, isOpen: true },
    });
    expect(rows).toEqual([{ action: "event.record", changed_fields: ["DISCIPLINE"] }]);
  });

  it("a move within the unit is both events at once, without a gap", async () => {
    const { id } = await member();
    const cellId = unit.cells[1]?.id;
    expect(await record(id, "MOVE", { cellId, effectiveOn: "5/3/2021" })).toMatchObject({ ok: true });
    const page = await pageOf(id);
    expect(page.stays.map(({ cell, startsOn, endsOn }) => [cell.code, startsOn, endsOn])).toEqual([
      [unit.cells[1]?.code, "2021-03-05", null],
      [unit.cells[0].code, "2010-05-19", "2021-03-05"],
    ]);
    expect(page.timeline.slice(0, 2).map(({ kind, counterpartId }) => [kind, counterpartId])).toEqual([
      ["TRANSFER_IN", unit.cells[0].id],
      ["TRANSFER_OUT", cellId],
    ]);
  });

  it("a new card stands on the record, and the old number in the history; taking it back brings the old one back", async () => {
    const old = uniqueDigits(8);
    const [lost, renewed] = [uniqueDigits(8), uniqueDigits(12)];
    const { id } = await member({ cardNumber: old });
    await recorded(id, "CARD_ISSUED", { cardNumber: lost, effectiveOn: "1/2/2021", note: "Mất" });
    const last = await recorded(id, "CARD_ISSUED", { cardNumber: renewed, effectiveOn: "1/3/2021" });
    expect(await standing(id)).toMatchObject({ card_number: renewed });
    await annulEvent({ eventId: last, correctionReason: "Nhầm" }, randomUUID());
    expect(await standing(id)).toMatchObject({ card_number: lost });
    const first = (await pageOf(id)).timeline.find(({ detail }) => detail === lost)?.id ?? "";
    await annulEvent({ eventId: first, correctionReason: "Nhầm" }, randomUUID());
    expect(await standing(id)).toMatchObject({ card_number: old });
  });

  it("a card that somebody else holds is refused in neutral words", async () => {
    const { cardNumber } = await makeMember(db, { organizationId: other.cells[0].id });
    const { id } = await member();
    expect(await record(id, "CARD_ISSUED", { cardNumber, effectiveOn: "1/3/2021" })).toMatchObject(
      refusedAt("cardNumber", "đã được dùng"),
    );
  });

  it("readmission begins a new probation with its own dates, and taken back leaves the former ones", async () => {
    const { id } = await member({
      endsOn: "2015-01-01",
      endReason: "EXPULSION",
      admissionDecidedOn: "2010-05-05",
    });
    const event = await recorded(id, "READMISSION", {
      ...decision,
      decisionOn: "1/2/2021",
      case: "ORDINARY",
      effectiveOn: "3/2/2021",
      cellId: unit.cells[1]?.id,
    });
    expect(await standing(id)).toMatchObject({
      left_on: null,
      official_on: null,
      admitted_on: "2021-02-03",
      admission_decided_on: "2021-02-01",
      organization_id: unit.cells[1]?.id,
    });
    expect(await annulEvent({ eventId: event, correctionReason: "Nhầm người" }, randomUUID())).toMatchObject({
      ok: true,
    });
    expect(await standing(id)).toMatchObject({
      left_on: "2015-01-01",
      official_on: "2011-05-19",
      admitted_on: "2010-05-19",
      admission_decided_on: "2010-05-05",
    });
  });

  it("restoration continues the former life", async () => {
    const { id } = await member({ endsOn: "2020-01-01", endReason: "NAME_REMOVAL" });
    await recorded(id, "RESTORATION", decision);
    expect(await standing(id)).toMatchObject({ left_on: null, official_on: "2011-05-19" });
  });
});

describe("what is refused", () => {
  it.each<
    [
      string,
      EventInputKind,
      { officialOn?: null; endsOn?: string; endReason?: "WITHDRAWAL" | "EXPULSION" },
      object,
      string,
      string,
    ]
  >([
    [
      "a day that has not come",
      "DEATH",
      {},
      { effectiveOn: "26/03/2021", cause: "Bệnh" },
      "effectiveOn",
      "chưa tới",
    ],
    [
      "a decision that has not come",
      "EXPULSION",
      {},
      { ...decision, decisionOn: "26/03/2021" },
      "decisionOn",
      "chưa tới",
    ],
    [
      "no decision number",
      "EXPULSION",
      {},
      { ...decision, decisionNumber: " " },
      "decisionNumber",
      "số quyết định",
    ],
    [
      "a death before the first day on the list",
      "DEATH",
      {},
      { effectiveOn: "18/05/2010", cause: "Bệnh" },
      "effectiveOn",
      "danh sách từ ngày 19/05/2010",
    ],
    [
      "an exit by a decision before the first day on the list",
      "EXPULSION",
      {},
      { ...decision, decisionOn: "18/05/2010" },
      "decisionOn",
      "danh sách từ ngày 19/05/2010",
    ],
    ["no ground", "NAME_REMOVAL", {}, decision, "ground", "Chọn"],
    [
      "dự bị as the ground for an official member",
      "NAME_REMOVAL",
      {},
      { ...decision, ground: "NOT_QUALIFIED" },
      "ground",
      "đã chính thức",
    ],
    [
      "an end before the beginning",
      "SUSPENSION",
      {},
      { ...decision, effectiveOn: "2/3/2021", untilOn: "2/3/2021" },
      "untilOn",
      "sau ngày bắt đầu",
    ],
    [
      "an extension beyond 12 months",
      "PROBATION_EXTENDED",
      { officialOn: null },
      { ...decision, untilOn: "2/9/2022" },
      "untilOn",
      "01/09/2022",
    ],
    [
      "an extension that is none",
      "PROBATION_EXTENDED",
      { officialOn: null },
      { ...decision, untilOn: "1/9/2021" },
      "untilOn",
      "01/09/2021",
    ],
    [
      "recognition on another day without a reason",
      "RECOGNITION",
      { officialOn: null },
      { ...decision, effectiveOn: "20/3/2021" },
      "note",
      "01/09/2021",
    ],
    ["withdrawal with a violation", "WITHDRAWAL", {}, decision, "isWithoutViolation", "không vi phạm"],
    [
      "an exemption for another reason without end",
      "EXEMPTION",
      {},
      { ...decision, ground: "OTHER", effectiveOn: "1/3/2021" },
      "untilOn",
      "phải có",
    ],
    [
      "one of twelve months",
      "EXEMPTION",
      {},
      { ...decision, ground: "OTHER", effectiveOn: "1/3/2021", untilOn: "1/3/2022" },
      "untilOn",
      "dưới 12 tháng",
    ],
    [
      "a stay away of more than two years",
      "TEMP_OUT",
      {},
      { ...decision, effectiveOn: "1/3/2021", untilOn: "2/3/2023", counterpartName: "X" },
      "untilOn",
      "01/03/2023",
    ],
    [
      "a badge before its time",
      "BADGE_AWARDED",
      {},
      { ...decision, level: "30", effectiveOn: "1/3/2021" },
      "level",
      "19/05/2039",
    ],
    [
      "readmission too early",
      "READMISSION",
      { endsOn: "2018-04-01", endReason: "EXPULSION" },
      { ...decision, case: "ORDINARY", effectiveOn: "3/3/2021" },
      "effectiveOn",
      "01/04/2021",
    ],
    [
      "after an own wish without hardship",
      "READMISSION",
      { endsOn: "2015-04-01", endReason: "WITHDRAWAL" },
      { ...decision, case: "ORDINARY", effectiveOn: "3/3/2021" },
      "case",
      "khó khăn",
    ],
    [
      "before 60 months after a sentence",
      "READMISSION",
      { endsOn: "2017-04-01", endReason: "EXPULSION" },
      { ...decision, case: "CLEARED_SENTENCE", effectiveOn: "3/3/2021" },
      "effectiveOn",
      "01/04/2022",
    ],
  ])("%s", async (_, kind, person, typed, field, sentence) => {
    const { id } = await member(person);
    const before = await standing(id);
    expect(await record(id, kind, typed)).toMatchObject(refusedAt(field, sentence));
    expect(await standing(id)).toEqual(before);
  });

  it("a badge given twice, a return before the stay began", async () => {
    const { id } = await member({
      admittedOn: "1985-01-01",
      admissionDecidedOn: "1984-12-20",
      officialOn: "1986-01-01",
      bornOn: "1960-01-01",
    });
    await recorded(id, "BADGE_AWARDED", { ...decision, level: "30", effectiveOn: "3/2/2015" });
    expect(
      await record(id, "BADGE_AWARDED", { ...decision, level: "30", effectiveOn: "3/2/2021" }),
    ).toMatchObject(refusedAt("level", "Đã ghi"));
    await recorded(id, "TEMP_OUT", {
      ...decision,
      effectiveOn: "2/3/2021",
      untilOn: "2/9/2021",
      counterpartName: "X",
    });
    expect(await record(id, "TEMP_RETURN", { effectiveOn: "1/3/2021" })).toMatchObject(
      refusedAt("effectiveOn", "02/03/2021"),
    );
  });

  it("a move to the same cell or to another unit's", async () => {
    const { id } = await member();
    for (const cellId of [unit.cells[0].id, unit.base.id, other.cells[0].id])
      expect(await record(id, "MOVE", { cellId, effectiveOn: "5/3/2021" })).toMatchObject(
        refusedAt("cellId", "chi bộ khác"),
      );
  });

  it("what does not fit the standing any more, because somebody else was first", async () => {
    const { id } = await member({ officialOn: null });
    const values = await form(id, "PROBATION_EXTENDED", { ...decision, untilOn: "1/3/2022" });
    await recorded(id, "PROBATION_EXTENDED", { ...decision, untilOn: "1/2/2022" });
    expect(await recordEvent(values, randomUUID())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("Chính anh/chị đã lưu bản ghi này") },
    });
  });
});

describe("correcting and taking back", () => {
  it("leaves both in the timeline, the first struck through with who and why", async () => {
    const { id } = await member();
    const eventId = await recorded(id, "DEATH", { effectiveOn: "2/3/2021", cause: "Bệnh" });
    const correcting = await getCorrecting(viewer, id, eventId);
    if (!correcting) throw new Error("not correctable");
    const values = {
      ...eventValues("DEATH", correcting),
      effectiveOn: "3/3/2021",
      correctionReason: "Theo giấy chứng tử",
    } as EventValues;
    expect(await correctEvent({ ...values, correctionReason: "" }, randomUUID())).toMatchObject(
      refusedAt("correctionReason", "lý do"),
    );
    expect(await correctEvent(values, randomUUID())).toMatchObject({ ok: true });
    expect(await standing(id)).toMatchObject({ left_on: "2021-03-03" });
    const [current, former] = (await pageOf(id)).timeline;
    expect(current).toMatchObject({ effectiveOn: "2021-03-03", struckBy: null, correctsId: eventId });
    expect(former).toMatchObject({
      id: eventId,
      struckBy: { recordedBy: "Lê Thị Bí Thư", correctionReason: "Theo giấy chứng tử" },
    });
    expect(await annulEvent({ eventId, correctionReason: "x" }, randomUUID())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("đã được sửa hoặc hủy") },
    });
    await annulEvent({ eventId: current?.id ?? "", correctionReason: "Trùng tên" }, randomUUID());
    expect(await standing(id)).toMatchObject({ left_on: null });
    expect((await pageOf(id)).timeline).toHaveLength(3);
  });

  it("of a move goes for both halves, from whichever it begins", async () => {
    const { id } = await member();
    await record(id, "MOVE", { cellId: unit.cells[1]?.id, effectiveOn: "5/3/2021" });
    const half = (await pageOf(id)).timeline.find(({ kind }) => kind === "TRANSFER_IN")?.id ?? "";
    const correcting = await getCorrecting(viewer, id, half);
    expect(correcting).toMatchObject({ kind: "MOVE", event: { kind: "TRANSFER_OUT" } });
    if (!correcting) throw new Error("not correctable");
    const values = {
      ...eventValues("MOVE", correcting),
      effectiveOn: "8/3/2021",
      correctionReason: "Nhầm ngày",
    } as EventValues;
    expect(await correctEvent(values, randomUUID())).toMatchObject({ ok: true });
    const page = await pageOf(id);
    expect(page.stays.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ["2021-03-08", null],
      ["2010-05-19", "2021-03-08"],
    ]);
    const now =
      page.timeline.find(({ kind, struckBy }) => kind === "TRANSFER_IN" && struckBy === null)?.id ?? "";
    expect(await annulEvent({ eventId: now, correctionReason: "Không chuyển" }, randomUUID())).toMatchObject({
      ok: true,
    });
    expect((await pageOf(id)).stays).toMatchObject([{ cell: { code: unit.cells[0].code }, endsOn: null }]);
  });

  it("is refused when the rest would contradict it", async () => {
    const { id } = await member();
    await recorded(id, "DEATH", { effectiveOn: "2/3/2021", cause: "Bệnh" });
    const admission = (await pageOf(id)).timeline.find(({ kind }) => kind === "ADMISSION")?.id ?? "";
    expect(await annulEvent({ eventId: admission, correctionReason: "x" }, randomUUID())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("mâu thuẫn") },
    });
  });

  it("of an admission moves the date on the record with it", async () => {
    const { id } = await member();
    const admission = (await pageOf(id)).timeline[0]?.id ?? "";
    const correcting = await getCorrecting(viewer, id, admission);
    if (!correcting) throw new Error("not correctable");
    const values = {
      ...eventValues("ADMISSION", correcting),
      effectiveOn: "20/5/2010",
      correctionReason: "Theo thẻ",
    } as EventValues;
    expect(await correctEvent(values, randomUUID())).toMatchObject({ ok: true });
    expect(await standing(id)).toMatchObject({ admitted_on: "2010-05-20", official_on: "2011-05-19" });
  });
});

describe("whose it is", () => {
  const notFound = { ok: false, error: { message: expect.stringContaining("Không tìm thấy") } };
  const notAllowed = { ok: false, error: { message: expect.stringContaining("không có quyền") } };

  it("the own unit's and the staff's; to others the member is not there, and leadership only reads", async () => {
    const { id } = await member();
    const values = await form(id, "DEATH", { effectiveOn: "2/3/2021", cause: "Bệnh" });
    const eventId = (await pageOf(id)).timeline[0]?.id ?? "";
    const stranger = await makeAccount(db, { role: "SECRETARY", organizationId: other.base.id });
    for (const [account, answer] of [
      [stranger, notFound],
      [await makeAccount(db, { role: "LEADER" }), notAllowed],
      [await makeAccount(db, { role: "ADMIN" }), notAllowed],
    ] as const) {
      await browseAs(db, account);
      expect(await recordEvent(values, randomUUID())).toMatchObject(answer);
      expect(await annulEvent({ eventId, correctionReason: "x" }, randomUUID())).toMatchObject(answer);
      expect(
        await correctEvent({ ...values, correctsId: eventId, correctionReason: "x" }, randomUUID()),
      ).toMatchObject(answer);
    }
    expect(await getRecording(await makeSession(db, stranger), id)).toBeNull();
    await browseAs(db, await makeAccount(db));
    expect(await recordEvent(values, randomUUID())).toMatchObject({ ok: true });
  });

  it("what happened on another unit's list is the staff's to correct, though the secretary reads it", async () => {
    const { id } = await makeMember(db, { organizationId: other.cells[0].id, endsOn: "2020-01-01" });
    await makeStay(db, { memberId: id, organizationId: unit.cells[0].id, startsOn: "2020-02-01" });
    const foreign = (await pageOf(id)).timeline.find(({ kind }) => kind === "TRANSFER_OUT");
    expect(foreign?.organization).toEqual({
      code: other.cells[0].code,
      name: `${other.cells[0].name} · ${other.base.name}`,
      isOpen: false,
    });
    const undo = { eventId: foreign?.id ?? "", correctionReason: "x" };
    await browseAs(db, secretary);
    expect(await annulEvent(undo, randomUUID())).toMatchObject(notAllowed);
    expect(await getCorrecting(viewer, id, undo.eventId)).toBeNull();
  });
});

it("every list and standing is still what follows from the events", async () => {
  expect((await db.query("SELECT * FROM app.ledger_differences()")).rows).toEqual([]);
});
