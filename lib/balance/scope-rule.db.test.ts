import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays } from "@/lib/dates/calendar-date";
import { makeViewer } from "@/prisma/factories/account";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { cloneTemplate } from "@/scripts/lib/test-database";
import type { Balance } from "./balance";
import { balanceLines, closes } from "./lines";
import { listPeople } from "./list-people";
import { type Period, parseDates } from "./period";
import { getBalance } from "./queries";
import { type Life, randomLives } from "./test-support/random-lives";
import { retell } from "./test-support/retell";

let db: pg.Pool;
let staff: Viewer;
let units: [Unit, Unit, Unit];
const lives: Life[] = [];

beforeAll(async () => {
  const { ownerUrl, appUrl } = await cloneTemplate(inject("testPostgres"), "test_balance_scopes");
  process.env.APP_DATABASE_URL = appUrl;
  db = new pg.Pool({ connectionString: ownerUrl });
  staff = await makeViewer(db, { role: "STAFF" });
  units = [
    await makeUnit(db),
    await makeUnit(db, { cellCount: 3 }),
    await makeUnit(db, { kind: "BASE_CELL" }),
  ];
  lives.push(...randomLives(units, 250, 20210325));
  await tell(lives);
}, 60_000);

afterAll(() => db.end());

/** Every life's first statement, then every life's second: what is recorded late is recorded late. */
async function tell(all: readonly Life[]): Promise<void> {
  const people = all.map(({ memberId, steps }) => ({ memberId, cellId: steps[0]?.[0]?.organization_id }));
  await db.query(
    `WITH given AS (SELECT * FROM json_to_recordset($1) AS g ("memberId" uuid, "cellId" uuid)),
     person AS (
       INSERT INTO member (id, organization_id, full_name, search_key, sort_key, sex, born_on, ethnicity_code, admitted_on)
       SELECT "memberId", "cellId", 'Nguyễn Thị Ánh', 'nguyen thi anh', 'anh', 'FEMALE', '1980-01-01', 'kinh', '2000-01-01' FROM given
     ) ${insertEvents("$2")}`,
    [JSON.stringify(people), JSON.stringify(all.flatMap(({ steps }) => steps[0] ?? []))],
  );
  await db.query(
    `INSERT INTO transfer (id, organization_id, to_organization_id, member_id, status, received_by_id, settled_on,
       paper_number, paper_on, sent_on, full_name, sort_key, sex, born_on, born_precision, admitted_on)
     SELECT id, "fromCellId", "toBaseId", "memberId", 'ACCEPTED', "toBaseId", "sentOn" + 1000,
       '1-GTSHĐ', "sentOn", "sentOn", 'Nguyễn Thị Ánh', 'anh', 'FEMALE', '1980-01-01', 'DAY', '2000-01-01'
     FROM json_to_recordset($1) AS t (id uuid, "memberId" uuid, "fromCellId" uuid, "toBaseId" uuid, "sentOn" date)`,
    [JSON.stringify(all.flatMap(({ transfers }) => transfers))],
  );
  await db.query(
    `INSERT INTO organization_act (id, organization_id, kind, effective_on, moved_count, account_id, recorded_by)
     SELECT act, (SELECT id FROM organization WHERE kind = 'BLOC'), 'MOVE', '2020-01-01', 1, gen_random_uuid(), 'Trần Văn Thử'
     FROM unnest($1::uuid[]) AS act`,
    [all.flatMap(({ acts }) => acts)],
  );
  const last = Math.max(...all.map(({ steps }) => steps.length));
  for (let step = 1; step < last; step += 1) {
    await db.query(insertEvents("$1"), [JSON.stringify(all.flatMap(({ steps }) => steps[step] ?? []))]);
  }
}

function insertEvents(parameter: string): string {
  return `
    INSERT INTO member_event (id, member_id, organization_id, kind, effective_on, counterpart_id, counterpart_name,
      counterpart_place, transfer_id, act_id, corrects_id)
    SELECT id, member_id, organization_id, kind, effective_on, counterpart_id, counterpart_name, counterpart_place,
           transfer_id, act_id, corrects_id
    FROM json_populate_recordset(NULL::member_event, ${parameter})`;
}

