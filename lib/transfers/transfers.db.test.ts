import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { withScope } from "@/lib/db/with-scope";
import { annulEvent } from "@/lib/ledger/actions";
import { getMember } from "@/lib/members/queries/get-member";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { accept, recall, refuse, send } from "./actions";
import { lockTransfer } from "./lock-transfer";
import { getTransfer, listTransfers, readTransferNews } from "./queries";
import { acceptTransfer, recallTransfer } from "./settle-transfer";

const { sql } = Prisma;

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;
type Party = { unit: Unit; account: { id: string }; viewer: Viewer };
let sender: Party;
let receiver: Party;
let third: Party;
let staff: Pick<Party, "account" | "viewer">;
let leader: Pick<Party, "account" | "viewer">;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  const party = async (): Promise<Party> => {
    const unit = await makeUnit(db);
    const account = await makeAccount(db, { role: "SECRETARY", organizationId: unit.base.id });
    return { unit, account, viewer: await makeSession(db, account) };
  };
  [sender, receiver, third] = [await party(), await party(), await party()];
  const office = async (role: "STAFF" | "LEADER") => {
    const account = await makeAccount(db, { role });
    return { account, viewer: await makeSession(db, account) };
  };
  [staff, leader] = [await office("STAFF"), await office("LEADER")];
});
afterAll(() => db.end());

const key = () => randomUUID();
const notFound = { ok: false, error: { message: expect.stringContaining("Không tìm thấy") } };
const notAllowed = { ok: false, error: { message: expect.stringContaining("không có quyền") } };

async function sendAs(who: Pick<Party, "account">, memberId: string, change = {}) {
  await browseAs(db, who.account);
  const { rows } = await db.query<{ version: number }>("SELECT version FROM member WHERE id = $1", [
    memberId,
  ]);
  const input = {
    memberId,
    version: rows[0]?.version ?? 1,
    toOrganizationId: receiver.unit.base.id,
    paperNumber: "12-GTSHĐ",
    paperOn: "10/03/2021",
    reason: "Chuyển công tác",
    ...change,
  };
  return send(input, key());
}

async function sent(change: Parameters<typeof makeMember>[1] | object = {}) {
  const member = await makeMember(db, { organizationId: sender.unit.cells[0].id, ...change });
  expect(await sendAs(sender, member.id)).toMatchObject({ ok: true });
  const { rows } = await db.query<{ id: string }>(
    "SELECT id FROM transfer WHERE member_id = $1 AND status = 'SENT'",
    [member.id],
  );
  return { member, id: rows[0]?.id ?? "" };
}

async function lists(memberId: string) {
  const { rows } = await db.query(
    "SELECT organization_id AS cell, starts_on::text AS from, ends_on::text AS to FROM membership WHERE member_id = $1 ORDER BY starts_on",
    [memberId],
  );
  return rows;
}

const acceptance = (id: string, change = {}) => ({
  id,
  version: 1,
  cellId: receiver.unit.cells[0].id,
  receivedOn: "20/03/2021",
  ...change,
});

