import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { makeViewer } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { getPool } from "./pool";
import { type ScopedDb, withScope } from "./with-scope";

vi.setConfig({ testTimeout: 120_000 });

type Person = { viewer: Viewer; sees: readonly string[] };

const requests = 2_000;
const atOnce = 8;
let owner: pg.Pool;
let people: readonly Person[];

beforeAll(async () => {
  owner = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  getPool().options.max = 2;
  people = [
    await secretaryOf(3),
    await secretaryOf(5),
    { viewer: await makeViewer(owner, { role: "ADMIN" }), sees: [] },
  ];
});
afterAll(() => owner.end());

/** What can end a transaction other than its own end: each is awaited to have failed. */
const ends: readonly ((db: ScopedDb) => Promise<unknown>)[] = [
  async (db) => {
    await owner.query("SELECT pg_terminate_backend($1)", [await processOf(db)]);
    await seenBy(db);
  },
  async (db) => {
    await db.$executeRaw`SELECT set_config('statement_timeout', '20ms', true)`;
    await db.$executeRaw`SELECT pg_sleep(60)`;
  },
  async (db) => {
    const process = await processOf(db);
    await db.$executeRaw`SELECT set_config('idle_in_transaction_session_timeout', '20ms', true)`;
    await untilGone(process);
    await seenBy(db);
  },
  async (db) => {
    await seenBy(db);
    throw new Error("the page failed");
  },
  async (db) => {
    await db.$executeRaw`SELECT 1 / 0`;
  },
];

it("two connections, many readers, killed and timed-out transactions: nobody sees a row of another's", async () => {
  let next = 0;
  let failed = 0;
  const connections = new Set<number>();
  const worker = async () => {
    for (let request = next++; request < requests; request = next++) {
      const { viewer, sees } = people[request % people.length] ?? fail();
      const end = request % 20 === 7 ? ends[Math.floor(request / 20) % ends.length] : undefined;
      if (end) {
        await expect(withScope(viewer, end), `request ${request}`).rejects.toThrow();
        failed += 1;
        continue;
      }
      const seen = await withScope(viewer, async (db) => {
        connections.add(await processOf(db));
        return seenBy(db);
      });
      expect(seen, `request ${request}`).toEqual(sees);
      if (request % 10 === 0) expect((await getPool().query("SELECT 1 FROM member")).rows).toEqual([]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  expect(failed).toBe(requests / 20);
  // Each connection that was killed was replaced, and no more than two were ever open at once.
  expect(connections.size).toBeGreaterThan(2);
  expect(getPool().totalCount).toBeLessThanOrEqual(2);
});

it("a scope that is not entered is none, whatever the connection was used for before", async () => {
  const left = await getPool().query<{ all: boolean; role: string | null; members: number }>(`
    SELECT app.sees_all() AS all, (SELECT count(*)::int FROM member) AS members,
      (SELECT count(*)::int FROM organization) AS organizations, (SELECT count(*)::int FROM account) AS accounts`);
  expect(left.rows).toEqual([{ all: false, members: 0, organizations: 0, accounts: 0 }]);
});

/** A unit's secretary, and whom they may see: everybody of the unit in the order of ids. */
async function secretaryOf(count: number): Promise<Person> {
  const { base, cells } = await makeUnit(owner);
  const members: string[] = [];
  for (let made = 0; made < count; made += 1)
    members.push((await makeMember(owner, { organizationId: cells[0].id })).id);
  const viewer = await makeViewer(owner, { role: "SECRETARY", organizationId: base.id });
  return { viewer, sees: members.sort() };
}

async function seenBy(db: ScopedDb): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT id::text FROM member`;
  return rows.map(({ id }) => id).sort();
}

async function processOf(db: ScopedDb): Promise<number> {
  const [row] = await db.$queryRaw<{ process: number }[]>`SELECT pg_backend_pid() AS process`;
  return row?.process ?? fail();
}

async function untilGone(process: number): Promise<void> {
  const { rowCount } = await owner.query("SELECT 1 FROM pg_stat_activity WHERE pid = $1", [process]);
  if (rowCount) await untilGone(process);
}

function fail(): never {
  throw new Error("There is no such thing");
}
