import { randomUUID } from "node:crypto";
import type { Browser } from "@playwright/test";
import type pg from "pg";
import { type RecordForm, recordForms } from "./record-forms";
import { signInCookie } from "./sign-in";

export type SoakPerson = {
  cookie: string;
  /** Leadership reads only. */
  canSave: boolean;
  /** A member of the own scope, whom nobody else of the soak saves. */
  member: { id: string; start: number; form: RecordForm };
  /** Pages of the own daily round. */
  reads: readonly string[];
  /** Saves that were acknowledged. */
  acknowledged: number;
};

type Account = { username: string; role: "SECRETARY" | "STAFF" | "LEADER"; organizationId: string };

/**
 * So many people at their desks, each with an account and a session of their own: every unit's secretary, then leadership
 * and staff in turn, whose accounts are made here.
 */
export async function soakPeople(
  client: pg.Client,
  browser: Browser,
  origin: string,
  count: number,
): Promise<SoakPerson[]> {
  const accounts = await soakAccounts(client, count);
  const members = await ownMembers(client, accounts);
  const people: SoakPerson[] = [];
  const forms = await recordForms(
    browser,
    origin,
    await signInCookie(origin, "vanphong"),
    members.map(({ id }) => editPath(id)),
  );
  for (const [index, { username, role }] of accounts.entries()) {
    const member = members[index];
    const form = member && forms.get(editPath(member.id));
    if (!form) throw new Error(`${username} has nobody to save`);
    people.push({
      cookie: await signInCookie(origin, username),
      canSave: role !== "LEADER",
      member: { id: member.id, start: member.version, form },
      reads: readsOf(role, member.id),
      acknowledged: 0,
    });
  }
  return people;
}

function editPath(memberId: string): string {
  return `/members/${memberId}/edit`;
}

async function soakAccounts(client: pg.Client, count: number): Promise<Account[]> {
  const { rows: secretaries } = await client.query<Account>(
    `SELECT username, role::text AS role, organization_id AS "organizationId" FROM account
     WHERE role = 'SECRETARY' AND disabled_at IS NULL ORDER BY username LIMIT $1`,
    [count],
  );
  for (let index = secretaries.length; index < count; index += 1) {
    const like = index % 3 ? "vanphong" : "lanhdao";
    await client.query(
      `INSERT INTO account (id, organization_id, username, display_name, role, password_hash)
       SELECT $1, organization_id, $2, display_name || ' ' || $3, role, password_hash FROM account WHERE username = $4`,
      [randomUUID(), `soak.${index}`, String(index), like],
    );
  }
  const { rows: others } = await client.query<Account>(
    `SELECT username, role::text AS role, organization_id AS "organizationId" FROM account WHERE username LIKE 'soak.%'`,
  );
  return [...secretaries, ...others];
}

/** Another member for each: of the own unit for a secretary, of any for the others; leadership reads, and staff saves for it. */
async function ownMembers(
  client: pg.Client,
  accounts: readonly Account[],
): Promise<{ id: string; version: number }[]> {
  const taken: { id: string; version: number }[] = [];
  for (const { role, organizationId } of accounts) {
    const { rows } = await client.query<{ id: string; version: number }>(
      `SELECT m.id, m.version FROM member m JOIN organization o ON o.id = m.organization_id
       WHERE m.left_on IS NULL AND ($1 <> 'SECRETARY' OR o.base_id = $2) AND NOT m.id = ANY ($3::uuid[])
       ORDER BY m.sort_key LIMIT 1`,
      [role, organizationId, taken.map(({ id }) => id)],
    );
    if (!rows[0]) throw new Error(`nobody is left for ${organizationId}`);
    taken.push(rows[0]);
  }
  return taken;
}

function readsOf(role: Account["role"], memberId: string): string[] {
  const everybody = [
    "/",
    "/members",
    "/members?sort=-admittedOn",
    `/members/${memberId}`,
    "/organizations",
    "/study",
  ];
  return role === "SECRETARY"
    ? [...everybody, "/deadlines"]
    : [...everybody, "/members?sex=FEMALE&theory=ADVANCED", "/movements"];
}