describe("between sending and the answer", () => {
  it("the member is on nobody's list, and the receiver sees what the paper says and no more", async () => {
    const { member, id } = await sent({ fullName: "Trần Văn Bình", jobTitle: "Trưởng phòng" });
    expect(await lists(member.id)).toEqual([
      { cell: sender.unit.cells[0].id, from: "2010-05-19", to: "2021-03-10" },
    ]);
    const seen = await getTransfer(receiver.viewer, id);
    expect(seen).toMatchObject({
      transfer: {
        fullName: "Trần Văn Bình",
        fromCell: sender.unit.cells[0].name,
        fromBase: sender.unit.base.name,
        toBase: receiver.unit.base.name,
        isMemberOpen: false,
      },
      cells: receiver.unit.cells.map(({ id: value }) => ({ value })),
    });
    expect(JSON.stringify(seen)).not.toContain("Trưởng phòng");
    expect(await getMember(receiver.viewer, member.id)).toBeNull();
    await withScope(receiver.viewer, async (scoped) => {
      expect(await scoped.memberEvent.count({ where: { memberId: member.id } })).toBe(0);
    });
    expect((await getMember(sender.viewer, member.id))?.transit).toMatchObject({
      id,
      toName: receiver.unit.base.name,
    });
    expect(await getTransfer(third.viewer, id)).toBeNull();
  });

  it("it is under the tab of whoever has to act, and leadership sees all who are on the way", async () => {
    const { id } = await sent();
    const ids = async (viewer: Viewer, tab: "in" | "out") =>
      (await listTransfers(viewer, tab, 1)).rows.map((row) => row.id);
    expect(await ids(receiver.viewer, "in")).toContain(id);
    expect(await ids(receiver.viewer, "out")).not.toContain(id);
    expect(await ids(sender.viewer, "out")).toContain(id);
    expect(await ids(sender.viewer, "in")).not.toContain(id);
    expect(await ids(leader.viewer, "in")).toContain(id);
    expect(await ids(third.viewer, "in")).toEqual([]);
  });

  it("nothing else is recorded of the member, and half of the handshake is not taken back by itself", async () => {
    const { member } = await sent();
    expect(await sendAs(sender, member.id)).toMatchObject(notAllowed);
    const { rows } = await db.query<{ id: string }>(
      "SELECT id FROM member_event WHERE member_id = $1 AND kind = 'TRANSFER_OUT'",
      [member.id],
    );
    const undo = { eventId: rows[0]?.id ?? "", correctionReason: "Nhầm" };
    expect(await annulEvent(undo, key())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("Thu hồi hoặc từ chối") },
    });
  });
});

describe("sending", () => {
  it("is the own secretary's or the staff's; a foreign member is not found", async () => {
    const { id } = await makeMember(db, { organizationId: sender.unit.cells[0].id });
    expect(await sendAs(third, id)).toMatchObject(notFound);
    expect(await sendAs(leader, id)).toMatchObject(notAllowed);
    expect(await sendAs(staff, id)).toMatchObject({ ok: true });
  });

  it("leads to another base organisation that exists, with a paper of today at the latest", async () => {
    const { id } = await makeMember(db, { organizationId: sender.unit.cells[0].id });
    for (const toOrganizationId of [sender.unit.base.id, receiver.unit.cells[0].id])
      expect(await sendAs(sender, id, { toOrganizationId })).toMatchObject({
        ok: false,
        error: { fields: { toOrganizationId: expect.stringContaining("tổ chức cơ sở đảng khác") } },
      });
    expect(await sendAs(sender, id, { paperOn: "26/03/2021" })).toMatchObject({
      ok: false,
      error: { fields: { paperOn: expect.stringContaining("25/03/2021") } },
    });
    expect(await sendAs(sender, id, { paperOn: "18/05/2010" })).toMatchObject({
      ok: false,
      error: { fields: { paperOn: expect.stringContaining("danh sách từ ngày 19/05/2010") } },
    });
    expect(await sendAs(sender, id, { toOrganizationId: randomUUID() })).toMatchObject({ ok: false });
    expect(await lists(id)).toMatchObject([{ to: null }]);
  });
});

describe("accepting", () => {
  it("puts the member on the chosen list from the day of receipt, and the record in the receiver's hands", async () => {
    const { member, id } = await sent();
    await browseAs(db, receiver.account);
    expect(await accept(acceptance(id), key())).toEqual({ ok: true, value: { memberId: member.id } });
    expect(await lists(member.id)).toEqual([
      { cell: sender.unit.cells[0].id, from: "2010-05-19", to: "2021-03-10" },
      { cell: receiver.unit.cells[0].id, from: "2021-03-20", to: null },
    ]);
    const page = await getMember(receiver.viewer, member.id);
    expect(page?.member.officialOn).toBe("2011-05-19");
    expect(page?.timeline.map(({ kind, counterpart }) => [kind, counterpart?.name ?? null])).toEqual([
      ["TRANSFER_IN", `${sender.unit.cells[0].name} · ${sender.unit.base.name}`],
      ["TRANSFER_OUT", receiver.unit.base.name],
      ["ADMISSION", null],
    ]);
    expect(await getMember(sender.viewer, member.id)).toBeNull();
    const history = await listTransfers(sender.viewer, "settled", 1);
    expect(history.rows.find((row) => row.id === id)).toMatchObject({
      status: "ACCEPTED",
      isMemberOpen: false,
    });
  });

  it("asks for a cell of the receiver and a day between the paper's and today", async () => {
    const { id } = await sent();
    await browseAs(db, staff.account);
    for (const [change, field] of [
      [{ cellId: sender.unit.cells[0].id }, "cellId"],
      [{ cellId: receiver.unit.base.id }, "cellId"],
      [{ receivedOn: "09/03/2021" }, "receivedOn"],
      [{ receivedOn: "26/03/2021" }, "receivedOn"],
    ] as const)
      expect(await accept(acceptance(id, change), key()), field).toMatchObject({
        ok: false,
        error: { fields: { [field]: expect.any(String) } },
      });
    expect(await accept(acceptance(id, { receivedOn: "10/03/2021" }), key())).toMatchObject({ ok: true });
  });

  it("is nobody else's: not the sender's, a third unit's or leadership's", async () => {
    const { id } = await sent();
    for (const [who, answer] of [
      [sender, notAllowed],
      [third, notFound],
      [leader, notAllowed],
    ] as const) {
      await browseAs(db, who.account);
      expect(await accept(acceptance(id), key())).toMatchObject(answer);
      expect(await refuse({ id, version: 1, refusalReason: "Không" }, key())).toMatchObject(answer);
    }
    await browseAs(db, receiver.account);
    expect(await recall({ id, version: 1 }, key())).toMatchObject(notAllowed);
  });
});

