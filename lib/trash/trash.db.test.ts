import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import type { Viewer } from "@/lib/auth/viewer";
import { saveRoll } from "@/lib/study/roll-actions";
import { deleteStudySession } from "@/lib/study/session-actions";
import { deleteView, saveView, setDefaultView } from "@/lib/views/actions";
import { listViews } from "@/lib/views/queries";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import { makeCampaign } from "@/prisma/factories/study-campaign";
import { makeAttendance, makeStudySession, makeStudyUnit, makeSummons } from "@/prisma/factories/study-unit";
import { testDatabase } from "@/prisma/factories/test-database";
import { restoreFromTrash } from "./actions";
import { listTrash } from "./queries";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

const key = () => randomUUID();
const firstPage = { page: 1, pageSize: 100 };

describe("a session", () => {
  it("goes with its roll, comes back as it was, and the members' numbers follow both ways", async () => {
    const { unit, first, second, viewer } = await twoRolls();
    const before = await stored(unit.id);
    expect(before.members).toBe("3 2 1 0");
    const trashId = await deleted(second.id);
    expect(await stored(unit.id)).toMatchObject({ sessions: [first.id], entries: 3, members: "3 1 2 0" });
    expect((await listTrash(viewer, firstPage)).rows).toMatchObject([
      {
        id: trashId,
        register: "study_session",
        called: 3,
        deletedBy: viewer.displayName,
        place: "Hội trường",
      },
    ]);
    expect(await restoreFromTrash({ id: trashId }, key())).toEqual({ ok: true, value: { id: second.id } });
    expect(await stored(unit.id)).toEqual(before);
    expect((await listTrash(viewer, firstPage)).rows).toEqual([]);
  });

  it("that was the last with a roll leaves no numbers behind, and brings them back", async () => {
    const { unit, first, second } = await twoRolls();
    await deleted(second.id);
    const trashId = await deleted(first.id);
    expect(await stored(unit.id)).toEqual({ sessions: null, entries: 0, members: null });
    expect(await inTrash(trashId)).toBe(true);
    expect(await restoreFromTrash({ id: trashId }, key())).toMatchObject({ ok: true });
    expect(await stored(unit.id)).toMatchObject({ entries: 3, members: "3 1 2 0" });
  });

  it("without a roll leaves the numbers that were typed", async () => {
    const campaign = await makeCampaign(db);
    const { base } = await makeUnit(db);
    const unit = await makeStudyUnit(db, { campaignId: campaign.id, organizationId: base.id });
    await browseAs(db, await makeAccount(db, { role: "SECRETARY", organizationId: base.id }));
    await makeAttendance(db, unit, { summoned: 40, present: 38 });
    await deleted((await makeStudySession(db, unit)).id);
    expect(await stored(unit.id)).toMatchObject({ sessions: null, members: "40 38 0 0" });
  });

  it("leaves a line in the trail when it goes and when it comes back, each with the row", async () => {
    const { second } = await twoRolls();
    await restoreFromTrash({ id: await deleted(second.id) }, key());
    const { rows } = await db.query(
      `SELECT e.action, c.kind::text, (COALESCE(c.after, c.before) ->> 'place') AS place
       FROM audit_event e JOIN audit_change c ON c.act = e.act AND c.register = 'study_session'
       WHERE e.subject_id = $1 AND c.kind <> 'UPDATE' ORDER BY e.id`,
      [second.id],
    );
    expect(rows).toEqual([
      { action: "study.session.delete", kind: "DELETE", place: "Hội trường" },
      { action: "trash.restore", kind: "INSERT", place: "Hội trường" },
    ]);
  });

  it("comes back without whoever was taken off the list since", async () => {
    const { unit, first, second, summons } = await twoRolls();
    const trashId = await deleted(second.id);
    await db.query("DELETE FROM study_summons WHERE id = $1", [summons[2]?.id]);
    expect(await restoreFromTrash({ id: trashId }, key())).toMatchObject({ ok: true });
    const after = await stored(unit.id);
    expect(after.sessions.toSorted()).toEqual([first.id, second.id].toSorted());
    expect(after.entries).toBe(4);
  });

  it("stays where it is once the unit has reported, and says why", async () => {
    const { unit, second } = await twoRolls();
    const trashId = await deleted(second.id);
    await db.query("UPDATE study_unit SET status = 'REPORTED', reported_on = '2021-03-24' WHERE id = $1", [
      unit.id,
    ]);
    expect(await restoreFromTrash({ id: trashId }, key())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("báo cáo") },
    });
    expect(await inTrash(trashId)).toBe(true);
  });

  it("is its unit's and the staff's to put back: for everybody else there is no such thing", async () => {
    const { second } = await twoRolls();
    const trashId = await deleted(second.id);
    const missing = await restoreFromTrash({ id: randomUUID() }, key());
    const { base } = await makeUnit(db);
    for (const other of [
      await makeAccount(db, { role: "SECRETARY", organizationId: base.id }),
      await makeAccount(db, { role: "LEADER" }),
      await makeAccount(db, { role: "ADMIN" }),
    ]) {
      await browseAs(db, other);
      expect(
        (await listTrash(await makeSession(db, other), firstPage)).rows.map(({ id }) => id),
      ).not.toContain(trashId);
      expect(await restoreFromTrash({ id: trashId }, key())).toEqual(missing);
    }
    await browseAs(db, await makeAccount(db, { role: "STAFF" }));
    expect(await restoreFromTrash({ id: trashId }, key())).toMatchObject({ ok: true });
  });
});

