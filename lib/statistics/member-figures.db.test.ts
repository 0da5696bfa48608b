import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays } from "@/lib/dates/calendar-date";
import { withScope } from "@/lib/db/with-scope";
import { formatInteger } from "@/lib/i18n/format";
import { ageBandOf } from "@/lib/members/age-bands";
import { politicalTheoryLevels, professionalLevels, sexes } from "@/lib/members/code-lists";
import { partyAgeMonths } from "@/lib/members/party-age";
import { listMembers } from "@/lib/members/queries/list-members";
import { loadMemberSearch } from "@/lib/members/search";
import { makeViewer } from "@/prisma/factories/account";
import { testToday } from "@/prisma/factories/bloc";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import type { MemberFigures } from "./gather-figures";
import { partyAgeMonthsSql } from "./party-age-sql";
import { prepareEducation, prepareSexAndAge, prepareTheory, prepareTypes } from "./prepare-compositions";
import { prepareUnitTiles } from "./prepare-tiles";
import { getOverview, getUnitHome } from "./queries";
import { testWords } from "./test-words";

let db: pg.Pool;
let units: [Unit, Unit, Unit];

/** Births and dates around every edge the rules have: birthdays today, 29 February, ends of months, leaving to come. */
const person = fc.record({
  sex: fc.constantFrom(...sexes),
  bornOn: fc.oneof(
    fc.integer({ min: 0, max: 15_000 }).map((days) => addDays("1950-01-01", days)),
    fc.constantFrom("1960-03-25", "1960-03-26", "1990-03-25", "1990-03-26", "1984-02-29", "1985-01-01"),
  ),
  professionalLevel: fc.constantFrom(...professionalLevels, null),
  politicalTheory: fc.constantFrom(...politicalTheoryLevels, null),
  admittedOn: fc.oneof(
    fc.integer({ min: 0, max: 3_500 }).map((days) => addDays("2011-08-24", days)),
    fc.constantFrom("2012-02-29", "2019-08-31", "2020-03-25", "2021-01-01", "2021-03-25"),
  ),
  decidedBefore: fc.option(fc.integer({ min: 0, max: 40 })),
  officialAfter: fc.option(fc.integer({ min: 0, max: 500 })),
  endsAfter: fc.option(fc.integer({ min: 1, max: 4_000 }), { freq: 3 }),
});

async function populate(unit: Unit, seed: number): Promise<void> {
  for (const drawn of fc.sample(person, { numRuns: 40, seed })) {
    const { decidedBefore, officialAfter, endsAfter, admittedOn, ...traits } = drawn;
    const cell = unit.cells[seed % unit.cells.length] ?? unit.cells[0];
    await makeMember(db, {
      organizationId: cell.id,
      admittedOn,
      ...traits,
      admissionDecidedOn: decidedBefore === null ? null : addDays(admittedOn, -decidedBefore),
      officialOn: officialAfter === null ? null : addDays(admittedOn, officialAfter),
      ...(endsAfter !== null && { endsOn: addDays(admittedOn, endsAfter) }),
    });
  }
}

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  units = [
    await makeUnit(db, { typeCode: "5" }),
    await makeUnit(db, { typeCode: "6a", cellCount: 3 }),
    await makeUnit(db, { typeCode: "11", kind: "BASE_CELL" }),
  ];
  for (const [index, unit] of units.entries()) await populate(unit, index + 1);
});

afterAll(() => db.end());

function secretaryOf(unit: Unit): Promise<Viewer> {
  return makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id });
}

async function figuresOf(viewer: Viewer): Promise<MemberFigures> {
  return (await (viewer.role === "SECRETARY" ? getUnitHome(viewer) : getOverview(viewer))).figures;
}

async function countBehind(viewer: Viewer, href = ""): Promise<number> {
  const search = loadMemberSearch(new URL(href, "http://localhost"));
  return (await listMembers(viewer, search)).total;
}

describe.each<Role>(["LEADER", "STAFF", "SECRETARY"])("for a viewer who is %s", (role) => {
  const arrive = async () => {
    const viewer = role === "SECRETARY" ? await secretaryOf(units[1]) : await makeViewer(db, { role });
    return { viewer, figures: await figuresOf(viewer) };
  };

  it("each tile counts the list it leads to", async () => {
    const { viewer, figures } = await arrive();
    const counted = {
      members: figures.members,
      probationary: figures.probationary,
      women: figures.women,
      partyAge: figures.official,
      admitted: figures.admittedThisYear,
    };
    for (const { id, href, why } of prepareUnitTiles(figures, testWords())) {
      if (id === "organizations") continue;
      expect([id, await countBehind(viewer, href)]).toEqual([id, counted[id]]);
      // What the explanation says was counted is that very list.
      expect([id, why.href, why.rows]).toEqual([id, href, `${formatInteger(counted[id], "vi")} đảng viên`]);
    }
  });

  it("each bar counts the list it leads to, and each chart adds up to the members", {
    timeout: 20_000,
  }, async () => {
    const { viewer, figures } = await arrive();
    for (const model of [prepareEducation, prepareTheory, prepareTypes].map((prepare) =>
      prepare(figures, testWords()),
    )) {
      for (const { label, value, href = "" } of model.bars) {
        expect([label, await countBehind(viewer, href)]).toEqual([label, value]);
      }
      expect(sum(model.bars.map(({ value }) => value))).toBe(figures.members);
    }
    const pyramid = prepareSexAndAge(figures, testWords());
    for (const { label, values, hrefs = [] } of pyramid.categories) {
      const behind = await Promise.all(hrefs.map((href = "") => countBehind(viewer, href)));
      expect([label, behind]).toEqual([label, values]);
    }
    expect(sum(pyramid.categories.flatMap(({ values }) => values))).toBe(figures.members);
  });
});