describe("refusing and recalling", () => {
  it.each(["refuse", "recall"] as const)("%s leaves the sender's list without a gap", async (act) => {
    const { member, id } = await sent();
    await browseAs(db, act === "refuse" ? receiver.account : sender.account);
    const answer =
      act === "refuse"
        ? await refuse({ id, version: 1, refusalReason: "Không có chỉ tiêu" }, key())
        : await recall({ id, version: 1 }, key());
    expect(answer).toMatchObject({ ok: true });
    expect(await lists(member.id)).toEqual([{ cell: sender.unit.cells[0].id, from: "2010-05-19", to: null }]);
    const page = await getMember(sender.viewer, member.id);
    expect(page?.transit).toBeNull();
    expect(page?.timeline[0]).toMatchObject({
      kind: "TRANSFER_OUT",
      struckBy: { kind: "ANNULMENT", correctionReason: act === "refuse" ? "Không có chỉ tiêu" : null },
    });
    // The way is free again.
    expect(await sendAs(sender, member.id)).toMatchObject({ ok: true });
  });

  it("a refusal is told to the sender until the member is sent again", async () => {
    const newsOf = (viewer: Viewer) => withScope(viewer, (scoped) => readTransferNews(scoped, viewer));
    const { member, id } = await sent();
    const before = [await newsOf(sender.viewer), await newsOf(receiver.viewer)].map(({ refused }) => refused);
    await browseAs(db, receiver.account);
    await refuse({ id, version: 1, refusalReason: "Thiếu hồ sơ" }, key());
    expect((await newsOf(sender.viewer)).refused).toBe((before[0] ?? 0) + 1);
    expect((await newsOf(receiver.viewer)).refused).toBe(before[1]);
    expect(await sendAs(sender, member.id)).toMatchObject({ ok: true });
    expect((await newsOf(sender.viewer)).refused).toBe(before[0]);
  });

  it("comes too late once there is an answer", async () => {
    const { id } = await sent();
    await browseAs(db, receiver.account);
    await accept(acceptance(id), key());
    await browseAs(db, sender.account);
    expect(await recall({ id, version: 1 }, key())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("đã được trả lời") },
    });
  });

  it("waits for the office when the sender has confirmed the quarter of the paper", async () => {
    const { member, id } = await sent();
    const { rows } = await db.query<{ id: string }>(
      `INSERT INTO count_confirmation (id, organization_id, period, register_count, confirmed_count, confirmed_on, confirmed_by)
       VALUES (gen_random_uuid(), $1, '2021-Q1', 1, 1, '2021-03-25', $2) RETURNING id`,
      [sender.unit.base.id, sender.account.id],
    );
    await browseAs(db, receiver.account);
    const refusal = { id, version: 1, refusalReason: "Không" };
    expect(await refuse(refusal, key())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("mở lại quý") },
    });
    expect(await lists(member.id)).toMatchObject([{ to: "2021-03-10" }]);
    await db.query("DELETE FROM count_confirmation WHERE id = $1", [rows[0]?.id]);
    expect(await refuse(refusal, key())).toMatchObject({ ok: true });
  });
});

