import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { makeMember, makeStay } from "@/prisma/factories/member";
import { annulEvent, correctEvent, recordEvent } from "./actions";
import { eventValues } from "./event-values";
import { getCorrecting, getRecording } from "./queries";
import type { EventValues } from "./schema";
import {
  db,
  form,
  member,
  other,
  pageOf,
  record,
  recorded,
  refusedAt,
  secretary,
  standing,
  unit,
  viewer,
} from "./test-support/by-hand";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

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