async function balance(viewer: Viewer, unit: string | null, period: Period): Promise<Balance> {
  const found = await getBalance(viewer, unit, period);
  if (!found) throw new Error("The balance is not the viewer's to see");
  return found;
}

const periods = fc
  .sample(fc.record({ start: fc.integer({ min: -10, max: 900 }), days: fc.integer({ min: 0, max: 400 }) }), {
    numRuns: 14,
    seed: 5,
  })
  .map(({ start, days }) => {
    const from = addDays("2019-01-01", start);
    const period = parseDates(from, addDays(from, days));
    if (!period) throw new Error("The days are in order");
    return period;
  });

it("every scope's balance is what its people tell, and closes, whatever was moved, refused or corrected", async () => {
  const baseOf = (id: string) =>
    units.find(({ base, cells }) => base.id === id || cells.some((cell) => cell.id === id))?.base.id ?? "";
  const told = (has: (id: string) => boolean, period: Period) =>
    retell(lives, { has, baseOf }, period, addDays(period.from, -1));
  const seen = new Set<string>();
  for (const period of periods) {
    const bloc = await balance(staff, null, period);
    const where = `${period.from} – ${period.to}`;
    expect(bloc.total, where).toEqual(told(() => true, period));
    expect([bloc.total, ...bloc.rows.map(({ figures }) => figures)].every(closes), where).toBe(true);
    expect(bloc.total.D).toBe(bloc.sum.D + bloc.total.T);
    expect(bloc.unbalanced).toEqual([]);
    for (const { base, cells } of units) {
      const own = told((id) => baseOf(id) === base.id, period);
      const unit = await balance(staff, base.code, period);
      expect(unit.total, `${base.code} ${where}`).toEqual(own);
      expect(bloc.rows.find(({ code }) => code === base.code)?.figures, where).toEqual(own);
      for (const cell of cells) {
        const ofCell = told((id) => id === cell.id, period);
        expect(unit.rows.find(({ code }) => code === cell.code)?.figures, `${cell.code} ${where}`).toEqual(
          ofCell,
        );
        if (cells.length > 1) expect((await balance(staff, cell.code, period)).total).toEqual(ofCell);
      }
      for (const [line, people] of Object.entries(own)) if (people > 0) seen.add(line);
    }
    if (bloc.total.T > 0) seen.add("T");
  }
  // The lives had in them what the rule is about.
  const wanted = [
    "B0",
    "B1",
    "B2a",
    "B2b",
    "B2c",
    "B3",
    "C1",
    "C2",
    "C3",
    "C3p",
    "C4",
    "C5a",
    "C5b",
    "C5c",
    "T",
  ];
  expect(wanted.filter((line) => !seen.has(line))).toEqual([]);
  expect((await db.query("SELECT * FROM app.ledger_differences()")).rows).toEqual([]);
});

it("a secretary is shown the same figures as the bloc", async () => {
  const { base } = units[1];
  const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: base.id });
  for (const period of periods.slice(0, 5)) {
    const own = await balance(secretary, null, period);
    expect(own).toEqual(await balance(staff, base.code, period));
  }
});

it("who went to another unit is still named where the old one counts them, though the record is no longer its to open", async () => {
  const { base } = units[1];
  const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: base.id });
  const period = parseDates("2019-01-01", "2021-03-25");
  if (!period) throw new Error("The days are in order");
  const { total } = await balance(secretary, null, period);
  const gone = new Set<string | null>();
  for (const line of balanceLines) {
    const asked = { unit: null, part: null, line, period, page: 1, size: 1000 };
    const own = await listPeople(secretary, asked);
    const seenByBloc = await listPeople(staff, { ...asked, unit: base.code });
    expect(own?.rows.length, line).toBe(total[line]);
    expect(
      own?.rows.filter(({ name }) => name !== "Nguyễn Thị Ánh"),
      line,
    ).toEqual([]);
    expect(own?.rows.map(({ eventId }) => eventId).sort()).toEqual(
      seenByBloc?.rows.map(({ eventId }) => eventId).sort(),
    );
    for (const { memberId, eventId } of own?.rows ?? []) if (memberId === null) gone.add(eventId);
    expect(
      seenByBloc?.rows.filter(({ memberId }) => memberId === null),
      line,
    ).toEqual([]);
  }
  expect(gone.size).toBeGreaterThan(10);
});
