import pg from "pg";
import { Sentence } from "./sentence";

const oldestVersion = 15;

/** Proves that the database can be used as owner; every reason why not is one sentence. */
export async function checkServer(connectionString: string): Promise<void> {
  const where = placeOf(connectionString);
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw connectSentence(error, where);
  }
  try {
    const { rows } = await client.query<ServerRights>(rightsQuery);
    const refusal = rows[0] && refusalOf(rows[0], where);
    if (refusal) throw new Sentence(refusal);
  } finally {
    await client.end();
  }
}

export type ServerRights = {
  version: number;
  role: string;
  canCreate: boolean;
  canCreateRole: boolean;
  isReadOnly: boolean;
};

const rightsQuery = `
  SELECT current_setting('server_version_num')::int / 10000 AS version,
         current_user AS role,
         has_database_privilege(current_database(), 'CREATE')
           AND COALESCE((SELECT has_schema_privilege(oid, 'CREATE') FROM pg_namespace WHERE nspname = 'public'), true)
           AS "canCreate",
         rolcreaterole OR rolsuper AS "canCreateRole",
         pg_is_in_recovery() OR current_setting('default_transaction_read_only')::bool AS "isReadOnly"
  FROM pg_roles WHERE rolname = current_user`;

/** Why the owner's role cannot keep the schema on this server; null when it can. */
export function refusalOf(rights: ServerRights, where: string): string | null {
  const { version, role, canCreate, canCreateRole, isReadOnly } = rights;
  if (version < oldestVersion)
    return `The database at ${where} is PostgreSQL ${version}: ${oldestVersion} or newer is needed.`;
  if (isReadOnly)
    return `The database at ${where} is read-only: DATABASE_URL must lead to the primary server.`;
  if (!canCreate) {
    return `The role ${role} may not create schemas and tables in the database at ${where}: DATABASE_URL must name the database's owner.`;
  }
  if (!canCreateRole) {
    return `The role ${role} may not create roles at ${where}: run "ALTER ROLE ${role} CREATEROLE" as an administrator.`;
  }
  return null;
}

/** The error codes of sockets and of PostgreSQL that a wrong DATABASE_URL leads to. */
const reasons: Record<string, (where: string) => string> = {
  ECONNREFUSED: (where) => `No database answers at ${where}: is it running, and is DATABASE_URL right?`,
  ENOTFOUND: (where) => `The host of ${where} is not known: check DATABASE_URL.`,
  EAI_AGAIN: (where) => `The host of ${where} is not known: check DATABASE_URL.`,
  ETIMEDOUT: (where) => `The database at ${where} does not answer: check DATABASE_URL and the network.`,
  EHOSTUNREACH: (where) => `The database at ${where} cannot be reached: check DATABASE_URL and the network.`,
  "28P01": (where) => `The database at ${where} refuses the user or the password: check DATABASE_URL.`,
  "28000": (where) => `The database at ${where} refuses this user: check DATABASE_URL.`,
  "3D000": (where) => `There is no such database: ${where}. Create it, or check DATABASE_URL.`,
  "53300": (where) => `The database at ${where} has no connection left: try again later.`,
  "57P03": (where) => `The database at ${where} is starting up or shutting down: try again in a moment.`,
};

function connectSentence(error: unknown, where: string): unknown {
  if (!(error instanceof Error)) return error;
  const code = "code" in error ? String(error.code) : "";
  const reason =
    reasons[code]?.(where) ??
    `The database at ${where} cannot be used (${error.message || code}): check DATABASE_URL.`;
  return new Sentence(reason, { cause: error });
}

/** Host, port and database; never the password. */
function placeOf(connectionString: string): string {
  const { hostname, port, pathname } = new URL(connectionString);
  return `${hostname || "localhost"}:${port || 5432}${pathname}`;
}
