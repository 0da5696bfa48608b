import { randomUUID } from "node:crypto";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import { makeAccount, makeViewer } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import { makeCampaign } from "@/prisma/factories/study-campaign";
import { makeAttendance, makeStudySession, makeStudyUnit, makeSummons } from "@/prisma/factories/study-unit";
import { testDatabase } from "@/prisma/factories/test-database";
import { saveAudienceNumbers } from "./actions";
import { changeStudyList } from "./list-actions";
import { canTakeIn, canTakeOff } from "./list-change";
import { getMemberStudy } from "./member-study";
import { openRoll, saveRoll } from "./roll-actions";
import { getListChanges } from "./roll-queries";
import { numbersFromRoll } from "./roll-result";
import { deleteStudySession } from "./session-actions";
import { type RollState, rollStates, sessionKinds } from "./terms";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

const key = () => randomUUID();

describe("taking the list", () => {
  it("summons by the rule of the register: less the exempt and the away, with the guests, once in a campaign", async () => {
    const { unit, base, cell } = await world(3);
    await makeMember(db, { organizationId: cell.id, exemptFrom: "2020-01-01" });
    const away = await makeMember(db, { organizationId: cell.id });
    await db.query(
      `INSERT INTO member_event (id, member_id, organization_id, kind, effective_on, until_on)
       VALUES ($1, $2, $3, 'TEMP_OUT', '2021-01-01', '2021-12-31')`,
      [randomUUID(), away.id, cell.id],
    );
    await db.query(
      `INSERT INTO temporary_guest (id, organization_id, full_name, sort_key, born_on, born_precision, home_name, paper_number,
                                    paper_on, starts_on, until_on)
       VALUES ($1, $2, 'Lê An', 'an', '1980-01-01', 'DAY', 'Đảng bộ quận', '1', '2021-01-01', '2021-01-01', '2021-07-01')`,
      [randomUUID(), cell.id],
    );
    const answer = await openRoll(rollForm(unit), key());
    expect(answer).toMatchObject({ ok: true });
    const { rows } = await db.query(
      `SELECT listed_on::text, headcount, exempt, away, guests,
              (SELECT count(*)::int FROM study_summons WHERE study_unit_id = u.id) AS listed,
              (SELECT array_agg(list_number ORDER BY list_number) FROM study_summons WHERE study_unit_id = u.id) AS numbers
       FROM study_unit u WHERE id = $1`,
      [unit.id],
    );
    expect(rows).toEqual([
      {
        listed_on: "2021-03-25",
        headcount: 5,
        exempt: 1,
        away: 1,
        guests: 1,
        listed: 4,
        numbers: [1, 2, 3, 4],
      },
    ]);
    expect(base.id).toBe(unit.organizationId);
  });
});

