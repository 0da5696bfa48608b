import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { possibleEvents } from "@/lib/ledger/policy";
import { lockSubject } from "@/lib/ledger/read-subject";
import { recordByHand } from "@/lib/ledger/record-by-hand";
import { makeViewer } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { lockTransfer } from "./lock-transfer";
import { sendMember } from "./send-member";
import { acceptTransfer, recallTransfer, refuseTransfer } from "./settle-transfer";

/**
 * Members sent, accepted, refused, recalled and moved in any order and at once, each by the secretary whose act it is. The
 * plainest model of it says where everybody is; what the database says must be what some order of the acts that
 * succeeded leads to, and nobody is ever lost or counted twice.
 */

let db: pg.Pool;
let units: readonly Unit[];
let secretaries: readonly Viewer[];

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  units = [await makeUnit(db), await makeUnit(db), await makeUnit(db, { kind: "BASE_CELL" })];
  secretaries = await Promise.all(
    units.map(({ base }) => makeViewer(db, { role: "SECRETARY", organizationId: base.id })),
  );
});
afterAll(() => db.end());

const memberCount = 4;
/** On a unit's list, at one of its cells, or on the way. */
type Place = { unit: number; cell: number; to: number | null };
type Act = { act: "send" | "accept" | "refuse" | "recall" | "move"; who: number; unit: number; cell: number };

const cellsOf = (unit: number) => units[unit]?.cells.length ?? 1;

/** Where the act leads, or null where it cannot be done. The unit of a send is the receiver; of a move, nothing. */
function follow(place: Place, { act, unit, cell }: Act): Place | null {
  if (act === "send") return place.to === null && unit !== place.unit ? { ...place, to: unit } : null;
  if (act === "move") {
    const target = cell % cellsOf(place.unit);
    return place.to === null && target !== place.cell ? { ...place, cell: target } : null;
  }
  if (place.to === null) return null;
  return act === "accept"
    ? { unit: place.to, cell: cell % cellsOf(place.to), to: null }
    : { ...place, to: null };
}

/** Does it in the scope of the secretary whose act it is, as the actions do. */
async function perform(
  act: Act,
  place: Place,
  members: readonly string[],
  today: CalendarDate,
): Promise<boolean> {
  const memberId = members[act.who] ?? "";
  const actor = act.act === "accept" || act.act === "refuse" ? place.to : place.unit;
  const viewer = actor === null ? undefined : secretaries[actor];
  if (!viewer) return false;
  const work = (scoped: ScopedDb) =>
    act.act === "send" || act.act === "move"
      ? leave(scoped, viewer, act, memberId, today)
      : settle(scoped, act, place, memberId, today);
  return withScope(viewer, work).then(
    () => true,
    () => false,
  );
}

async function leave(scoped: ScopedDb, viewer: Viewer, act: Act, memberId: string, today: CalendarDate) {
  const subject = await lockSubject(scoped, memberId);
  const kind = act.act === "send" ? "SEND" : "MOVE";
  if (!subject || !possibleEvents(subject.standing, viewer, today).includes(kind))
    throw new Error("not possible");
  if (kind === "SEND") {
    const input = {
      memberId,
      version: subject.version,
      toOrganizationId: units[act.unit]?.base.id ?? "",
      paperNumber: "1",
      paperOn: today,
      reason: null,
    };
    await sendMember({ db: scoped, input, subject, today });
    return;
  }
  const own = units.find(({ base }) => base.id === subject.baseId);
  const input = {
    kind: "MOVE" as const,
    memberId,
    version: subject.version,
    correctsId: null,
    correctionReason: null,
    note: null,
    cellId: own?.cells[act.cell % own.cells.length]?.id ?? "",
    decisionNumber: null,
    decisionOn: null,
    effectiveOn: today,
  };
  await recordByHand({ db: scoped, input, subject, today });
}

async function settle(scoped: ScopedDb, act: Act, place: Place, memberId: string, today: CalendarDate) {
  const [row] = await scoped.$queryRaw<{ id: string; version: number }[]>`
    SELECT id, version FROM transfer WHERE member_id = ${memberId}::uuid AND status = 'SENT'`;
  if (!row) throw new Error("nobody is on the way");
  const transfer = await lockTransfer(scoped, row.id);
  if (!transfer) throw new Error("not in scope");
  const work = { db: scoped, transfer, today };
  if (act.act === "recall") return recallTransfer({ ...work, input: row });
  if (act.act === "refuse") return refuseTransfer({ ...work, input: { ...row, refusalReason: "Không" } });
  const cells = units[place.to ?? 0]?.cells ?? [];
  const cellId = cells[act.cell % cells.length]?.id ?? "";
  return acceptTransfer({ ...work, input: { ...row, cellId, receivedOn: today } });
}

