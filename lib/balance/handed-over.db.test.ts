import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { makeViewer } from "@/prisma/factories/account";
import { ensureBloc } from "@/prisma/factories/bloc";
import { cloneTemplate } from "@/scripts/lib/test-database";
import { balanceLines, type Figures } from "./lines";
import { parseDates, parsePeriod } from "./period";
import { getBalance } from "./queries";

/** A case of 2025: a bloc of 105 organisations and 4,558 members was handed over to three bodies. */
const groups = [
  { organizations: 22, members: 567, to: "Đảng bộ các cơ quan Đảng", on: "2021-02-10" },
  { organizations: 52, members: 3413, to: "Đảng bộ chính quyền", on: "2021-02-10" },
  { organizations: 31, members: 578, to: "Đảng bộ phường", on: "2021-02-20" },
] as const;

let db: pg.Pool;
let leader: Viewer;

beforeAll(async () => {
  const { ownerUrl, appUrl } = await cloneTemplate(inject("testPostgres"), "test_balance_handed_over");
  process.env.APP_DATABASE_URL = appUrl;
  db = new pg.Pool({ connectionString: ownerUrl });
  leader = await makeViewer(db, { role: "LEADER" });
  const { id: blocId } = await ensureBloc(db);
  for (const [index, { organizations, members, to, on }] of groups.entries()) {
    await db.query(
      `INSERT INTO organization (id, parent_id, kind, type_code, code, name, short_name, search_key, position, valid_from)
       SELECT gen_random_uuid(), $1, 'BASE_CELL', '5', 'G' || $2::int || '.' || i, 'Chi bộ ' || i, 'Cơ quan ' || i, 'co quan', i, '2010-01-01'
       FROM generate_series(1, $3::int) AS i`,
      [blocId, index, organizations],
    );
    await db.query(
      `WITH cell AS (SELECT id, row_number() OVER (ORDER BY code) - 1 AS n FROM organization WHERE code LIKE 'G' || $1::int || '.%'),
       given AS (SELECT gen_random_uuid() AS id, cell.id AS cell_id FROM generate_series(1, $2::int) AS i JOIN cell ON cell.n = i % $3),
       person AS (
         INSERT INTO member (id, organization_id, full_name, search_key, sort_key, sex, born_on, ethnicity_code, admitted_on)
         SELECT id, cell_id, 'Nguyễn Thị Ánh', 'nguyen thi anh', 'anh', 'FEMALE', '1980-01-01', 'kinh', '2010-01-01' FROM given
       )
       INSERT INTO member_event (id, member_id, organization_id, kind, effective_on)
       SELECT gen_random_uuid(), id, cell_id, 'OPENING', '2019-01-01' FROM given`,
      [index, members, organizations],
    );
    await handOver(blocId, index, to, on);
  }
}, 60_000);

afterAll(() => db.end());

/** As an organisations' act records it: everybody off the lists by events of one act, then the organisations end. */
async function handOver(blocId: string, group: number, to: string, on: CalendarDate): Promise<void> {
  const act = randomUUID();
  await db.query(
    `INSERT INTO organization_act (id, organization_id, kind, effective_on, outside_name, outside_place, moved_count, account_id, recorded_by)
     VALUES ($1, $2, 'HAND_OVER', $3, $4, 'CITY', 0, gen_random_uuid(), 'Trần Văn Thử')`,
    [act, blocId, on, to],
  );
  await db.query(
    `INSERT INTO member_event (id, member_id, organization_id, kind, effective_on, act_id, counterpart_name, counterpart_place)
     SELECT gen_random_uuid(), m.id, m.organization_id, 'REORGANIZATION_OUT', $2, $1, $3, 'CITY'
     FROM member m JOIN organization o ON o.id = m.organization_id WHERE o.code LIKE 'G' || $4::int || '.%'`,
    [act, on, to, group],
  );
  await db.query("UPDATE organization SET valid_to = $2 WHERE code LIKE 'G' || $1::int || '.%'", [group, on]);
}

async function balanceOf(period: ReturnType<typeof parsePeriod>) {
  const balance = period && (await getBalance(leader, null, period));
  if (!balance) throw new Error("The bloc's balance is there");
  return balance;
}

const nonZero = (figures: Figures) =>
  Object.fromEntries(balanceLines.filter((line) => figures[line] > 0).map((line) => [line, figures[line]]));

it("the bloc has all 105 organisations and 4,558 members until the day before", async () => {
  for (const period of [
    parsePeriod("2020"),
    parsePeriod("2021-01"),
    parseDates("2021-02-01", "2021-02-09"),
  ]) {
    const { rows, total, sum } = await balanceOf(period);
    expect(rows).toHaveLength(105);
    expect(nonZero(total)).toEqual({ A: 4558, D: 4558 });
    expect(sum).toEqual(total);
  }
});

it("in the period of the act they leave, and their organisations are still shown with what they had", async () => {
  const { rows, total, sum } = await balanceOf(parsePeriod("2021-02"));
  expect(nonZero(total)).toEqual({ A: 4558, C: 4558, C5: 4558, C5b: 4558 });
  expect(sum).toEqual(total);
  expect(rows).toHaveLength(105);
  expect(
    rows.every(({ endedOn, figures }) => endedOn !== null && figures.A === figures.C5b && figures.D === 0),
  ).toBe(true);
  const between = await balanceOf(parseDates("2021-02-11", "2021-02-19"));
  expect(nonZero(between.total)).toEqual({ A: 578, D: 578 });
  expect(between.rows).toHaveLength(31);
  for (const [index, { organizations, members }] of groups.entries()) {
    const own = rows.filter(({ code }) => code.startsWith(`G${index}.`));
    expect([own.length, own.reduce((people, { figures }) => people + figures.C5b, 0)]).toEqual([
      organizations,
      members,
    ]);
  }
});

it("afterwards nobody is left, and no organisation", async () => {
  const { rows, total } = await balanceOf(parsePeriod("2021-03"));
  expect(rows).toEqual([]);
  expect(nonZero(total)).toEqual({});
});