describe("saving a roll", () => {
  it("of 300 people writes the roll, the day and the unit's numbers, and keeps what the members are", async () => {
    const { unit, summons } = await listed(300);
    const session = await makeStudySession(db, unit, { summoned: 0, present: 0 });
    const entries = summons.map(({ id }, index) => mark(id, index < 3 ? "EXCUSED" : "PRESENT"));
    expect(await saveRoll({ id: session.id, version: 1, entries }, key())).toEqual({
      ok: true,
      value: { id: session.id, version: 2 },
    });
    expect(await members(unit.id)).toEqual({
      summoned: 300,
      present: 297,
      excused: 3,
      unexcused: 0,
      madeUp: 0,
    });
    const { rows } = await db.query("SELECT summoned, present FROM study_session WHERE id = $1", [
      session.id,
    ]);
    expect(rows).toEqual([{ summoned: 300, present: 297 }]);
    // Two on one version: the second is told.
    expect(await saveRoll({ id: session.id, version: 1, entries: [] }, key())).toMatchObject({ ok: false });
  });

  it("that calls nobody any more leaves no numbers behind", async () => {
    const { unit, summons } = await listed(2);
    const session = await makeStudySession(db, unit, { summoned: 0, present: 0 });
    const entries = summons.map(({ id }) => mark(id, "PRESENT"));
    expect(await saveRoll({ id: session.id, version: 1, entries }, key())).toMatchObject({ ok: true });
    expect(await saveRoll({ id: session.id, version: 2, entries: [] }, key())).toMatchObject({ ok: true });
    expect(await members(unit.id)).toBeUndefined();
  });

  it("takes the place of typed totals, which can then not be typed against it", async () => {
    const { unit, summons } = await listed(4);
    await makeAttendance(db, unit, { summoned: 4, present: 4 });
    const session = await makeStudySession(db, unit, { summoned: 6, present: 6 });
    const [one, two] = summons;
    const entries = [mark(one?.id, "PRESENT"), mark(two?.id, "UNEXCUSED")];
    expect(await saveRoll({ id: session.id, version: 1, entries }, key())).toMatchObject({ ok: true });
    expect(await members(unit.id)).toEqual({ summoned: 4, present: 1, excused: 0, unexcused: 1, madeUp: 0 });
    const typed = { summoned: "4", present: "4", excused: "", unexcused: "", madeUp: "" };
    expect(
      await saveAudienceNumbers({ id: unit.id, version: 2, numbers: { MEMBERS: typed } }, key()),
    ).toMatchObject({
      ok: false,
      error: { fields: { "numbers.MEMBERS.present": expect.stringContaining("điểm danh") } },
    });
    const same = { ...typed, present: "1", unexcused: "1" };
    expect(
      await saveAudienceNumbers({ id: unit.id, version: 2, numbers: { MEMBERS: same } }, key()),
    ).toMatchObject({ ok: true });
    await expect(
      db.query("DELETE FROM study_attendance WHERE study_unit_id = $1", [unit.id]),
    ).rejects.toMatchObject({ constraint: "study_attendance_follows_roll" });
  });

  it("refuses a person of another unit, and another unit's secretary", async () => {
    const foreign = await listed(1);
    const { unit, account } = await listed(1);
    const session = await makeStudySession(db, unit);
    const entries = [mark(foreign.summons[0]?.id, "PRESENT")];
    expect(await saveRoll({ id: session.id, version: 1, entries }, key())).toMatchObject({ ok: false });
    const theirs = await makeStudySession(db, foreign.unit);
    expect(account.role).toBe("SECRETARY");
    expect(await saveRoll({ id: theirs.id, version: 1, entries: [] }, key())).toMatchObject({ ok: false });
  });

  it("says on each member's page whether the member was there", async () => {
    const { unit, summons, people } = await listed(5);
    const roll = async (kind: (typeof sessionKinds)[number], states: readonly (RollState | null)[]) => {
      const session = await makeStudySession(db, unit, { kind });
      const entries = states.flatMap((state, index) => (state ? [mark(summons[index]?.id, state)] : []));
      expect(await saveRoll({ id: session.id, version: 1, entries }, key())).toMatchObject({ ok: true });
    };
    await roll("FIRST_ROUND", ["PRESENT", "EXCUSED", "UNEXCUSED", "UNEXCUSED", null]);
    await roll("MAKE_UP", [null, null, null, "PRESENT", null]);
    const viewer = await makeViewer(db, { role: "LEADER" });
    const said = await Promise.all(
      people.map(async ({ id }) => (await getMemberStudy(viewer, id)).map(({ own }) => own)),
    );
    expect(said).toEqual([["PRESENT"], ["EXCUSED"], ["UNEXCUSED"], ["MADE_UP"], ["NOT_CALLED"]]);
    const unlisted = await makeMember(db, { organizationId: people[0]?.organizationId ?? "" });
    expect((await getMemberStudy(viewer, unlisted.id)).map(({ own }) => own)).toEqual([null]);
  });

  it("ends with the report", async () => {
    const { unit, summons } = await listed(1);
    const session = await makeStudySession(db, unit);
    await db.query("UPDATE study_unit SET status = 'REPORTED', reported_on = '2021-03-20' WHERE id = $1", [
      unit.id,
    ]);
    const entries = [mark(summons[0]?.id, "PRESENT")];
    expect(await saveRoll({ id: session.id, version: 1, entries }, key())).toMatchObject({ ok: false });
  });
});

