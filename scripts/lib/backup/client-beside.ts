import pg from "pg";
import { Sentence } from "../sentence";
import { databaseOf, withDatabaseName } from "./database-url";

/**
 * A session of the same user in another database of the server, for what cannot be done to a database from inside it. Nearly
 * every server has `postgres`; one that lacks it has its template.
 */
export async function withClientBeside<T>(
  ownerUrl: string,
  work: (admin: pg.Client) => Promise<T>,
): Promise<T> {
  const admin = await connectBeside(ownerUrl);
  try {
    await admin.query("SET statement_timeout = 0; SET idle_session_timeout = 0; SET lock_timeout = 0");
    return await work(admin);
  } finally {
    await admin.end().catch(() => undefined);
  }
}

async function connectBeside(ownerUrl: string): Promise<pg.Client> {
  let failure: unknown;
  for (const name of ["postgres", "template1"].filter((other) => other !== databaseOf(ownerUrl))) {
    const client = new pg.Client({ connectionString: withDatabaseName(ownerUrl, name) });
    client.on("error", () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      failure = error;
    }
  }
  throw new Sentence(
    `No other database of the server can be opened (${failure instanceof Error ? failure.message : ""}): this user must be able to connect to the database "postgres".`,
    { cause: failure },
  );
}
