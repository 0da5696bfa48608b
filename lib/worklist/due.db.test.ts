import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";
import { withScope } from "@/lib/db/with-scope";
import { earlier } from "@/lib/deadlines/term";
import { makeViewer } from "@/prisma/factories/account";
import { testToday } from "@/prisma/factories/bloc";
import { makeMember, makeStay } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { insertRows } from "@/prisma/seed/insert-rows";
import loadDemo from "@/prisma/seed/load-demo";
import { cloneTemplate } from "@/scripts/lib/test-database";
import { type DeadlineDates, type DeadlineKind, deadlineKinds } from "./deadline";
import { deadlineOf } from "./deadlines-of";
import { type DueScope, dueSql } from "./due-sql";
import { countDue } from "./queries/count-due";
import { getDueOverview } from "./queries/get-due-overview";
import { listDue } from "./queries/list-due";
import { loadDeadlineSearch } from "./search";
import { anyDates } from "./test-support/any-dates";
import { totalOf } from "./worklist";

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});

afterAll(() => db.end());

const search = (query = "") => loadDeadlineSearch(new URLSearchParams(query));

/** A member with all the dates, the ones of the ledger by their events. */
async function makeDue(organizationId: string, dates: DeadlineDates): Promise<string> {
  const { admissionDecidedOn, admittedOn, officialOn, exemptFrom, exemptTo } = dates;
  const { id } = await makeMember(db, {
    organizationId,
    bornOn: "1905-04-20",
    admissionDecidedOn,
    admittedOn,
    officialOn,
    exemptFrom,
    exemptTo,
    cardNumber: null,
  });
  const { probationExtendedTo, tempAwayFrom, tempAwayTo } = dates;
  const event = (kind: string, effectiveOn: CalendarDate, untilOn: CalendarDate | null) => ({
    id: crypto.randomUUID(),
    memberId: id,
    organizationId,
    kind,
    effectiveOn,
    untilOn,
  });
  const events = [
    probationExtendedTo && event("PROBATION_EXTENDED", addDays(admittedOn, 300), probationExtendedTo),
    tempAwayFrom && event("TEMP_OUT", tempAwayFrom, tempAwayTo),
  ].filter((row) => row !== null && row !== "");
  if (events.length > 0) await insertRows(db, "member_event", events);
  return id;
}

/** Sends a member off to another unit; settled on a day where one is given. */
async function makeTransfer(
  memberId: string,
  from: Unit,
  to: Unit,
  sentOn: CalendarDate,
  settled: { status: "ACCEPTED" | "RECALLED"; settledOn: CalendarDate } | null = null,
): Promise<string> {
  const id = crypto.randomUUID();
  await db.query(
    `INSERT INTO transfer (id, organization_id, to_organization_id, member_id, paper_number, paper_on, sent_on, full_name,
       sort_key, sex, born_on, born_precision, admitted_on, status, settled_on, received_by_id)
     SELECT $1, $2, $3, m.id, '1-GGT', $4, $4, m.full_name, m.sort_key, m.sex, m.born_on, m.born_precision, m.admitted_on,
            $6, $7, CASE WHEN $6 = 'ACCEPTED'::transfer_status THEN $8::uuid END
     FROM member m WHERE m.id = $5`,
    [
      id,
      from.cells[0].id,
      to.base.id,
      sentOn,
      memberId,
      settled?.status ?? "SENT",
      settled?.settledOn ?? null,
      to.cells[0].id,
    ],
  );
  if (settled?.status !== "RECALLED") {
    await insertRows(db, "member_event", [
      {
        id: crypto.randomUUID(),
        memberId,
        organizationId: from.cells[0].id,
        kind: "TRANSFER_OUT",
        effectiveOn: sentOn,
        counterpartId: to.base.id,
        transferId: id,
      },
    ]);
  }
  return id;
}

type Found = { id: string };

async function foundBySql(client: pg.Pool, kind: DeadlineKind, scope: DueScope): Promise<string[]> {
  const { text, values } = dueSql(kind, scope);
  return (await client.query<Found>(text, values)).rows.map(({ id }) => id).sort();
}