describe("a unit's figures", () => {
  it("are those counted by hand", async () => {
    const unit = await makeUnit(db);
    const [first, second] = [unit.cells[0].id, unit.cells[1]?.id ?? ""];
    const make = (values: Omit<Parameters<typeof makeMember>[1], "organizationId">, cell = first) =>
      makeMember(db, { organizationId: cell, ...values });
    // Ten years and two months of Party age, counted from the ceremony; a woman of 40.
    await make({ admittedOn: "2011-01-25", officialOn: "2012-01-25" });
    // Ten years, counted from the decision; a man of exactly 61, without levels on record.
    await make({
      sex: "MALE",
      bornOn: "1960-03-25",
      admissionDecidedOn: "2011-03-25",
      admittedOn: "2011-04-10",
      officialOn: "2012-04-10",
      professionalLevel: null,
      politicalTheory: null,
    });
    // Probationary since January of this year; a man one day short of 31.
    await make(
      {
        sex: "MALE",
        bornOn: "1990-03-26",
        admittedOn: "2021-01-10",
        officialOn: null,
        professionalLevel: "MASTER",
      },
      second,
    );
    // Not on the list: left yesterday.
    await make({ endsOn: "2021-03-24" }, second);
    const figures = await figuresOf(await secretaryOf(unit));
    expect(figures).toMatchObject({
      members: 3,
      women: 1,
      probationary: 1,
      official: 2,
      partyAgeMonths: 242,
      admittedThisYear: 1,
      organizations: 1,
      byEducation: [
        { code: "UNIVERSITY", members: 1 },
        { code: "MASTER", members: 1 },
        { code: null, members: 1 },
      ],
      byTheory: [
        { code: "INTERMEDIATE", members: 2 },
        { code: null, members: 1 },
      ],
      byType: [{ code: "5", members: 3, organizations: 1 }],
    });
    expect(figures.bySexAndAge.filter(({ women, men }) => women + men > 0)).toEqual([
      { band: "61+", women: 0, men: 1 },
      { band: "36-40", women: 1, men: 0 },
      { band: "18-30", women: 0, men: 1 },
    ]);
  });

  it("are the own unit's alone, and the units' add up to the bloc's", async () => {
    const before = await figuresOf(await makeViewer(db, { role: "LEADER" }));
    const unit = await makeUnit(db, { typeCode: "11" });
    await populate(unit, 9);
    const own = await figuresOf(await secretaryOf(unit));
    const after = await figuresOf(await makeViewer(db, { role: "LEADER" }));
    expect(own.members).toBeGreaterThan(0);
    for (const key of ["members", "women", "probationary", "partyAgeMonths", "organizations"] as const) {
      expect([key, after[key] - before[key]]).toEqual([key, own[key]]);
    }
  });
});

it("Postgres reckons Party age and age bands as the rules do, row by row", async () => {
  const viewer = await makeViewer(db, { role: "LEADER" });
  for (const asOf of [testToday, "2020-02-29", "2021-02-28", "2020-12-31"]) {
    const rows = await withScope(
      viewer,
      (scoped) => scoped.$queryRaw<PartyAgeRow[]>`
        SELECT m.admission_decided_on::text AS "admissionDecidedOn", m.admitted_on::text AS "admittedOn",
               m.official_on::text AS "officialOn", ${partyAgeMonthsSql(asOf)}::int AS months
        FROM member m WHERE m.official_on <= ${asOf}::date`,
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { months, ...dates } of rows)
      expect([dates, months]).toEqual([dates, partyAgeMonths(dates, asOf)]);
  }
  const { rows } = await db.query<{ bornOn: string }>(
    `SELECT born_on::text AS "bornOn" FROM member WHERE left_on IS NULL OR left_on > $1`,
    [testToday],
  );
  for (const { band, women, men } of (await figuresOf(viewer)).bySexAndAge) {
    expect([band, women + men]).toEqual([
      band,
      rows.filter(({ bornOn }) => ageBandOf(bornOn, testToday) === band).length,
    ]);
  }
});

describe("viewers of the whole bloc who ask at once", () => {
  it("share a read, and one whose session ended turns nobody else away", async () => {
    const [first, gone, last] = await Promise.all([1, 2, 3].map(() => makeViewer(db, { role: "LEADER" })));
    if (!first || !gone || !last) throw new Error("Three viewers were made");
    await db.query("SELECT app.close_session($1)", [Buffer.from(gone.sessionHash)]);
    const [atFirst, atGone, atLast] = await Promise.allSettled(
      [first, gone, last].map((viewer) => getOverview(viewer)),
    );
    expect(atFirst?.status).toBe("fulfilled");
    expect(atGone).toMatchObject({ status: "rejected", reason: { name: "SessionEnded" } });
    expect(atLast?.status).toBe("fulfilled");
  });

  it("see what was committed before they asked, even while a read runs", async () => {
    const leader = await makeViewer(db, { role: "LEADER" });
    const running = getOverview(leader);
    const { cells } = units[0];
    await makeMember(db, { organizationId: cells[0].id });
    const [before, after] = await Promise.all([running, getOverview(leader)]);
    const { rows } = await db.query<{ members: number }>(
      "SELECT count(*)::int AS members FROM member WHERE left_on IS NULL OR left_on > $1",
      [testToday],
    );
    expect(before.figures.members).toBeLessThanOrEqual(after.figures.members);
    expect(after.figures.members).toBe(rows[0]?.members);
  });
});

type PartyAgeRow = {
  admissionDecidedOn: string | null;
  admittedOn: string;
  officialOn: string;
  months: number;
};

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
