import type pg from "pg";
import { Sentence } from "../sentence";
import { withClientBeside } from "./client-beside";
import { databaseOf } from "./database-url";

/** The name of the database that a restore replaced, so that a list of databases is in the order of time. */
export function formerName(database: string, at: Date): string {
  const stamp = at.toISOString().replaceAll(/[-:]/g, "").replace("T", "_").slice(0, 15);
  return `${prefix(database)}${stamp}`;
}

/** Drops a database that a restore kept. Refuses any other name. */
export async function dropFormer(ownerUrl: string, former: string): Promise<void> {
  await withClientBeside(ownerUrl, async (admin) => {
    const known = await listFormer(admin, databaseOf(ownerUrl));
    if (!known.includes(former)) {
      const choice = known.length > 0 ? `there are ${known.join(", ")}` : "there is none";
      throw new Sentence(`${former} is not a database that a restore kept: ${choice}.`);
    }
    await admin.query(`DROP DATABASE ${admin.escapeIdentifier(former)}`);
    console.log(`${former} was dropped.`);
  });
}

async function listFormer(admin: pg.Client, database: string): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    "SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1) AND datname ~ '_before_[0-9]{8}_[0-9]{6}$' ORDER BY 1",
    [prefix(database)],
  );
  return rows.map(({ name }) => name);
}

/** Names have at most 63 bytes. */
function prefix(database: string): string {
  return `${database.slice(0, 39)}_before_`;
}