const bloc = (today: CalendarDate, days: number): DueScope => ({
  reader: { role: "LEADER", today: testToday },
  on: today,
  until: addDays(today, days),
  unit: null,
  award: null,
  level: null,
});

/** Everybody on a list that day, or not yet on any, with the dates the rules look at. */
async function everybody(client: pg.Pool, today: CalendarDate) {
  const { rows } = await client.query<DeadlineDates & { id: string; listed: boolean }>(
    `SELECT m.id, m.admission_decided_on::text AS "admissionDecidedOn", m.admitted_on::text AS "admittedOn",
            m.official_on::text AS "officialOn", m.probation_extended_to::text AS "probationExtendedTo",
            m.exempt_from::text AS "exemptFrom", m.exempt_to::text AS "exemptTo",
            m.temp_away_from::text AS "tempAwayFrom", m.temp_away_to::text AS "tempAwayTo",
            EXISTS (SELECT FROM membership s WHERE s.member_id = m.id AND s.starts_on <= $1
                    AND (s.ends_on IS NULL OR s.ends_on > $1)) AS listed,
            (SELECT t.sent_on::text FROM transfer t WHERE t.member_id = m.id AND t.sent_on <= $1
               AND (t.status = 'SENT' OR t.settled_on > $1)) AS "sentOn"
     FROM member m`,
    [today],
  );
  return rows;
}

/** The plain way round: the rule asked about every member. */
async function foundByRule(
  client: pg.Pool,
  kind: DeadlineKind,
  { on: today, until }: DueScope,
): Promise<string[]> {
  return (await everybody(client, today))
    .filter((member) => {
      const deadline = deadlineOf(kind, member, today);
      if (deadline === null || (kind !== "CEREMONY" && kind !== "TRANSIT" && !member.listed)) return false;
      return earlier(deadline.on, deadline.dueOn) <= until;
    })
    .map(({ id }) => id)
    .sort();
}

const days = [testToday, "2019-02-28", "2020-02-29", "2021-04-10", "2021-12-31", "2024-05-04"];

describe("what Postgres finds is what the rules say", () => {
  it("for members with dates around every edge", { timeout: 60_000 }, async () => {
    const unit = await makeUnit(db);
    const other = await makeUnit(db);
    for (const dates of fc.sample(anyDates, { numRuns: 250, seed: 7 })) {
      const id = await makeDue(unit.cells[0].id, dates);
      if (dates.sentOn === null || dates.sentOn <= dates.admittedOn) continue;
      const isSettled = dates.sentOn.endsWith("5");
      const settled = isSettled
        ? { status: "ACCEPTED" as const, settledOn: addDays(dates.sentOn, 20) }
        : null;
      await makeTransfer(id, unit, other, dates.sentOn, settled);
    }
    const seen = new Map<DeadlineKind, number>();
    for (const today of days) {
      for (const kind of deadlineKinds) {
        for (const horizon of [0, 60, 365]) {
          const scope = bloc(today, horizon);
          const found = await foundBySql(db, kind, scope);
          expect([today, kind, horizon, found]).toEqual([
            today,
            kind,
            horizon,
            await foundByRule(db, kind, scope),
          ]);
          seen.set(kind, (seen.get(kind) ?? 0) + found.length);
        }
      }
    }
    for (const kind of deadlineKinds) expect([kind, (seen.get(kind) ?? 0) > 0]).toEqual([kind, true]);
  });

  it("for everybody in the demonstration", { timeout: 120_000 }, async () => {
    const { ownerUrl } = await cloneTemplate(inject("testPostgres"), "test_due_demo");
    await loadDemo(ownerUrl);
    const demo = new pg.Pool({ connectionString: ownerUrl });
    try {
      for (const today of ["2020-08-31", testToday, "2021-08-01"]) {
        for (const kind of deadlineKinds) {
          const scope = bloc(today, 365);
          const found = await foundBySql(demo, kind, scope);
          expect([today, kind, found]).toEqual([today, kind, await foundByRule(demo, kind, scope)]);
          if (kind === "BADGE" || kind === "PROBATION") expect(found.length).toBeGreaterThan(50);
        }
      }
    } finally {
      await demo.end();
    }
  });

  it("and what it calls overdue is", async () => {
    const unit = await makeUnit(db);
    const probationary = (admittedOn: CalendarDate) =>
      makeMember(db, { organizationId: unit.cells[0].id, officialOn: null, admittedOn });
    for (const admittedOn of ["2020-02-03", "2020-02-04", "2020-02-29", "2019-02-28", "2020-05-24"]) {
      await probationary(admittedOn);
    }
    const { counts, groups } = await getDueOverview(await secretaryOf(unit), search());
    const rows = groups.find(({ kind }) => kind === "PROBATION")?.rows ?? [];
    expect(rows.map(({ deadline }) => [deadline.from, deadline.state])).toEqual([
      ["2019-02-28", "OVERDUE"],
      ["2020-02-03", "OVERDUE"],
      ["2020-02-04", "OPEN"],
      ["2020-02-29", "OPEN"],
      ["2020-05-24", "AHEAD"],
    ]);
    expect(counts.PROBATION).toEqual({ count: 5, overdue: 2 });
  });
});

