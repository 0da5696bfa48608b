import { randomBytes } from "node:crypto";
import pg from "pg";
import { Sentence } from "../sentence";
import { withClientBeside } from "./client-beside";
import { databaseOf, withDatabaseName } from "./database-url";

export type ScratchDatabase = {
  name: string;
  ownerUrl: string;
  /** A session in another database of the server: for what cannot be done from inside. */
  admin: pg.Client;
};

/**
 * Runs `work` with an empty database beside the one behind `ownerUrl`, of the same encoding and order, and drops it
 * whatever happens, unless the work gave it another name. Databases that a killed run left behind are dropped too.
 */
export function withScratchDatabase<T>(
  ownerUrl: string,
  work: (scratch: ScratchDatabase) => Promise<T>,
): Promise<T> {
  const model = databaseOf(ownerUrl);
  const name = `${scratchPrefix(model)}${randomBytes(4).toString("hex")}`;
  return withClientBeside(ownerUrl, async (admin) => {
    await dropLeftovers(admin, model);
    // Held as long as the database is ours: how others tell it from a leftover.
    await admin.query("SELECT pg_advisory_lock($1, hashtext($2))", [scratchLock, name]);
    try {
      await createLike(admin, model, name);
      return await work({ name, ownerUrl: withDatabaseName(ownerUrl, name), admin });
    } finally {
      await drop(admin, name).catch(() => undefined);
    }
  });
}

const scratchLock = 20_150_915;

function scratchPrefix(database: string): string {
  return `${database.slice(0, 40)}_scratch_`;
}

async function createLike(admin: pg.Client, model: string, name: string): Promise<void> {
  const { rows } = await admin.query<{ options: string }>(
    `SELECT format('ENCODING %L LOCALE_PROVIDER %s LC_COLLATE %L LC_CTYPE %L', pg_encoding_to_char(encoding),
                   CASE datlocprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END, datcollate, datctype)
            || CASE datlocprovider
                 WHEN 'i' THEN format(' ICU_LOCALE %L', COALESCE(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale'))
                 WHEN 'b' THEN format(' BUILTIN_LOCALE %L', to_jsonb(d) ->> 'datlocale')
                 ELSE '' END AS options
     FROM pg_database d WHERE datname = $1`,
    [model],
  );
  const options = rows[0]?.options ?? "";
  try {
    await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(name)} TEMPLATE template0 ${options}`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === "42501")) throw error;
    throw new Sentence(
      `This user may not create databases, which checking a backup needs: run "ALTER ROLE ${admin.user} CREATEDB" as an administrator.`,
      { cause: error },
    );
  }
}

async function dropLeftovers(admin: pg.Client, model: string): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    "SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1) AND datname ~ '_scratch_[0-9a-f]{8}$'",
    [scratchPrefix(model)],
  );
  for (const { name } of rows) {
    const lock = await admin.query<{ isFree: boolean }>(
      'SELECT pg_try_advisory_lock($1, hashtext($2)) AS "isFree"',
      [scratchLock, name],
    );
    if (lock.rows[0]?.isFree) await drop(admin, name);
  }
}

async function drop(admin: pg.Client, name: string): Promise<void> {
  await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(name)} WITH (FORCE)`);
}
