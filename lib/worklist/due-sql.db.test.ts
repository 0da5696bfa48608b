import fc from "fast-check";
import pg from "pg";
import { describe, expect, inject, it } from "vitest";
import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";
import { earlier } from "@/lib/deadlines/term";
import { testToday } from "@/prisma/factories/bloc";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import loadDemo from "@/prisma/seed/load-demo";
import { cloneTemplate } from "@/scripts/lib/test-database";
import { type DeadlineDates, type DeadlineKind, deadlineKinds } from "./deadline";
import { deadlineOf } from "./deadlines-of";
import { type DueScope, dueSql } from "./due-sql";
import { getDueOverview } from "./queries/get-due-overview";
import { anyDates } from "./test-support/any-dates";
import { db, makeDue, makeTransfer, search, secretaryOf } from "./test-support/due";

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