function secretaryOf(unit: Unit): Promise<Viewer> {
  return makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id });
}

/** One member for whom each of the usual things is due. */
async function populate(unit: Unit): Promise<{ probationary: string; veteran: string; exempt: string }> {
  const organizationId = unit.cells[0].id;
  const probationary = await makeMember(db, { organizationId, officialOn: null, admittedOn: "2020-04-10" });
  const veteran = await makeMember(db, {
    organizationId,
    admissionDecidedOn: "1991-05-05",
    admittedOn: "1991-05-19",
    officialOn: "1992-05-19",
  });
  const exempt = await makeMember(db, { organizationId, exemptFrom: "2020-10-01", exemptTo: "2021-05-24" });
  return { probationary: probationary.id, veteran: veteran.id, exempt: exempt.id };
}

describe("scope", () => {
  it("shows a secretary what is due in the own unit and nothing of another", async () => {
    const [own, other] = [await makeUnit(db), await makeUnit(db)];
    const mine = await populate(own);
    const theirs = await populate(other);
    const viewer = await secretaryOf(own);
    const { counts, groups } = await getDueOverview(viewer, search());
    expect(groups.flatMap(({ rows }) => rows.map(({ id }) => id)).sort()).toEqual(Object.values(mine).sort());
    expect(totalOf(counts)).toEqual({ count: 3, overdue: 0 });
    const foreign = await getDueOverview(viewer, search(`unit=${other.base.code}`));
    expect(totalOf(foreign.counts)).toEqual({ count: 0, overdue: 0 });
    const staff = await makeViewer(db, { role: "STAFF" });
    const seen = await getDueOverview(staff, search(`unit=${other.base.code}`));
    expect(seen.groups.flatMap(({ rows }) => rows.map(({ id }) => id)).sort()).toEqual(
      Object.values(theirs).sort(),
    );
  });

  it("shows an administrator nobody", async () => {
    await populate(await makeUnit(db));
    const { counts } = await getDueOverview(await makeViewer(db, { role: "ADMIN" }), search("horizon=365"));
    expect(totalOf(counts)).toEqual({ count: 0, overdue: 0 });
  });

  it("every count is the length of its list, for every role, filter and day", async () => {
    const unit = await makeUnit(db);
    await populate(unit);
    const viewers = [await secretaryOf(unit), await makeViewer(db, { role: "LEADER" })];
    for (const viewer of viewers) {
      for (const query of ["", "horizon=365", `unit=${unit.cells[0].code}`, "on=2020-08-01&horizon=90"]) {
        const { counts } = await getDueOverview(viewer, search(query));
        for (const kind of deadlineKinds) {
          const list = await listDue(viewer, kind, search(`${query}&size=200`));
          const pages = Math.ceil(list.total / 200);
          const rows = [...list.rows];
          for (let page = 2; page <= pages; page += 1) {
            rows.push(...(await listDue(viewer, kind, search(`${query}&size=200&page=${page}`))).rows);
          }
          expect([kind, query, list.total, new Set(rows.map(({ id }) => id)).size]).toEqual([
            kind,
            query,
            counts[kind].count,
            counts[kind].count,
          ]);
          expect(rows.filter(({ deadline }) => deadline.state === "OVERDUE")).toHaveLength(
            counts[kind].overdue,
          );
        }
      }
      const home = await withScope(viewer, (scoped) => countDue(scoped, viewer));
      expect(home).toEqual((await getDueOverview(viewer, search())).counts);
    }
  });
});