describe("the cadres in the database", () => {
  const refusal = { constraint: "study_attendance_cadres_are_members" };

  it.each(["present", "excused", "unexcused", "madeUp"] as const)(
    "are some of the members: none more of them %s",
    async (field) => {
      const { unit } = await world(0);
      await makeAttendance(db, unit, { summoned: 10, present: 4, excused: 2, unexcused: 2, madeUp: 2 });
      const part = {
        audience: "CADRES",
        summoned: 10,
        present: 4,
        excused: 2,
        unexcused: 2,
        madeUp: 2,
      } as const;
      await expect(makeAttendance(db, unit, { ...part, [field]: part[field] + 1 })).rejects.toMatchObject(
        refusal,
      );
      await expect(makeAttendance(db, unit, { ...part, summoned: 11 })).rejects.toMatchObject(refusal);
      await makeAttendance(db, unit, part);
    },
  );

  it("are held against a roll only once it is complete", async () => {
    const { unit, summons } = await listed(3);
    await makeAttendance(db, unit, { summoned: 3, present: 3 });
    await makeAttendance(db, unit, { audience: "CADRES", summoned: 2, present: 2 });
    const session = await makeStudySession(db, unit, { summoned: 3, present: 3 });
    const roll = (version: number, count: number) =>
      saveRoll(
        { id: session.id, version, entries: summons.slice(0, count).map(({ id }) => mark(id, "PRESENT")) },
        key(),
      );
    expect(await roll(1, 1)).toMatchObject({ ok: true });
    const finish = () => db.query("UPDATE study_unit SET status = 'STUDIED' WHERE id = $1", [unit.id]);
    await expect(finish()).rejects.toMatchObject(refusal);
    expect(await roll(2, 3)).toMatchObject({ ok: true });
    await finish();
  });
});

