import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roles } from "@/lib/access/permissions";
import { shows } from "@/lib/access/sensitive-fields";
import type { Viewer } from "@/lib/auth/viewer";
import { listPeople } from "@/lib/balance/list-people";
import { parseDates } from "@/lib/balance/period";
import { withScope } from "@/lib/db/with-scope";
import { openMemberExport } from "@/lib/exports/member-export";
import { openRegister } from "@/lib/exports/register/open-register";
import { registerCell } from "@/lib/exports/register/register-columns";
import { findInScope } from "@/lib/palette/queries";
import { getOverview } from "@/lib/statistics/queries";
import { testWords } from "@/lib/statistics/test-words";
import { makeViewer } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { getMember } from "./queries/get-member";
import { listMembers } from "./queries/list-members";
import { loadMemberSearch } from "./search";

let db: pg.Pool;
let unit: Unit;
let minority: { id: string };
let expelled: { id: string };
const card = "001085998877";
const readers = roles.filter((role) => role !== "ADMIN");

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  unit = await makeUnit(db);
  const organizationId = unit.cells[0].id;
  minority = await makeMember(db, {
    organizationId,
    ethnicityCode: "tay",
    religion: "CATHOLIC",
    cardNumber: card,
  });
  for (const end of ["EXPULSION", "WITHDRAWAL"] as const) {
    expelled = await makeMember(db, { organizationId, endsOn: "2021-02-01", endReason: end });
  }
  await makeMember(db, { organizationId, endsOn: "2021-02-02", endReason: "DEATH" });
  await makeMember(db, { organizationId });
});
afterAll(() => db.end());

const viewerOf = (role: (typeof roles)[number]): Promise<Viewer> =>
  makeViewer(db, { role, ...(role === "SECRETARY" && { organizationId: unit.base.id }) });

const searched = (query: Record<string, string>) =>
  loadMemberSearch(new URLSearchParams({ unit: unit.base.code, ...query }));

describe.each(readers)("for %s", (role) => {
  const isTold = shows({ role }, "religion");

  it(`the record ${isTold ? "is whole" : "says what it withholds"}`, async () => {
    const page = await getMember(await viewerOf(role), minority.id);
    expect(page?.member).toMatchObject(
      isTold
        ? { ethnicity: "Tày", ethnicityCode: "tay", religion: "CATHOLIC", cardNumber: card }
        : { ethnicity: null, ethnicityCode: null, religion: null, cardNumber: "••••••••8877" },
    );
    expect(page?.hidesDiscipline).toBe(!isTold);
  });

  it("the history of whoever left says how, or not even that there was a way", async () => {
    const page = await getMember(await viewerOf(role), expelled.id);
    expect(page?.timeline.map(({ kind }) => kind)).toEqual(
      isTold ? ["WITHDRAWAL", "ADMISSION"] : ["ADMISSION"],
    );
    expect(page?.stays.map(({ endReason }) => endReason)).toEqual([isTold ? "WITHDRAWAL" : "WITHHELD"]);
  });

  it.each([{ religion: "CATHOLIC" }, { ethnicity: "tay" }])(
    "a filter by %o is one, or none at all: list, count, file and register alike",
    async (asked) => {
      const viewer = await viewerOf(role);
      const [all, filtered] = [
        await listMembers(viewer, searched({})),
        await listMembers(viewer, searched(asked)),
      ];
      expect([all.total, filtered.total]).toEqual(isTold ? [2, 1] : [2, 2]);
      const params = new URLSearchParams({ unit: unit.base.code, ...asked });
      const list = await withScope(viewer, (scoped) => openMemberExport(scoped, viewer, params, testWords()));
      const register = await withScope(viewer, (scoped) => openRegister(scoped, viewer, params, testWords()));
      for (const { total, filters } of [list, register]) {
        expect(total).toBe(filtered.total);
        expect(filters.map(({ name }) => name)).toEqual(isTold ? ["unit", ...Object.keys(asked)] : ["unit"]);
      }
      const { figures } = await getOverview(viewer, { filter: { ...searched(asked) } });
      expect(figures.members).toBe(filtered.total);
    },
  );

  it("the register has ethnicity, belief and number, or says that it has not", async () => {
    const viewer = await viewerOf(role);
    const lines = await withScope(viewer, async (scoped) => {
      const params = new URLSearchParams({ unit: unit.base.code, age: "36-40" });
      const { columns, rows } = await openRegister(scoped, viewer, params, testWords());
      const all: string[] = [];
      for await (const batch of rows)
        for (const row of batch)
          if (row.id === minority.id) all.push(...columns.map((column) => registerCell(column, row, 1)));
      return all.join("\n");
    });
    const [told, withheld] = [
      ["Tày", "Công giáo", card],
      ["(không hiển thị)", "••••••••8877"],
    ];
    for (const text of isTold ? told : withheld) expect(lines).toContain(text);
    for (const text of isTold ? withheld : told) expect(lines).not.toContain(text);
  });

  it("a citizen's number finds its owner, or nobody, by whatever digits", async () => {
    const viewer = await viewerOf(role);
    for (const q of [card, card.slice(0, 9)]) {
      expect((await listMembers(viewer, searched({ q }))).total).toBe(isTold ? 1 : 0);
      expect((await findInScope(viewer, q)).members.length > 0).toBe(isTold);
    }
  });

  it("who left the Party and how is behind its line, or only that they left", async () => {
    const viewer = await viewerOf(role);
    const period = parseDates("2021-01-01", "2021-03-25");
    if (!period) throw new Error("These are days");
    const behind = (line: "C" | "C2") =>
      listPeople(viewer, { unit: unit.base.code, part: null, line, period, page: 1, size: 100 });
    expect((await behind("C"))?.rows.map(({ kind }) => kind).sort()).toEqual(
      isTold ? ["DEATH", "EXPULSION", "WITHDRAWAL"] : ["DEATH", "WITHHELD", "WITHHELD"],
    );
    expect((await behind("C2"))?.total ?? null).toBe(isTold ? 1 : null);
  });
});

it("one role's count is not handed to another of the same scope", async () => {
  const [leader, staff] = [await viewerOf("LEADER"), await viewerOf("STAFF")];
  for (let round = 0; round < 2; round++) {
    for (const [viewer, expected] of [
      [leader, [0, 2]],
      [staff, [1, 1]],
    ] as const) {
      const totals = [
        (await listMembers(viewer, searched({ q: card }))).total,
        (await listMembers(viewer, searched({ religion: "CATHOLIC" }))).total,
      ];
      expect(totals).toEqual(expected);
    }
  }
});