describe("a worklist", () => {
  it("leaves out whoever is off the list that day, and finds them on the day they were on it", async () => {
    const unit = await makeUnit(db);
    const { id } = await makeMember(db, {
      organizationId: unit.cells[0].id,
      officialOn: null,
      admittedOn: "2020-01-10",
      endsOn: "2021-02-01",
    });
    const idsOn = async (query: string) =>
      (await listDue(await secretaryOf(unit), "PROBATION", search(query))).rows.map((row) => row.id);
    expect(await idsOn("")).toEqual([]);
    expect(await idsOn("on=2021-01-31")).toEqual([id]);
    expect(await idsOn("on=2021-02-01")).toEqual([]);
    expect(await idsOn("on=2020-01-09&horizon=365")).toEqual([]);
  });

  it("names the cell in which the member was that day", async () => {
    const unit = await makeUnit(db);
    const [first, second] = unit.cells;
    const { id } = await makeMember(db, {
      organizationId: first.id,
      officialOn: null,
      admittedOn: "2020-01-10",
      endsOn: "2020-12-01",
    });
    await makeStay(db, { memberId: id, organizationId: second?.id ?? "", startsOn: "2020-12-01" });
    const cellOn = async (query: string) =>
      (await listDue(await secretaryOf(unit), "PROBATION", search(query))).rows.map(({ cell }) => cell);
    expect(await cellOn("on=2020-11-30")).toEqual([first.shortName]);
    expect(await cellOn("on=2020-12-01")).toEqual([second?.shortName]);
  });

  it("shows a unit who was due there on an earlier day, though with another unit since", async () => {
    const [first, second] = [await makeUnit(db), await makeUnit(db)];
    const { id } = await makeMember(db, {
      organizationId: first.cells[0].id,
      officialOn: null,
      admittedOn: "2020-01-10",
      endsOn: "2020-12-01",
    });
    await makeStay(db, { memberId: id, organizationId: second.cells[0].id, startsOn: "2020-12-01" });
    const rowsOf = async (unit: Unit, query: string) =>
      (await listDue(await secretaryOf(unit), "PROBATION", search(query))).rows;
    expect(await rowsOf(first, "on=2020-11-30")).toMatchObject([{ id, isElsewhere: true }]);
    expect(await rowsOf(first, "")).toEqual([]);
    expect(await rowsOf(second, "")).toMatchObject([{ id, isElsewhere: false }]);
    expect(await rowsOf(second, "on=2020-11-30")).toEqual([]);
  });

  it("leaves out a badge that was given before its time, from that day on", async () => {
    const unit = await makeUnit(db);
    const { veteran } = await populate(unit);
    const awarded = { memberId: veteran, organizationId: unit.cells[0].id, kind: "BADGE_AWARDED" };
    await insertRows(db, "member_event", [
      { ...awarded, id: crypto.randomUUID(), effectiveOn: "2021-02-03", detail: "30" },
    ]);
    const idsOn = async (query: string) =>
      (await listDue(await secretaryOf(unit), "BADGE", search(query))).rows.map((row) => row.id);
    expect(await idsOn("")).toEqual([]);
    expect(await idsOn("on=2021-02-02&horizon=90")).toEqual([veteran]);
  });

  it("shows whoever is on the way to both ends and the bloc, each with a way to the transfer, and to nobody else", async () => {
    const [from, to, other] = [await makeUnit(db), await makeUnit(db), await makeUnit(db)];
    const member = await makeMember(db, { organizationId: from.cells[0].id });
    const id = await makeTransfer(member.id, from, to, "2021-01-15");
    const staff = await makeViewer(db, { role: "STAFF" });
    const seen = async (viewer: Viewer, query = "") =>
      (await listDue(viewer, "TRANSIT", search(query))).rows.map((row) => row.transfer?.id);
    const line = { id: member.id, unit: from.base.name, transfer: { id, to: to.base.name } };
    for (const viewer of [await secretaryOf(from), await secretaryOf(to)]) {
      const { rows, counts } = await listDue(viewer, "TRANSIT", search());
      expect(rows).toMatchObject([{ ...line, deadline: { mark: "LATE", state: "OVERDUE", days: 20 } }]);
      expect(counts.TRANSIT).toEqual({ count: 1, overdue: 1 });
    }
    expect(await seen(await secretaryOf(other))).toEqual([]);
    for (const unit of [from, to]) expect(await seen(staff, `unit=${unit.base.code}`)).toEqual([id]);
    expect(await seen(staff, `unit=${other.base.code}`)).toEqual([]);
    expect(await seen(await secretaryOf(from), "on=2021-01-14&horizon=365")).toEqual([]);
  });

  it("knows on an earlier day who was on the way then, whatever came of it", async () => {
    const [from, to] = [await makeUnit(db), await makeUnit(db)];
    const member = await makeMember(db, { organizationId: from.cells[0].id });
    const settled = { status: "RECALLED", settledOn: "2021-03-01" } as const;
    const id = await makeTransfer(member.id, from, to, "2021-02-01", settled);
    const seen = async (query: string) =>
      (await listDue(await secretaryOf(to), "TRANSIT", search(query))).rows.map((row) => row.transfer?.id);
    expect(await seen("")).toEqual([]);
    expect(await seen("on=2021-02-28")).toEqual([id]);
    expect(await seen("on=2021-03-01")).toEqual([]);
  });

  it("puts the highest Party age first within an award, and counts levels by award", async () => {
    const unit = await makeUnit(db);
    const make = (admissionDecidedOn: CalendarDate) =>
      makeMember(db, {
        organizationId: unit.cells[0].id,
        bornOn: "1950-04-20",
        admissionDecidedOn,
        admittedOn: addDays(admissionDecidedOn, 10),
        officialOn: addDays(admissionDecidedOn, 380),
      });
    for (const since of ["1991-05-05", "1971-04-01", "1991-03-09", "1981-08-01", "1976-05-31"])
      await make(since);
    const viewer = await secretaryOf(unit);
    const { rows, awards, total } = await listDue(viewer, "BADGE", search("horizon=365"));
    expect(rows.map(({ deadline }) => deadline.from)).toEqual([
      "1971-04-01",
      "1976-05-31",
      "1991-03-09",
      "1991-05-05",
      "1981-08-01",
    ]);
    expect(total).toBe(5);
    expect(awards).toEqual([
      { award: "2021-05-19", level: 30, count: 2 },
      { award: "2021-05-19", level: 45, count: 1 },
      { award: "2021-05-19", level: 50, count: 1 },
      { award: "2021-09-02", level: 40, count: 1 },
    ]);
    for (const { award, level, count } of awards) {
      const cell = await listDue(viewer, "BADGE", search(`horizon=30&award=${award}&level=${level}`));
      expect([award, level, cell.total, cell.rows.length]).toEqual([award, level, count, count]);
    }
  });

  it("shows the last page for one past the end", async () => {
    const unit = await makeUnit(db);
    await populate(unit);
    const list = await listDue(await secretaryOf(unit), "PROBATION", search("page=9"));
    expect(list).toMatchObject({ page: 1, total: 1 });
    expect(list.rows).toHaveLength(1);
  });
});
