import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";
import { makeViewer } from "@/prisma/factories/account";
import { businessOn, openedOn } from "@/prisma/seed/demo-dates";
import { wholeDemo } from "@/prisma/seed/test-support/whole-demo";
import { transferPlans } from "@/prisma/seed/transfers/transfer-plans";
import type { Balance } from "./balance";
import { balanceLines, closes } from "./lines";
import { listPeople } from "./list-people";
import { type Period, parseDates, parsePeriod, periodsBetween } from "./period";
import { getBalance } from "./queries";
import { openDemoRegister } from "./test-support/demo-register";
import { withheldLines } from "./withheld-lines";

const demo = wholeDemo();
let db: pg.Pool;
let leader: Viewer;

beforeAll(async () => {
  db = await openDemoRegister("test_balance_demo");
  leader = await makeViewer(db, { role: "LEADER" });
}, 120_000);

afterAll(() => db.end());

const months = periodsBetween("MONTH", "2019-03-01", "2021-02-28").toReversed();

function period(code: string): Period {
  const found = parsePeriod(code);
  if (!found) throw new Error(`${code} is no period`);
  return found;
}

async function balance(of: Period, { viewer = leader, unit = null as string | null } = {}): Promise<Balance> {
  const found = await getBalance(viewer, unit, of);
  if (!found) throw new Error("The balance is not the viewer's to see");
  return found;
}