describe("a view", () => {
  it("comes back under its name and as the default it was", async () => {
    const { viewer } = await person();
    const { id, trashId } = await deletedView("Nữ");
    expect(await listViews(viewer, "members")).toEqual([]);
    expect((await listTrash(viewer, firstPage)).rows).toMatchObject([
      { id: trashId, register: "saved_view", name: "Nữ", list: "members" },
    ]);
    expect(await restoreFromTrash({ id: trashId }, key())).toEqual({ ok: true, value: { id } });
    expect(await listViews(viewer, "members")).toMatchObject([{ id, name: "Nữ", isDefault: true }]);
  });

  it("whose name was taken since is refused with what to do, and stays in the trash", async () => {
    const { viewer } = await person();
    const { trashId } = await deletedView("Nữ");
    await saveView({ list: "members", name: "Nữ", query: "", isShared: false }, key());
    expect(await restoreFromTrash({ id: trashId }, key())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("cùng tên") },
    });
    expect((await listTrash(viewer, firstPage)).rows).toHaveLength(1);
  });

  it("is its owner's alone, in the trash as well", async () => {
    const { trashId } = await person().then(() => deletedView("Nữ"));
    const other = await person();
    expect((await listTrash(other.viewer, firstPage)).rows.map(({ id }) => id)).not.toContain(trashId);
    expect(await restoreFromTrash({ id: trashId }, key())).toMatchObject({ ok: false });
  });
});

it("a column that was added since takes its default, and one that is gone is left out", async () => {
  const { viewer } = await person();
  const { id, trashId } = await deletedView("Nữ");
  await db.query(
    `UPDATE trash_item SET content = jsonb_set(content #- '{0,lines,0,is_shared}', '{0,lines,0,former_column}', '1') WHERE id = $1`,
    [trashId],
  );
  expect(await restoreFromTrash({ id: trashId }, key())).toMatchObject({ ok: true });
  expect(await listViews(viewer, "members")).toMatchObject([{ id, isShared: false }]);
});

/** A unit with three people listed and two sessions called: one was there at the first, two at the second. */
async function twoRolls() {
  const campaign = await makeCampaign(db);
  const { base, cells } = await makeUnit(db);
  const unit = await makeStudyUnit(db, {
    campaignId: campaign.id,
    organizationId: base.id,
    status: "IN_PROGRESS",
    ...{ listedOn: "2021-03-01", headcount: 3, exempt: 0, away: 0, guests: 0 },
  });
  const members = [];
  for (let i = 0; i < 3; i += 1) members.push(await makeMember(db, { organizationId: cells[0].id }));
  const summons = await makeSummons(db, unit, members);
  const account = await makeAccount(db, { role: "SECRETARY", organizationId: base.id });
  await browseAs(db, account);
  const viewer: Viewer = await makeSession(db, account);
  const first = await makeStudySession(db, unit, { summoned: 0, present: 0 });
  const second = await makeStudySession(db, unit, { summoned: 0, present: 0, heldOn: "2021-03-16" });
  for (const [session, there] of [
    [first, 1],
    [second, 2],
  ] as const) {
    const entries = summons.map(({ id }, index) => ({
      summonsId: id,
      state: index < there ? ("PRESENT" as const) : ("EXCUSED" as const),
      reason: "",
    }));
    expect(await saveRoll({ id: session.id, version: 1, entries }, key())).toMatchObject({ ok: true });
  }
  return { unit, first, second, summons, viewer };
}

async function deleted(sessionId: string): Promise<string> {
  const { rows } = await db.query("SELECT version FROM study_session WHERE id = $1", [sessionId]);
  const answer = await deleteStudySession({ id: sessionId, version: rows[0].version }, key());
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.trashId;
}

/** What is counted of a unit: its sessions, roll entries, and the members' summoned, present, excused and unexcused. */
async function stored(unitId: string) {
  const { rows } = await db.query<{ sessions: string[]; entries: number; members: string }>(
    `SELECT (SELECT array_agg(id ORDER BY held_on) FROM study_session WHERE study_unit_id = $1) AS sessions,
            (SELECT count(*)::int FROM study_roll_entry WHERE study_unit_id = $1) AS entries,
            (SELECT concat_ws(' ', summoned, present, excused, unexcused) FROM study_attendance
             WHERE study_unit_id = $1 AND audience = 'MEMBERS') AS members`,
    [unitId],
  );
  const [row] = rows;
  if (!row) throw new Error("No row");
  return row;
}

async function inTrash(id: string): Promise<boolean> {
  return (await db.query("SELECT 1 FROM trash_item WHERE id = $1", [id])).rowCount === 1;
}

/** Of leadership: with views of their own, and nobody's sessions to put back. */
async function person() {
  const account = await makeAccount(db, { role: "LEADER" });
  await browseAs(db, account);
  return { viewer: await makeSession(db, account) };
}

/** A default view of the person at the browser, deleted. */
async function deletedView(name: string): Promise<{ id: string; trashId: string }> {
  const kept = await saveView({ list: "members", name, query: "sex=FEMALE", isShared: false }, key());
  if (!kept.ok) throw new Error(kept.error.message);
  const { id } = kept.value;
  await setDefaultView({ id, isDefault: true }, key());
  const answer = await deleteView({ id }, key());
  if (!answer.ok) throw new Error(answer.error.message);
  return { id, trashId: answer.value.trashId };
}
