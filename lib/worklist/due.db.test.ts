import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";
import { withScope } from "@/lib/db/with-scope";
import { makeViewer } from "@/prisma/factories/account";
import { makeMember, makeStay } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { insertRows } from "@/prisma/seed/insert-rows";
import { deadlineKinds } from "./deadline";
import { countDue } from "./queries/count-due";
import { getDueOverview } from "./queries/get-due-overview";
import { listDue } from "./queries/list-due";
import { db, makeTransfer, populate, search, secretaryOf } from "./test-support/due";
import { totalOf } from "./worklist";

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