/** Code of the unit → members on its lists that day, counted from the generated events in the plainest way. */
function headcounts(on: CalendarDate): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { organizationId } of demo.headcount(on)) {
    const code = demo.unitOf(organizationId);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

describe("the whole demonstration", () => {
  it("has, at the end of 24 months, the heads of all 67 units that its events tell", async () => {
    expect(months).toHaveLength(24);
    for (const month of months) {
      const { rows } = await balance(month);
      const told = headcounts(month.to);
      expect(rows).toHaveLength(67);
      expect(Object.fromEntries(rows.map(({ code, figures }) => [code, figures.D])), month.code).toEqual(
        Object.fromEntries(rows.map(({ code }) => [code, told.get(code) ?? 0])),
      );
    }
  });

  it("closes for every unit and the bloc in every month, and each month opens with the one before", async () => {
    let before: Balance | null = null;
    for (const month of periodsBetween("MONTH", openedOn, businessOn).toReversed()) {
      const now = await balance(month);
      for (const { code, figures } of now.rows) expect(closes(figures), `${code} ${month.code}`).toBe(true);
      expect(closes(now.total), month.code).toBe(true);
      expect(now.unbalanced).toEqual([]);
      expect(now.total.D).toBe(now.sum.D + now.total.T);
      if (before) {
        expect(now.total.A).toBe(before.total.D);
        expect(now.rows.map(({ figures }) => figures.A)).toEqual(before.rows.map(({ figures }) => figures.D));
      }
      before = now;
    }
    // Whoever is on the way between two units is on nobody's list and has not left the bloc.
    expect(before?.sum.D).toBe(9145);
    expect(before?.total.T).toBe(transferPlans.length);
    expect(before?.total.D).toBe(9145 + transferPlans.length);
  });

  it("adds months up to quarters, halves and years", async () => {
    const [year, first, second] = await Promise.all(
      ["2020", "2020-H1", "2020-H2"].map((code) => balance(period(code))),
    );
    const quarters = await Promise.all([1, 2, 3, 4].map((quarter) => balance(period(`2020-Q${quarter}`))));
    for (const line of ["B", "B1", "B2", "C", "C1", "C3", "C3p", "C5"] as const) {
      expect((first?.total[line] ?? 0) + (second?.total[line] ?? 0), line).toBe(year?.total[line]);
      expect(
        quarters.reduce((sum, { total }) => sum + total[line], 0),
        line,
      ).toBe(year?.total[line]);
    }
    expect(first?.total.A).toBe(year?.total.A);
    expect(second?.total.D).toBe(year?.total.D);
  });

  it("counts the first and the last day", async () => {
    const [event] = demo.member_event.filter(({ kind }) => kind === "DEATH");
    if (!event) throw new Error("Nobody died");
    const day = parseDates(event.effectiveOn, event.effectiveOn);
    const dayBefore = parseDates(addDays(event.effectiveOn, -1), addDays(event.effectiveOn, -1));
    const unit = demo.unitOf(event.organizationId);
    const died = demo.member_event.filter(
      ({ kind, effectiveOn, organizationId }) =>
        kind === "DEATH" && effectiveOn === event.effectiveOn && demo.unitOf(organizationId) === unit,
    );
    if (!day || !dayBefore) throw new Error("A day is a period");
    expect((await balance(day, { unit })).total.C1).toBe(died.length);
    expect((await balance(dayBefore, { unit })).total.C1).toBeLessThan(died.length + 1);
    expect((await balance(day, { unit })).total.A).toBe((await balance(dayBefore, { unit })).total.D);
  });
});

describe("the people behind", () => {
  it.each(["LEADER", "STAFF"] as const)(
    "every figure of the bloc are as many as it says, for %s",
    async (role) => {
      const viewer = await makeViewer(db, { role });
      await expectPeopleBehindAll(viewer, await balance(period("2020"), { viewer }), 0);
    },
  );

  it("every figure of a unit and its cells are as many as it says, for its secretary", async () => {
    for (const code of ["SCT", "STP"]) {
      const { rows } = await db.query("SELECT id FROM organization WHERE code = $1", [code]);
      const viewer = await makeViewer(db, { role: "SECRETARY", organizationId: rows[0].id });
      const own = await balance(period("2020"), { viewer });
      expect(own.scope.code).toBe(code);
      await expectPeopleBehindAll(viewer, own, 20);
      // What the secretary is shown is what the bloc is shown of the unit.
      expect((await balance(period("2020"), { unit: code })).total).toEqual(own.total);
      const inBloc = (await balance(period("2020"))).rows.find((row) => row.code === code);
      for (const line of ["A", "B", "B1", "B2", "C", "C5", "D"] as const) {
        expect(inBloc?.figures[line], line).toBe(own.total[line]);
      }
    }
  });

  it("are nobody's but the own: the bloc's and another unit's do not exist for a secretary", async () => {
    const { rows } = await db.query("SELECT id FROM organization WHERE code = 'SCT'");
    const viewer = await makeViewer(db, { role: "SECRETARY", organizationId: rows[0].id });
    const admin = await makeViewer(db, { role: "ADMIN" });
    for (const unit of ["KHOI", "STP"]) {
      expect(await getBalance(viewer, unit, period("2020"))).toBeNull();
      expect(await people(viewer, { unit, line: "D" })).toBeNull();
    }
    expect(await people(viewer, { unit: null, part: "STP", line: "D" })).toBeNull();
    expect(await getBalance(admin, null, period("2020"))).toBeNull();
  });

  async function expectPeopleBehindAll(viewer: Viewer, { rows, total }: Balance, atMostRows: number) {
    const unit = null;
    const withheld = withheldLines(viewer);
    for (const line of balanceLines) {
      const behind = await people(viewer, { unit, line });
      if (withheld.includes(line)) {
        expect(behind, line).toBeNull();
        continue;
      }
      expect(behind?.total, line).toBe(total[line]);
      expect(behind?.rows.length, line).toBe(Math.min(total[line], 50));
      expect(
        behind?.rows.filter(({ name }) => name === null),
        line,
      ).toEqual([]);
    }
    const some = atMostRows === 0 ? rows.filter((_, index) => index % 16 === 0) : rows.slice(0, atMostRows);
    for (const { code, figures } of some) {
      for (const line of balanceLines) {
        if (figures[line] === 0 || withheld.includes(line)) continue;
        const behind = await people(viewer, { unit, part: code, line });
        expect(behind?.total, `${code} ${line}`).toBe(figures[line]);
      }
    }
  }

  function people(
    viewer: Viewer,
    of: { unit: string | null; part?: string; line: (typeof balanceLines)[number] },
  ) {
    return listPeople(viewer, { part: null, ...of, period: period("2020"), page: 1, size: 50 });
  }
});

/** Last: it breaks what the other tests count. */
describe("a ledger that was tampered with", () => {
  it("does not close, and names by whom", async () => {
    const { rows } = await db.query(
      `SELECT s.id, m.full_name AS name, m.id AS "memberId", b.code FROM membership s JOIN member m ON m.id = s.member_id
       JOIN organization o ON o.id = s.organization_id JOIN organization b ON b.id = o.base_id
       WHERE s.start_reason = 'ADMISSION' AND s.starts_on BETWEEN '2020-01-01' AND '2020-12-31' AND s.ends_on IS NULL LIMIT 1`,
    );
    const [gone] = rows;
    await db.query("DELETE FROM membership WHERE id = $1", [gone.id]);
    const broken = await balance(period("2020"));
    expect(closes(broken.total)).toBe(false);
    expect(broken.rows.filter(({ figures }) => !closes(figures)).map(({ code }) => code)).toEqual([
      gone.code,
    ]);
    expect(broken.unbalanced).toEqual([{ memberId: gone.memberId, name: gone.name, surplus: 1 }]);
    expect((await balance(period("2019"))).unbalanced).toEqual([]);
  });
});