it("an acceptance and a recall at one moment: exactly one wins", async () => {
  const today = "2021-03-25";
  for (let round = 0; round < 10; round += 1) {
    const { member, id } = await sent();
    const input = { ...acceptance(id), receivedOn: "2021-03-20" };
    const outcomes = await Promise.allSettled([
      withScope(receiver.viewer, async (scoped) => {
        const transfer = await lockTransfer(scoped, id);
        if (transfer) await acceptTransfer({ db: scoped, input, transfer, today });
      }),
      withScope(sender.viewer, async (scoped) => {
        const transfer = await lockTransfer(scoped, id);
        if (transfer) await recallTransfer({ db: scoped, input: { id, version: 1 }, transfer, today });
      }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [acceptedFirst] = outcomes;
    const { rows } = await db.query("SELECT status::text FROM transfer WHERE id = $1", [id]);
    expect(rows).toEqual([{ status: acceptedFirst?.status === "fulfilled" ? "ACCEPTED" : "RECALLED" }]);
    expect((await lists(member.id)).filter(({ to }) => to === null)).toHaveLength(1);
  }
});

describe("the database itself", () => {
  const attempt = (who: Pick<Party, "viewer">, statement: Prisma.Sql) =>
    withScope(who.viewer, (scoped) => scoped.$executeRaw(statement));

  it("lets nobody claim a foreign member by a transfer of the own making", async () => {
    const foreign = await makeMember(db, { organizationId: sender.unit.cells[0].id });
    const claim = sql`INSERT INTO transfer (id, organization_id, to_organization_id, member_id, paper_number, paper_on, sent_on,
        full_name, sort_key, sex, born_on, born_precision, admitted_on)
      VALUES (gen_random_uuid(), ${third.unit.cells[0].id}::uuid, ${third.unit.base.id}::uuid, ${foreign.id}::uuid, '1', '2021-03-01',
        '2021-03-01', 'A', 'a', 'MALE', '1980-01-01', 'DAY', '2010-01-01')`;
    await expect(attempt(third, claim)).rejects.toThrow(/own cell|42501/);
  });

  it("tells names of organisations to those who are signed in, and accounts' and receivers' to those who write", async () => {
    const { base } = receiver.unit;
    const ask = async (who: Viewer) =>
      withScope(who, async (scoped) => [
        (await scoped.$queryRaw<unknown[]>`SELECT * FROM app.organization_names(ARRAY[${base.id}::uuid])`)
          .length,
        (await scoped.$queryRaw<{ id: string }[]>`SELECT id FROM app.receiving_units()`).some(
          ({ id }) => id === base.id,
        ),
        (
          await scoped.$queryRaw<
            unknown[]
          >`SELECT * FROM app.recorder_names(ARRAY[${staff.account.id}::uuid])`
        ).length,
      ]);
    const administrator = await makeSession(db, await makeAccount(db, { role: "ADMIN" }));
    expect(await ask(third.viewer)).toEqual([1, true, 1]);
    expect(await ask(leader.viewer)).toEqual([1, false, 1]);
    expect(await ask(administrator)).toEqual([1, false, 0]);
    // The owner, signed in as nobody, stands for a connection without a scope.
    const { rows } = await db.query("SELECT * FROM app.organization_names(ARRAY[$1::uuid])", [base.id]);
    expect(rows).toEqual([]);
  });

  it("accepts no answer without the event, from the wrong end, or a second time", async () => {
    const { id } = await sent();
    const set = (change: Prisma.Sql) =>
      sql`UPDATE transfer SET ${change}, settled_on = '2021-03-25' WHERE id = ${id}::uuid`;
    const accepted = set(sql`status = 'ACCEPTED', received_by_id = ${receiver.unit.cells[0].id}::uuid`);
    const recalled = set(sql`status = 'RECALLED'`);
    await expect(attempt(receiver, accepted)).rejects.toThrow(/receiver's list|42501/);
    await expect(attempt(receiver, recalled)).rejects.toThrow(/the sender recalls|42501/);
    await attempt(sender, recalled);
    await expect(attempt(sender, set(sql`status = 'SENT'`))).rejects.toThrow(/transfer_settled_once/);
  });
});

it("every list is still what follows from the events", async () => {
  const { rows } = await db.query("SELECT * FROM app.ledger_differences()");
  expect(rows).toEqual([]);
});
