import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { readSettings } from "../../lib/env";
import loadDemo from "../../prisma/seed/load-demo";
import { withDatabaseName } from "../lib/backup/database-url";
import { prepareDataDirectory } from "../lib/data-directory";
import { applyMigrations } from "../lib/migrations";
import { freePort } from "../lib/ports";
import { provisionLogin } from "../lib/provision";
import { openSecrets } from "../lib/secrets";
import { startWebServer, type WebServer } from "../lib/web-server";
import { type KillablePostgres, killablePostgres } from "./killable-postgres";

export type Instance = WebServer & { origin: string; port: number };

export type FaultSite = {
  postgres: KillablePostgres;
  ownerUrl: string;
  appUrl: string;
  /** Starts the production server; `name` is its data directory, with the secrets of the others. */
  serve(options?: { name?: string; port?: number; appUrl?: string; publicUrl?: string }): Promise<Instance>;
  /** One query as the owner. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  remove(): Promise<void>;
};

/** The demonstration on a durable database of its own; the production build was made by the set-up of the project. */
export async function faultSite(): Promise<FaultSite> {
  const home = prepareDataDirectory(mkdtempSync(join(tmpdir(), "so-khoi-site-faults-")));
  const postgres = await killablePostgres(home);
  const admin = new pg.Client({ connectionString: postgres.adminUrl });
  await admin.connect();
  await admin.query("CREATE DATABASE bloc");
  await admin.end();
  const ownerUrl = withDatabaseName(postgres.adminUrl, "bloc");
  await applyMigrations(ownerUrl);
  const secrets = openSecrets(home);
  const appUrl = await provisionLogin(ownerUrl, secrets.appPassword);
  await loadDemo(ownerUrl);
  const servers: WebServer[] = [];

  return {
    postgres,
    ownerUrl,
    appUrl,
    async serve({ name = "first", port, appUrl: url = appUrl, publicUrl } = {}) {
      const directory = join(home, name);
      mkdirSync(directory, { recursive: true, mode: 0o700 });
      copyFileSync(join(home, "secrets.json"), join(directory, "secrets.json"));
      const settings = { ...readSettings({ LOG_LEVEL: "silent" }), port: port ?? (await freePort(null)) };
      const origin = `http://127.0.0.1:${settings.port}`;
      const server = await startWebServer({
        mode: "start",
        settings: { ...settings, publicUrl: publicUrl ?? origin },
        directory,
        secrets,
        appDatabaseUrl: url,
        signal: new AbortController().signal,
      });
      servers.push(server);
      return { ...server, origin, port: settings.port };
    },
    async query(sql, values = []) {
      const client = new pg.Client({ connectionString: ownerUrl });
      client.on("error", () => undefined);
      await client.connect();
      try {
        return (await client.query(sql, [...values])).rows;
      } finally {
        await client.end();
      }
    },
    async remove() {
      await Promise.all(servers.map((server) => server.stop()));
      await postgres.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
