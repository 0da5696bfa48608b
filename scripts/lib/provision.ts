import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import pg from "pg";
import { timeLimits } from "../../lib/db/time-limits";
import { Sentence } from "./sentence";

/** Per role, so that they hold for every connection whoever opens it. */
const roleSettings: Record<string, string> = {
  timezone: "UTC",
  statement_timeout: `${timeLimits.postgres.statement}ms`,
  lock_timeout: `${timeLimits.postgres.lock}ms`,
  idle_in_transaction_session_timeout: `${timeLimits.postgres.idleInTransaction}ms`,
};

const connectionLimit = 30;

/**
 * Makes or renews the login role of the application, a member of the group role `so_khoi_app` that the migrations grant
 * rights to, and answers its connection string. The role owns nothing and is bound by row-level security.
 */
export async function provisionLogin(ownerUrl: string, password: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ database: string }>("SELECT current_database() AS database");
    const database = rows[0]?.database ?? "";
    const role = loginRole(database);
    const script = roleScript(client, database, role, password, await roleExists(client, role));
    await client.query(script).catch((error: unknown) => {
      throw rightsSentence(error, role);
    });
    const url = new URL(ownerUrl);
    url.username = role;
    url.password = password;
    return url.href;
  } finally {
    await client.end();
  }
}

/** Roles belong to the whole server, databases do not: each database has a login of its own. */
export function loginRole(database: string): string {
  if (/^[a-z0-9_]{1,55}$/.test(database)) return `so_khoi_${database}`;
  const readable = database
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .slice(0, 40);
  return `so_khoi_${readable}_${createHash("sha256").update(database).digest("hex").slice(0, 12)}`;
}

/** On a shared server `so_khoi_app` may have been made by another owner, who alone may pass it on. */
function rightsSentence(error: unknown, role: string): unknown {
  if (!(error instanceof pg.DatabaseError) || error.code !== "42501") return error;
  return new Sentence(
    `The login role ${role} cannot be set up (${error.message}): ask the server's administrator for "GRANT so_khoi_app TO <owner> WITH ADMIN OPTION".`,
    { cause: error },
  );
}

async function roleExists(client: pg.Client, role: string): Promise<boolean> {
  return Boolean((await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role])).rowCount);
}

function roleScript(
  client: pg.Client,
  database: string,
  role: string,
  password: string,
  exists: boolean,
): string {
  const name = client.escapeIdentifier(role);
  const verifier = client.escapeLiteral(scramVerifier(password));
  return [
    "BEGIN",
    `${exists ? "ALTER" : "CREATE"} ROLE ${name} LOGIN INHERIT CONNECTION LIMIT ${connectionLimit} PASSWORD ${verifier}`,
    `GRANT CONNECT ON DATABASE ${client.escapeIdentifier(database)} TO ${name}`,
    `GRANT so_khoi_app TO ${name}`,
    ...Object.entries(roleSettings).map(
      ([key, value]) => `ALTER ROLE ${name} SET ${key} = ${client.escapeLiteral(value)}`,
    ),
    "COMMIT",
  ].join(";\n");
}

/** What PostgreSQL stores for a password (RFC 5803), so that the password itself never stands in a server log. */
function scramVerifier(password: string, salt = randomBytes(16), iterations = 4096): string {
  const salted = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  const sign = (text: string) => createHmac("sha256", salted).update(text).digest();
  const storedKey = createHash("sha256").update(sign("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${storedKey}:${sign("Server Key").toString("base64")}`;
}
