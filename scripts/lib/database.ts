import pg from "pg";
import type { Settings } from "../../lib/env";
import { checkServer } from "./check-server";
import { rememberedPort, startEmbeddedPostgres } from "./embedded-postgres";
import type { Installation } from "./installation";
import type { Secrets } from "./secrets";

export type Database = {
  /** Owns the schema and is not bound by row-level security: for migrations, seeding and provisioning only. */
  ownerUrl: string;
  /** Stops the server when this process started it. */
  close(): Promise<void>;
};

const databaseName = "so_khoi";

/** Opens the database of an installation: the one DATABASE_URL names, else the embedded one, started when nobody did. */
export async function openDatabase(settings: Settings, installation: Installation): Promise<Database> {
  const { directory, secrets, heldBy } = installation;
  if (settings.databaseUrl) return existingDatabase(settings.databaseUrl);
  if (heldBy) return existingDatabase(embeddedUrl(rememberedPort(directory) ?? 0, secrets, databaseName));
  const server = await startEmbeddedPostgres(directory, secrets);
  try {
    await createDatabase(embeddedUrl(server.port, secrets, "postgres"));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ownerUrl: embeddedUrl(server.port, secrets, databaseName), close: server.stop };
}

async function existingDatabase(ownerUrl: string): Promise<Database> {
  await checkServer(ownerUrl);
  return { ownerUrl, close: () => Promise.resolve() };
}

function embeddedUrl(port: number, { ownerPassword }: Secrets, database: string): string {
  return `postgresql://postgres:${ownerPassword}@127.0.0.1:${port}/${database}`;
}

async function createDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [databaseName]);
    if (!rowCount) await client.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await client.end();
  }
}
