import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import { makeAccount, makeViewer } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import { makeCampaign } from "@/prisma/factories/study-campaign";
import { makeStudySession, makeStudyUnit, makeSummons } from "@/prisma/factories/study-unit";
import { testDatabase } from "@/prisma/factories/test-database";
import { changeStudyList } from "./list-actions";
import { getStudyEntry, getStudyUnitPage } from "./queries";
import { saveRoll } from "./roll-actions";
import { getListChanges, getStudyList } from "./roll-queries";
import { summonedMembers } from "./study-unit";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

const key = () => randomUUID();

describe("a list and the register", () => {
  it("differ by those who came and left since, each with the reason, and by nobody else", async () => {
    const { viewer, place, cell, people } = await listedUnit(5);
    const [, leaves, exempt, away, dies] = people;
    await event(leaves, cell, "TRANSFER_OUT");
    await event(exempt, cell, "EXEMPTION");
    await event(away, cell, "TEMP_OUT", { until_on: "2021-12-31" });
    await event(dies, cell, "DEATH");
    const admitted = await makeMember(db, {
      organizationId: cell.id,
      startsOn: "2021-03-21",
      startReason: "ADMISSION",
    });
    const guest = await makeGuest(cell.id);
    const found = await getListChanges(viewer, place.campaignId, place.code);
    expect(
      found?.changes.arrivals.map(({ id, reason, on, isElsewhere }) => [id, reason, on, isElsewhere]),
    ).toEqual(
      expect.arrayContaining([
        [admitted.id, "ADMISSION", "2021-03-21", false],
        [guest, "GUEST", "2021-03-20", false],
      ]),
    );
    expect(found?.changes.arrivals).toHaveLength(2);
    expect(found?.changes.departures.map(({ reason, on }) => [reason, on])).toEqual([
      ["TRANSFER_OUT", "2021-03-20"],
      ["EXEMPT", "2021-03-20"],
      ["AWAY", "2021-03-20"],
      ["DEATH", "2021-03-20"],
    ]);
    expect((await getStudyUnitPage(viewer, place.campaignId, place.code))?.listChanges).toBe(6);
  });

  it("agree once they are settled by one act, which is in the trail, and the rule still adds up", async () => {
    const { viewer, unit, place, cell, people } = await listedUnit(3);
    await event(people[2], cell, "TRANSFER_OUT");
    const came = await makeMember(db, {
      organizationId: cell.id,
      startsOn: "2021-03-21",
      startReason: "TRANSFER_IN",
    });
    const line = (await lines(unit.id)).find(({ member_id }) => member_id === people[2]?.id);
    const answer = await changeStudyList(
      { id: unit.id, version: 1, add: [came.id], remove: [line?.id ?? ""] },
      key(),
    );
    expect(answer).toEqual({ ok: true, value: { id: unit.id, added: 1, removed: 1 } });
    const after = await lines(unit.id);
    // The number of the one who left is given to nobody.
    expect(after.map(({ list_number, added_on }) => [list_number, added_on])).toEqual([
      [1, null],
      [2, null],
      [4, "2021-03-25"],
    ]);
    const sheet = await getStudyList(viewer, place.campaignId, place.code);
    expect(sheet?.lines.map(({ addedOn }) => addedOn)).toEqual([null, null, "2021-03-25"]);
    const entry = await getStudyEntry(viewer, place.campaignId, place.code);
    expect(entry && summonedMembers(entry.onList)).toBe(after.length);
    expect((await getListChanges(viewer, place.campaignId, place.code))?.changes).toEqual({
      arrivals: [],
      departures: [],
    });
    const { rows } = await db.query("SELECT action, changed_fields FROM audit_event WHERE subject_id = $1", [
      unit.id,
    ]);
    expect(rows).toEqual([{ action: "study.list.change", changed_fields: ["list", "added", "removed"] }]);
  });

  it("leave no numbers of a roll behind when the last whom it called is taken off", async () => {
    const { unit, cell, people } = await listedUnit(2);
    const [line] = (await lines(unit.id)).filter(({ member_id }) => member_id === people[1]?.id);
    const session = await makeStudySession(db, unit, { summoned: 0, present: 0 });
    const entries = [{ summonsId: line?.id ?? "", state: "UNEXCUSED" as const, reason: "" }];
    expect(await saveRoll({ id: session.id, version: 1, entries }, key())).toMatchObject({ ok: true });
    const numbers = async () =>
      (await db.query("SELECT summoned FROM study_attendance WHERE study_unit_id = $1", [unit.id])).rows;
    expect(await numbers()).toHaveLength(1);
    await event(people[1], cell, "TRANSFER_OUT");
    const { rows } = await db.query<{ version: number }>("SELECT version FROM study_unit WHERE id = $1", [
      unit.id,
    ]);
    const settled = { id: unit.id, version: rows[0]?.version ?? 0, add: [], remove: [line?.id ?? ""] };
    expect(await changeStudyList(settled, key())).toMatchObject({ ok: true });
    expect(await numbers()).toEqual([]);
  });

  it("keep whoever studied here, wherever they went, and count nobody on two lists", async () => {
    const from = await listedUnit(2);
    const to = await listedUnit(1, from.unit.campaignId);
    const [mover, sitter] = from.people;
    const session = await makeStudySession(db, from.unit);
    const [line] = await lines(from.unit.id);
    await db.query(
      `INSERT INTO study_roll_entry (session_id, summons_id, study_unit_id, organization_id, state)
       VALUES ($1, $2, $3, $4, 'PRESENT')`,
      [session.id, line?.id, from.unit.id, from.unit.organizationId],
    );
    const wayOver = randomUUID();
    await event(mover, from.cell, "TRANSFER_OUT", { counterpart_id: to.cell.id }, wayOver);
    await event(mover, to.cell, "TRANSFER_IN", { counterpart_id: from.cell.id });
    const there = await getListChanges(to.viewer, to.place.campaignId, to.place.code);
    expect(there?.changes.arrivals).toMatchObject([
      { id: mover?.id, reason: "TRANSFER_IN", isElsewhere: true },
    ]);
    expect(JSON.stringify(there)).not.toContain(from.place.name);
    await browseAs(db, to.account);
    expect(
      await changeStudyList({ id: to.unit.id, version: 1, add: [mover?.id ?? ""], remove: [] }, key()),
    ).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("vừa thay đổi") },
    });
    await browseAs(db, from.account);
    const here = await getListChanges(from.viewer, from.place.campaignId, from.place.code);
    expect(here?.changes.departures).toMatchObject([{ id: line?.id, hasStudied: true }]);
    expect(
      await changeStudyList({ id: from.unit.id, version: 1, add: [], remove: [line?.id ?? ""] }, key()),
    ).toMatchObject({ ok: false });
    expect((await lines(from.unit.id)).map(({ member_id }) => member_id)).toEqual([mover?.id, sitter?.id]);
    // The database itself puts nobody on two lists, not even a guest known by the card.
    await db.query("UPDATE member SET card_number = '012345678901' WHERE id = $1", [sitter?.id]);
    const guest = await makeGuest(to.cell.id, "012345678901");
    const changes = await getListChanges(to.viewer, to.place.campaignId, to.place.code);
    expect(changes?.changes.arrivals.find(({ id }) => id === guest)).toMatchObject({ isElsewhere: true });
    await db.query(
      `INSERT INTO study_summons (id, campaign_id, study_unit_id, organization_id, cell_id, guest_id, full_name, list_number)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 'Lê An', 99)`,
      [to.unit.campaignId, to.unit.id, to.unit.organizationId, to.cell.id, guest],
    );
    expect(await lines(to.unit.id)).toHaveLength(1);
  });

  it("are settled by the unit and by staff, never by another unit, nor once it has reported", async () => {
    const { unit, place, cell } = await listedUnit(1);
    const came = await makeMember(db, {
      organizationId: cell.id,
      startsOn: "2021-03-21",
      startReason: "TRANSFER_IN",
    });
    const act = (version: number) =>
      changeStudyList({ id: unit.id, version, add: [came.id], remove: [] }, key());
    const stranger = await makeAccount(db, { role: "SECRETARY" });
    await browseAs(db, stranger);
    const missing = await changeStudyList(
      { id: randomUUID(), version: 1, add: [came.id], remove: [] },
      key(),
    );
    expect(await act(1)).toEqual(missing);
    const other = await makeViewer(db, { role: "SECRETARY" });
    expect(await getListChanges(other, place.campaignId, place.code)).toBeNull();
    await browseAs(db, await makeAccount(db, { role: "LEADER" }));
    expect(await act(1)).toMatchObject({ ok: false });
    await browseAs(db, await makeAccount(db, { role: "STAFF" }));
    await db.query("UPDATE study_unit SET status = 'REPORTED', reported_on = '2021-03-22' WHERE id = $1", [
      unit.id,
    ]);
    expect(await act(1)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("đã báo cáo") },
    });
    await db.query("UPDATE study_unit SET status = 'IN_PROGRESS' WHERE id = $1", [unit.id]);
    expect(await act(1)).toMatchObject({ ok: true });
    expect(await act(1)).toMatchObject({ ok: false });
    expect(await lines(unit.id)).toHaveLength(2);
  });
});

