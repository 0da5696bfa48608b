import { expect } from "vitest";
import type { Owner } from "@/prisma/factories/owner";

/** What a refusal may leave behind: its line in the trail, the session's last use, and a wrong password counted. */
const traces = ["auth_session", "sign_in_throttle", "audit_event"];

/** A digest of each table's rows, and of the lines of the trail that tell of something done or seen: equal when nothing changed. */
async function everythingKept(db: Owner): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await db.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> ALL ($1)`,
    [traces],
  );
  const digest = (name: string, from: string) =>
    `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) AS rows FROM ${from} t`;
  const { rows } = await db.query<{ name: string; rows: string }>(
    [
      ...tables.map(({ name }) => digest(name, `"${name}"`)),
      digest("audit_event", "(SELECT * FROM audit_event WHERE outcome <> 'REFUSED')"),
    ].join(" UNION ALL "),
  );
  return Object.fromEntries(rows.map(({ name, rows: digested }) => [name, digested]));
}

/** Begins to watch every table; what it answers fails the test when a row has changed since, in whatever way. */
export async function watchEverything(db: Owner): Promise<() => Promise<void>> {
  const before = await everythingKept(db);
  let lookedAt = "";
  return async () => {
    // Rows are not read again where no transaction has written anything at all.
    const { rows } = await db.query<{ next: string }>(
      "SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next",
    );
    const next = rows[0]?.next ?? "";
    if (next === lookedAt) return;
    expect(await everythingKept(db)).toEqual(before);
    lookedAt = next;
  };
}
