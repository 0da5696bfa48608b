import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { makeMember } from "@/prisma/factories/member";
import { uniqueDigits } from "@/prisma/factories/unique";
import { annulEvent } from "./actions";
import type { EventInputKind } from "./schema";
import {
  db,
  decision,
  member,
  other,
  pageOf,
  record,
  recorded,
  refusedAt,
  standing,
  unit,
} from "./test-support/by-hand";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

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

it("every list and standing is still what follows from the events", async () => {
  expect((await db.query("SELECT * FROM app.ledger_differences()")).rows).toEqual([]);
});
