import { setImmediate } from "node:timers/promises";
import pg from "pg";
import { hashPassword } from "@/lib/auth/password";
import { DEMO_PASSWORD } from "./demo-accounts";
import { businessOn } from "./demo-dates";
import { demoTables } from "./demo-rows";
import { type DemoOptions, generateDemo } from "./generate-demo";
import { insertRows, type Row } from "./insert-rows";

export type LoadedDemo = { organizations: number; members: number; accounts: number; campaigns: number };

/**
 * Fills a migrated, empty database with the demonstration bloc, whole or not at all. `connectionString` is the owner's.
 * Answers what there is on the business date. Fails when the database holds a bloc already.
 */
export default async function loadDemo(
  connectionString: string,
  options: DemoOptions = {},
): Promise<LoadedDemo> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    // A connection that ends without COMMIT leaves nothing behind.
    await client.query("BEGIN");
    await insertDemo(client, options);
    await client.query("COMMIT");
    // Counts read the index alone where the visibility map is fresh.
    await client.query("VACUUM (ANALYZE)");
    return await countLoaded(client);
  } finally {
    await client.end();
  }
}

/** Members gathered before they are written; the next are generated meanwhile. */
const BATCH_MEMBERS = 2_000;

type Batch = Partial<Record<(typeof demoTables)[number], readonly Row[]>>;

async function insertDemo(client: pg.Client, options: DemoOptions): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  let batch: Batch = {};
  let writing = Promise.resolve();
  for (const { account = [], ...part } of generateDemo(options)) {
    batch = joined(batch, { ...part, account: account.map((row) => ({ ...row, passwordHash })) });
    if ((batch.member?.length ?? 0) >= BATCH_MEMBERS) {
      await writing;
      writing = write(client, batch);
      // A failure is met where it is awaited next; until then it is not an unhandled one.
      writing.catch(() => {});
      batch = {};
    }
    // Generating holds the thread; between two units the writing goes on.
    await setImmediate();
  }
  await writing;
  await write(client, batch);
}

async function write(client: pg.Client, batch: Batch): Promise<void> {
  for (const table of demoTables) await insertRows(client, table, batch[table] ?? []);
}

function joined(a: Batch, b: Batch): Batch {
  return Object.fromEntries(demoTables.map((table) => [table, [...(a[table] ?? []), ...(b[table] ?? [])]]));
}

async function countLoaded(client: pg.Client): Promise<LoadedDemo> {
  const { rows } = await client.query<LoadedDemo>(
    `SELECT (SELECT count(*)::int FROM organization) AS organizations,
            (SELECT count(*)::int FROM membership
             WHERE starts_on <= $1 AND (ends_on IS NULL OR ends_on > $1)) AS members,
            (SELECT count(*)::int FROM account) AS accounts,
            (SELECT count(*)::int FROM study_campaign) AS campaigns`,
    [businessOn],
  );
  const [loaded] = rows;
  if (!loaded) throw new Error("Counting answered nothing");
  return loaded;
}
