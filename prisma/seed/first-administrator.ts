import { createHash, randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { searchKey } from "../../lib/text/search-key";

const username = "quantri";
const validHours = 24;

/** The bloc a real installation begins with; its units, people and other accounts are entered through the screens. */
const bloc = {
  code: "KHOI",
  name: "Đảng bộ Khối các cơ quan thành phố Hà Nội",
  shortName: "Đảng bộ Khối",
  committee: "Đảng ủy Khối các cơ quan thành phố Hà Nội",
  parent: "Thành ủy Hà Nội",
  place: "Hà Nội",
};

/**
 * Sees to it that somebody can administrate: while no enabled administrator has a password, every call makes the bare bloc
 * and the account `quantri` where they are missing, voids its earlier links and answers a new one-time link, valid for 24
 * hours. Null when an administrator has a password. The database keeps only the link's SHA-256.
 */
export async function ensureFirstAdministrator(
  connectionString: string,
  publicUrl: string,
): Promise<string | null> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE");
    const link = (await hasAdministrator(client)) ? null : await issueLink(client, publicUrl);
    await client.query("COMMIT");
    return link;
  } finally {
    await client.end();
  }
}

async function hasAdministrator(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    "SELECT FROM account WHERE role = 'ADMIN' AND disabled_at IS NULL AND password_hash IS NOT NULL",
  );
  return Boolean(rowCount);
}

async function issueLink(client: pg.Client, publicUrl: string): Promise<string> {
  const accountId = await ensureAccount(client, await ensureBloc(client));
  const token = randomBytes(32).toString("base64url");
  await client.query(
    "UPDATE account_invite SET expires_at = now() WHERE account_id = $1 AND used_at IS NULL",
    [accountId],
  );
  await client.query(
    "INSERT INTO account_invite (token_hash, account_id, expires_at) VALUES ($1, $2, now() + make_interval(hours => $3))",
    [createHash("sha256").update(token).digest(), accountId, validHours],
  );
  return `${publicUrl}/invite/${token}`;
}

async function ensureBloc(client: pg.Client): Promise<string> {
  await client.query(
    `INSERT INTO installation (id, body_name, committee_name, parent_name, place, second_factor)
     VALUES (1, $1, $2, $3, $4, 'STAFF_AND_ADMIN')
     ON CONFLICT (id) DO NOTHING`,
    [bloc.name, bloc.committee, bloc.parent, bloc.place],
  );
  const existing = await client.query<{ id: string }>("SELECT id FROM organization WHERE kind = 'BLOC'");
  const id = existing.rows[0]?.id;
  if (id) return id;
  return insertedId(
    client,
    "INSERT INTO organization (id, kind, code, name, short_name, search_key) VALUES ($1, 'BLOC', $2, $3, $4, $5)",
    [bloc.code, bloc.name, bloc.shortName, searchKey(bloc.name)],
  );
}

async function ensureAccount(client: pg.Client, organizationId: string): Promise<string> {
  const existing = await client.query<{ id: string }>("SELECT id FROM account WHERE username = $1", [
    username,
  ]);
  const id = existing.rows[0]?.id;
  if (id) return id;
  return insertedId(
    client,
    "INSERT INTO account (id, username, display_name, role, organization_id) VALUES ($1, $2, $3, 'ADMIN', $4)",
    [username, "Quản trị", organizationId],
  );
}

async function insertedId(client: pg.Client, statement: string, values: string[]): Promise<string> {
  const id = randomUUID();
  await client.query(statement, [id, ...values]);
  return id;
}