/** Where the lists and the open transfers say that everybody is; a person on two lists or none appears so. */
async function placesOf(
  members: readonly string[],
  today: CalendarDate,
): Promise<(Place | "LOST" | "TWICE")[]> {
  const { rows } = await db.query<{ member: string; cell: string; to: string | null }>(
    `SELECT member_id AS member, organization_id AS cell, NULL AS to FROM membership
     WHERE member_id = ANY ($1) AND starts_on <= $2 AND (ends_on IS NULL OR ends_on > $2)
     UNION ALL
     SELECT member_id, organization_id, to_organization_id::text FROM transfer WHERE member_id = ANY ($1) AND status = 'SENT'`,
    [members, today],
  );
  return members.map((id) => {
    const found = rows.filter(({ member }) => member === id);
    const [only] = found;
    if (!only) return "LOST";
    if (found.length > 1) return "TWICE";
    const unit = units.findIndex(({ cells }) => cells.some((cell) => cell.id === only.cell));
    const cell = units[unit]?.cells.findIndex(({ id: cellId }) => cellId === only.cell) ?? -1;
    const to = only.to === null ? null : units.findIndex(({ base }) => base.id === only.to);
    return { unit, cell, to };
  });
}

/** Whether some order of the acts leads from one place to another. */
function explains(acts: readonly Act[], from: Place, to: Place): boolean {
  if (acts.length === 0) return JSON.stringify(from) === JSON.stringify(to);
  return acts.some((act, index) => {
    const next = follow(from, act);
    return next !== null && explains(acts.toSpliced(index, 1), next, to);
  });
}

const act = fc.record({
  act: fc.constantFrom("send", "send", "accept", "accept", "refuse", "recall", "move"),
  who: fc.nat(memberCount - 1),
  unit: fc.nat(2),
  cell: fc.nat(1),
}) as fc.Arbitrary<Act>;
/** Acts of one moment; those alone in theirs must do exactly what the model says. */
const moments = fc.array(
  fc.record({ days: fc.nat(3), acts: fc.array(act, { minLength: 1, maxLength: 4 }) }),
  { minLength: 8, maxLength: 14 },
);

it("nobody is lost and nobody is counted twice, whatever happens in any order and at once", {
  timeout: 180_000,
}, async () => {
  const seen = { succeeded: 0, raced: 0, lostRaces: 0 };
  for (const run of fc.sample(moments, { numRuns: 24, seed: 2021 })) {
    const members: string[] = [];
    for (let index = 0; index < memberCount; index += 1) {
      const cell = units[index % 3]?.cells[0];
      members.push((await makeMember(db, { organizationId: cell?.id ?? "" })).id);
    }
    let places: Place[] = members.map((_, index) => ({ unit: index % 3, cell: 0, to: null }));
    let today = "2020-01-01";
    for (const { days, acts } of run) {
      today = addDays(today, days);
      const outcomes = await Promise.all(
        acts.map(async (one) => ({
          one,
          done: await perform(one, places[one.who] ?? { unit: -1, cell: -1, to: null }, members, today),
        })),
      );
      const after = await placesOf(members, today);
      places = after.map((place, who) => {
        const from = places[who];
        if (place === "LOST" || place === "TWICE" || !from) throw new Error(`${place}: member ${who}`);
        const own = outcomes.filter(({ one }) => one.who === who);
        const done = own.filter((outcome) => outcome.done).map(({ one }) => one);
        expect(explains(done, from, place), JSON.stringify({ from, place, own })).toBe(true);
        if (own.length === 1 && own[0])
          expect(own[0].done, JSON.stringify({ from, own })).toBe(follow(from, own[0].one) !== null);
        if (own.length > 1) seen.raced += 1;
        if (own.length > 1 && done.length < own.filter(({ one }) => follow(from, one) !== null).length)
          seen.lostRaces += 1;
        seen.succeeded += done.length;
        return place;
      });
      const onLists = places.filter(({ to }) => to === null).length;
      const onTheWay = places.filter(({ to }) => to !== null).length;
      expect(onLists + onTheWay).toBe(memberCount);
    }
  }
  // The run has met what it is about.
  expect(seen.succeeded).toBeGreaterThan(150);
  expect(seen.raced).toBeGreaterThan(10);
  expect(seen.lostRaces).toBeGreaterThan(3);
  expect((await db.query("SELECT * FROM app.ledger_differences()")).rows).toEqual([]);
});
