import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";
import { makeViewer } from "@/prisma/factories/account";
import { testToday } from "@/prisma/factories/bloc";
import { makeMember, makeStay } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { getOverview } from "./queries";

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});

afterAll(() => db.end());

/** A life in the register: spells on lists, each after the one before, the last one open or ended. */
const life = fc.record({
  sex: fc.constantFrom("MALE", "FEMALE"),
  officialOn: fc.constantFrom(null, "2020-02-01", "2020-12-31", "2021-01-01", "2021-03-25", "2021-09-01"),
  admittedOn: fc.constantFrom("2019-06-01", "2020-01-01", "2020-02-01"),
  spells: fc.array(
    fc.record({ pause: fc.integer({ min: 0, max: 200 }), days: fc.integer({ min: 1, max: 400 }) }),
    { minLength: 1, maxLength: 4 },
  ),
  isOpen: fc.boolean(),
});

it("the register of an earlier day is the one its memberships tell", { timeout: 20_000 }, async () => {
  const unit = await makeUnit(db, { cellCount: 4 });
  const lives = fc.sample(life, { numRuns: 120, seed: 3 });
  for (const [index, { spells, isOpen, ...traits }] of lives.entries()) {
    const periods = lay(spells, traits.admittedOn, isOpen);
    const [first, ...later] = periods;
    const cellOf = (turn: number) => unit.cells[(index + turn) % unit.cells.length]?.id ?? "";
    const { id } = await makeMember(db, {
      organizationId: cellOf(0),
      ...traits,
      cardNumber: null,
      startsOn: first.startsOn,
      ...(first.endsOn !== null && { endsOn: first.endsOn }),
    });
    for (const [turn, { startsOn, endsOn }] of later.entries()) {
      await makeStay(db, { memberId: id, organizationId: cellOf(turn + 1), startsOn, endsOn });
    }
  }
  const { earlier } = await getOverview(
    await makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id }),
  );
  const cells = unit.cells.map(({ id }) => id);
  const [atYearEnd, lastYear] = await Promise.all([
    recount(cells, "2020-12-31"),
    recount(cells, "2020-03-25"),
  ]);
  expect(atYearEnd.members).toBeGreaterThan(20);
  expect(earlier).toEqual({
    members: atYearEnd.members,
    women: atYearEnd.women,
    probationary: atYearEnd.probationary,
    lastYear: {
      members: lastYear.members,
      women: lastYear.women,
      probationary: lastYear.probationary,
    },
    admitted: lastYear.admitted,
  });
});

type Spell = { startsOn: CalendarDate; endsOn: CalendarDate | null };

function lay(
  spells: readonly { pause: number; days: number }[],
  from: CalendarDate,
  isOpen: boolean,
): [Spell, ...Spell[]] {
  const laid: Spell[] = [];
  let day = from;
  for (const { pause, days } of spells) {
    const startsOn = addDays(day, pause);
    day = addDays(startsOn, days);
    // Nothing is recorded before it has happened.
    if (startsOn <= testToday) laid.push({ startsOn, endsOn: day <= testToday ? day : null });
  }
  const [first = { startsOn: from, endsOn: null }, ...rest] = laid.map((spell, index) =>
    isOpen && index === laid.length - 1 ? { ...spell, endsOn: null } : spell,
  );
  return [first, ...rest];
}

/** The straightforward way: everybody with a membership of these cells on that day. */
async function recount(cells: readonly string[], on: CalendarDate) {
  const { rows } = await db.query(
    `SELECT count(*)::int AS members, count(*) FILTER (WHERE m.sex = 'FEMALE')::int AS women,
            count(*) FILTER (WHERE m.official_on IS NULL OR m.official_on > $1)::int AS probationary,
            count(*) FILTER (WHERE m.admitted_on BETWEEN '2020-01-01' AND $1)::int AS admitted
     FROM membership s JOIN member m ON m.id = s.member_id
     WHERE s.organization_id = ANY ($2) AND s.starts_on <= $1 AND (s.ends_on IS NULL OR s.ends_on > $1)`,
    [on, cells],
  );
  return rows[0];
}
