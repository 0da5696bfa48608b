import pg from "pg";
import { expect, it } from "vitest";
import { testDatabase } from "@/prisma/factories/test-database";

/** Tables that no remembered figure is counted from: who signs in, what was done, drafts, and settings of one's own. */
const uncounted = [
  "_prisma_migrations",
  "account",
  "account_factor",
  "account_invite",
  "audit_change",
  "audit_event",
  "auth_session",
  "backup_proof",
  "bulk_change",
  "bulk_change_row",
  "default_view",
  "delegation",
  "idempotency_key",
  "import_batch",
  "import_file",
  "import_mapping",
  "import_row",
  // An act changes organisations and events as well, and those are counted.
  "organization_act",
  "organization_act_line",
  "organization_name",
  // What it changes are members, and those are counted.
  "person_erasure",
  "recovery_code",
  "saved_view",
  "sign_in_throttle",
  // Listed apart, in no headcount.
  "temporary_guest",
  // Taken out of what is counted.
  "trash_item",
];

it("every table that figures are counted from makes them be counted again when it changes", async () => {
  const client = new pg.Client({ connectionString: (await testDatabase()).ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string; counted: boolean }>(`
    SELECT c.relname AS name, EXISTS (
      SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = c.relname || '_count_change'
    ) AS counted
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`);
  await client.end();
  expect(rows.filter(({ counted }) => !counted).map(({ name }) => name)).toEqual(uncounted);
});