/** A unit whose list of so many members was taken on 15/03, in the open campaign given or one of its own; its secretary browses. */
async function listedUnit(size: number, campaignId?: string) {
  const {
    base,
    cells: [cell],
  } = await makeUnit(db, { cellCount: 1 });
  const people = [];
  for (let made = 0; made < size; made += 1) people.push(await makeMember(db, { organizationId: cell.id }));
  const unit = await makeStudyUnit(db, {
    campaignId: campaignId ?? (await makeCampaign(db)).id,
    organizationId: base.id,
    status: "IN_PROGRESS",
    listedOn: "2021-03-15",
    headcount: size,
    exempt: 0,
    away: 0,
    guests: 0,
  });
  await makeSummons(db, unit, people);
  const account = await makeAccount(db, { role: "SECRETARY", organizationId: base.id });
  await browseAs(db, account);
  const viewer = await makeViewer(db, { role: "SECRETARY", organizationId: base.id });
  return {
    unit,
    cell,
    people,
    account,
    viewer,
    place: { campaignId: unit.campaignId, code: base.code, name: base.name },
  };
}

async function event(
  member: { id: string } | undefined,
  cell: { id: string },
  kind: string,
  more: Record<string, string> = {},
  id: string = randomUUID(),
): Promise<void> {
  const columns = Object.keys(more);
  await db.query(
    `INSERT INTO member_event (id, member_id, organization_id, kind, effective_on${columns.map((name) => `, ${name}`).join("")})
     VALUES ($1, $2, $3, $4::member_event_kind, '2021-03-20'${columns.map((_, index) => `, $${index + 5}`).join("")})`,
    [id, member?.id, cell.id, kind, ...Object.values(more)],
  );
}

async function makeGuest(cellId: string, card: string | null = null): Promise<string> {
  const id = randomUUID();
  await db.query(
    `INSERT INTO temporary_guest (id, organization_id, full_name, sort_key, born_on, born_precision, card_number, home_name,
                                  paper_number, paper_on, starts_on, until_on)
     VALUES ($1, $2, 'Lê An', 'an', '1980-01-01', 'DAY', $3, 'Đảng bộ quận', '1', '2021-03-18', '2021-03-20', '2021-09-01')`,
    [id, cellId, card],
  );
  return id;
}

async function lines(unitId: string) {
  const { rows } = await db.query(
    `SELECT id, member_id, list_number, added_on::text FROM study_summons WHERE study_unit_id = $1 ORDER BY list_number`,
    [unitId],
  );
  return rows;
}
