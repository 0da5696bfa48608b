import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";
import pg from "pg";

/**
 * Prisma's PostgreSQL adapter as the schema engine needs it. Three things differ from `@prisma/adapter-pg`: a script is sent
 * whole (it would be cut at every `;`, also inside `$$` bodies), the shadow database is another database even when the
 * configuration is a connection string, and the catalogue's type `"char"` is understood.
 */
export function migrationAdapter(connectionString: string): {
  factory: SqlMigrationAwareDriverAdapterFactory;
  close(): Promise<void>;
} {
  // One connection: the advisory lock that keeps two migrations apart belongs to a session.
  const pool = new pg.Pool({ connectionString, max: 1 });
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => engineAdapter(pool, async () => {}),
    connectToShadowDb: () => connectToShadow(connectionString, pool),
  };
  return { factory, close: () => pool.end() };
}

async function connectToShadow(connectionString: string, main: pg.Pool): Promise<SqlDriverAdapter> {
  const database = `shadow_${randomUUID().replaceAll("-", "")}`;
  await main.query(`CREATE DATABASE ${database} TEMPLATE template0`);
  const url = new URL(connectionString);
  url.pathname = `/${database}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 1 });
  return engineAdapter(pool, async () => {
    await pool.end();
    await main.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  });
}

async function engineAdapter(pool: pg.Pool, dispose: () => Promise<void>): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const sql = query.sql.replace(catalogueKinds, "$&::text");
    const result = await queryRaw({ ...query, sql });
    return sql === query.sql ? result : withKinds(result);
  };
  adapter.executeScript = async (script) => {
    await pool.query(script).catch((error: unknown) => {
      throw asAdapterError(error);
    });
  };
  adapter.dispose = dispose;
  return adapter;
}

/** Kinds of constraints and of foreign keys' actions: one character each, of the type `"char"` that the adapter refuses. */
const catalogueKinds = /\b(?:constr\.contype|con\.confdeltype|con\.confupdtype)(?=,| AS )/g;
const kindColumns = ["constraint_type", "confdeltype", "confupdtype"];

function withKinds(result: SqlResultSet): SqlResultSet {
  const columnTypes = result.columnTypes.map((type, index) =>
    kindColumns.includes(result.columnNames[index] ?? "") ? ColumnTypeEnum.Character : type,
  );
  return { ...result, columnTypes };
}

function asAdapterError(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const { code = "", severity = "ERROR", message, detail, column, hint } = error;
  return new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
}
