import { Readable } from "node:stream";
import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { withScope } from "@/lib/db/with-scope";
import { openComparisonExport } from "@/lib/exports/comparison-export";
import { exportWords } from "@/lib/exports/test-support/export-words";
import { listMembers } from "@/lib/members/queries/list-members";
import { loadMemberSearch } from "@/lib/members/search";
import { makeViewer } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { readComparison } from "./comparison";
import { getComparison } from "./get-comparison";
import { prepareComparison } from "./prepare-comparison";
import { testWords } from "./test-words";

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});

afterAll(() => db.end());

it("sets two units and two days beside each other, each figure with the list behind it", async () => {
  const [first, second] = [await makeUnit(db), await makeUnit(db)];
  const [cell, other] = [first.cells[0].id, second.cells[0].id];
  await makeMember(db, { organizationId: cell, sex: "FEMALE" });
  await makeMember(db, { organizationId: cell, sex: "MALE", endsOn: "2021-01-15" });
  await makeMember(db, { organizationId: other, sex: "MALE", ethnicityCode: "tay" });
  const staff = await makeViewer(db, { role: "STAFF" });
  const compare = async (query: string) => {
    const sides = await getComparison(
      staff,
      readComparison(Object.fromEntries(new URLSearchParams(query)), staff),
    );
    return sides && prepareComparison(sides, testWords());
  };

  const days = await compare(`unit=${first.base.code}`);
  expect(
    days?.[0]?.rows.map(({ id, left, right, difference }) => [id, left.value, right.value, difference]),
  ).toEqual([
    ["members", 1, 2, -1],
    ["probationary", 0, 0, 0],
    ["women", 1, 1, 0],
  ]);
  const query = `unit=${first.base.code}&withUnit=${second.base.code}&with=${staff.today}`;
  const sections = await compare(query);
  const ethnicity = sections?.find(({ id }) => id === "ethnicity");
  expect(ethnicity?.rows.map(({ id, left, right }) => [id, left.value, right.value])).toEqual([
    ["kinh", 1, 0],
    ["tay", 0, 1],
  ]);
  const file = await withScope(staff, (scoped) =>
    openComparisonExport(scoped, staff, new URLSearchParams(query), exportWords()),
  );
  const lines = (await Readable.from(file?.rows ?? []).toArray()).flat();
  expect(lines.map((line) => file?.columns.map(({ value }) => value(line)))).toEqual(
    sections?.flatMap(({ title, addsUp, rows }) =>
      rows.map(({ label, left, right, difference }) => [
        title,
        label,
        left.value,
        addsUp ? left.value * 100 : null,
        right.value,
        addsUp ? right.value * 100 : null,
        difference,
      ]),
    ),
  );
  for (const { rows } of [...(days ?? []), ...(sections ?? [])]) {
    for (const { label, ...row } of rows) {
      for (const { value, href } of [row.left, row.right]) {
        if (href === undefined) expect(value).toBe(0);
        else {
          const { total } = await listMembers(staff, loadMemberSearch(new URL(href, "http://localhost")));
          expect([label, total]).toEqual([label, value]);
        }
      }
    }
  }
});

it("tells leadership apart no group that is small on either side", async () => {
  const [first, second] = [await makeUnit(db), await makeUnit(db)];
  for (const [organizationId, count] of [
    [first.cells[0].id, 6],
    [second.cells[0].id, 3],
  ] as const) {
    for (let person = 0; person < count; person++)
      await makeMember(db, { organizationId, ethnicityCode: "tay" });
    for (let person = 0; person < 7; person++)
      await makeMember(db, { organizationId, ethnicityCode: "kinh" });
  }
  const leader = await makeViewer(db, { role: "LEADER" });
  const sides = await getComparison(
    leader,
    readComparison({ unit: first.base.code, withUnit: second.base.code, with: leader.today }, leader),
  );
  const sections = sides && prepareComparison(sides, { ...testWords(), viewer: leader });
  const rows = sections?.find(({ id }) => id === "ethnicity")?.rows ?? [];
  expect(rows.map(({ id, left, right }) => [id, left.value, right.value])).toEqual([
    ["kinh", 7, 7],
    ["SMALL", 6, 3],
  ]);
  for (const { left, right } of rows) expect([left.href, right.href]).toEqual([undefined, undefined]);
});

it("answers for a foreign organisation as for none at all, and reads in few statements", async () => {
  const [own, foreign] = [await makeUnit(db), await makeUnit(db)];
  const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: own.base.id });
  const compare = (withUnit: string) =>
    getComparison(secretary, readComparison({ unit: own.base.code, withUnit }, secretary));
  expect(await compare(foreign.base.code)).toBeNull();
  expect(await compare("NOBODY")).toBeNull();
  const sent = vi.spyOn(pg.Client.prototype, "query");
  expect(await compare(own.cells[0].code)).not.toBeNull();
  // One more is the session of the page itself.
  expect(sent.mock.calls.length).toBeLessThanOrEqual(11);
  vi.restoreAllMocks();
});