describe("the numbers of the database", () => {
  const step = fc.oneof(
    fc.record({
      act: fc.constant("roll" as const),
      session: fc.nat(2),
      states: fc.array(fc.option(fc.constantFrom(...rollStates)), { maxLength: 6 }),
    }),
    fc.record({ act: fc.constant("leave" as const), person: fc.nat(5) }),
    fc.record({ act: fc.constant("unlist" as const), person: fc.nat(5) }),
    fc.record({
      act: fc.constant("kind" as const),
      session: fc.nat(2),
      kind: fc.constantFrom(...sessionKinds),
    }),
    fc.record({ act: fc.constant("delete" as const), session: fc.nat(2) }),
    fc.record({ act: fc.constant("close" as const) }),
    fc.record({ act: fc.constant("arrive" as const) }),
    fc.record({ act: fc.constant("refresh" as const) }),
  );

  it("say what the rule says after any course, and never above 100 %", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const { unit, base, cell, summons, people } = await listed(6);
        await db.query(
          "UPDATE study_unit SET listed_on = '2021-03-15', headcount = 6, exempt = 0, away = 0, guests = 0 WHERE id = $1",
          [unit.id],
        );
        const viewer = await makeViewer(db, { role: "SECRETARY", organizationId: base.id });
        const sessions = [];
        for (const kind of ["FIRST_ROUND", "FIRST_ROUND", "MAKE_UP"] as const)
          sessions.push(await makeStudySession(db, unit, { kind }));
        for (const one of steps) {
          if (one.act === "roll") {
            const { rows } = await db.query("SELECT version FROM study_session WHERE id = $1", [
              sessions[one.session]?.id,
            ]);
            const { rows: left } = await db.query("SELECT id FROM study_summons WHERE study_unit_id = $1", [
              unit.id,
            ]);
            const known = new Set(left.map(({ id }) => id));
            const entries = one.states.flatMap((state, index) => {
              const id = summons[index]?.id;
              return state && id && known.has(id) ? [mark(id, state)] : [];
            });
            if (rows[0]) {
              const input = { id: sessions[one.session]?.id ?? "", version: rows[0].version, entries };
              expect(await saveRoll(input, key())).toMatchObject({ ok: true });
            }
          } else if (one.act === "leave") {
            await db.query(
              `INSERT INTO member_event (id, member_id, organization_id, kind, effective_on)
               SELECT $1, $2, organization_id, 'TRANSFER_OUT', '2021-03-20' FROM member WHERE id = $2 AND left_on IS NULL`,
              [randomUUID(), people[one.person]?.id],
            );
          } else if (one.act === "arrive") {
            await makeMember(db, {
              organizationId: cell.id,
              startsOn: "2021-03-22",
              startReason: "TRANSFER_IN",
            });
          } else if (one.act === "refresh") {
            const found = await getListChanges(viewer, unit.campaignId, base.code);
            const { arrivals = [], departures = [] } = found?.changes ?? {};
            const add = arrivals.filter(canTakeIn).map(({ id }) => id);
            const remove = departures.filter(canTakeOff).map(({ id }) => id);
            if (add.length + remove.length > 0) {
              const input = { id: unit.id, version: found?.unit.version ?? 0, add, remove };
              expect(await changeStudyList(input, key())).toMatchObject({ ok: true });
              const again = await getListChanges(viewer, unit.campaignId, base.code);
              expect(again?.changes.arrivals).toEqual([]);
              expect(again?.changes.departures.every(({ hasStudied }) => hasStudied)).toBe(true);
            }
          } else if (one.act === "unlist") {
            await db.query("DELETE FROM study_summons WHERE id = $1", [summons[one.person]?.id]);
          } else if (one.act === "kind") {
            await db.query("UPDATE study_session SET kind = $2 WHERE id = $1", [
              sessions[one.session]?.id,
              one.kind,
            ]);
          } else if (one.act === "delete") {
            const { rows } = await db.query("SELECT version FROM study_session WHERE id = $1", [
              sessions[one.session]?.id,
            ]);
            if (rows[0])
              await deleteStudySession(
                { id: sessions[one.session]?.id ?? "", version: rows[0].version },
                key(),
              );
          } else {
            await db.query("UPDATE organization SET valid_to = '2021-03-24' WHERE id = $1", [base.id]);
          }
          const { rows: list } = await db.query("SELECT id FROM study_summons WHERE study_unit_id = $1", [
            unit.id,
          ]);
          const { rows: rolled } = await db.query(
            `SELECT e.summons_id AS "summonsId", k.kind::text, e.state::text
             FROM study_roll_entry e JOIN study_session k ON k.id = e.session_id WHERE e.study_unit_id = $1`,
            [unit.id],
          );
          const kept = await members(unit.id);
          if (rolled.length > 0)
            expect(kept).toEqual(
              numbersFromRoll(
                list.map(({ id }) => id),
                rolled,
              ),
            );
          if (kept) expect(kept.present + kept.madeUp).toBeLessThanOrEqual(kept.summoned);
          const { rows: twice } = await db.query(
            "SELECT member_id FROM study_summons WHERE campaign_id = $1 GROUP BY member_id HAVING count(*) > 1",
            [unit.campaignId],
          );
          expect(twice).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
  });
});

function mark(summonsId = "", state: RollState) {
  return { summonsId, state, reason: state === "EXCUSED" ? "Ốm" : "" };
}

function rollForm(unit: { id: string }) {
  return {
    unit: { id: unit.id, version: 1 },
    heldOn: "20/03/2021",
    mode: "IN_PERSON" as const,
    place: "Hội trường",
    speakerName: "",
    speakerTitle: "",
  };
}

/** A unit in an open campaign with so many members in one cell; its secretary is browsing. */
async function world(size: number) {
  const {
    base,
    cells: [cell],
  } = await makeUnit(db, { cellCount: 1 });
  const people = await Promise.all(
    Array.from({ length: size }, () => makeMember(db, { organizationId: cell.id })),
  );
  const campaign = await makeCampaign(db);
  const unit = await makeStudyUnit(db, { campaignId: campaign.id, organizationId: base.id });
  const account = await makeAccount(db, { role: "SECRETARY", organizationId: base.id });
  await browseAs(db, account);
  return { unit, base, cell, people, account };
}

async function listed(size: number) {
  const made = await world(size);
  return { ...made, summons: await makeSummons(db, made.unit, made.people) };
}

async function members(unitId: string) {
  const { rows } = await db.query(
    `SELECT summoned, present, excused, unexcused, made_up AS "madeUp" FROM study_attendance
     WHERE study_unit_id = $1 AND audience = 'MEMBERS'`,
    [unitId],
  );
  return rows[0];
}
