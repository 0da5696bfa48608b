import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isKeyOf } from "@/lib/i18n/is-key-of";
import type { MessageKey } from "@/lib/i18n/message-key";
import { catalogues } from "@/lib/i18n/messages";
import { testDatabase } from "@/prisma/factories/test-database";
import { codeWords, fieldKey, hiddenColumns } from "./audit-columns";

let db: pg.Client;

beforeAll(async () => {
  db = new pg.Client({ connectionString: (await testDatabase()).ownerUrl });
  await db.connect();
});
afterAll(() => db.end());

/** Tables the application writes whose rows are not kept before → after, and why. */
const uncaptured: Readonly<Record<string, string>> = {
  audit_event: "the trail itself",
  bulk_change: "keeps what it changed itself; the members are captured",
  bulk_change_row: "of bulk_change",
  default_view: "one's own setting",
  idempotency_key: "the answer to a form",
  import_batch: "keeps its rows before and after itself",
  import_file: "of import_batch",
  import_mapping: "how a file's columns were read",
  import_row: "of import_batch",
  member_merge: "keeps both records itself; the members are captured",
  organization_act_line: "counted from organization_act, which is captured",
  person_erasure: "keeps itself who asked and who decided; of the person it says nothing",
  saved_view: "one's own, and its filters may name people",
};

async function tables(): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(`
    SELECT relname AS name FROM pg_class c
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND (
      SELECT count(*) = 3 FROM pg_trigger t
      WHERE t.tgrelid = c.oid AND t.tgname IN (relname || '_audit_insert', relname || '_audit_update', relname || '_audit_delete')
    ) ORDER BY 1`);
  return rows.map(({ name }) => name);
}

it("every table the application may write is captured, or keeps its own history", async () => {
  const { rows } = await db.query<{ name: string }>(`
    SELECT DISTINCT table_name AS name FROM information_schema.column_privileges
    WHERE grantee = 'so_khoi_app' AND table_schema = 'public' AND privilege_type IN ('INSERT', 'UPDATE')
    ORDER BY 1`);
  const captured = await tables();
  const missing = rows.map(({ name }) => name).filter((name) => !captured.includes(name));
  expect(missing).toEqual(Object.keys(uncaptured).sort());
});

describe("every column of a captured table", () => {
  type Column = { register: string; column: string; type: string; labels: string[] | null };

  async function columns(): Promise<Column[]> {
    const { rows } = await db.query<Column>(
      `SELECT c.table_name AS register, c.column_name AS column, c.udt_name AS type, (
         SELECT array_agg(e.enumlabel::text) FROM pg_type y JOIN pg_enum e ON e.enumtypid = y.oid WHERE y.typname = ltrim(c.udt_name, '_')
       ) AS labels
       FROM information_schema.columns c
       WHERE c.table_schema = 'public' AND c.table_name = ANY ($1) AND NOT app.is_audit_noise(c.table_name::text, c.column_name::text)
       ORDER BY 1, 2`,
      [await tables()],
    );
    return rows.filter(({ column }) => !hiddenColumns.includes(column));
  }

  it("has its word, and so has the table", async () => {
    const isKnown = (key: string): key is MessageKey => isKeyOf(catalogues.vi, key);
    const all = await columns();
    const wordless = all.filter(({ register, column }) => fieldKey(register, column, isKnown) === null);
    expect(wordless.map(({ register, column }) => `${register}.${column}`)).toEqual([]);
    expect((await tables()).filter((register) => !isKnown(`audit.registers.${register}`))).toEqual([]);
    expect(all.length).toBeGreaterThan(100);
  });

  it("that holds a code has words for all of its codes, unless its value is never kept", async () => {
    const { rows: secret } = await db.query<{ column: string }>(
      "SELECT name AS column FROM unnest(ARRAY['religion', 'ethnicity_code']) AS name WHERE app.is_audit_secret('member', name, false)",
    );
    const kept = (await columns()).filter(({ column }) => !secret.some((hidden) => hidden.column === column));
    const wordless = kept.flatMap(({ register, column, labels }) => {
      const words = codeWords[`${register}.${column}`] ?? codeWords[column];
      return (labels ?? [])
        .filter((label) => !isKeyOf(catalogues.vi, `${words}.${label}`))
        .map((label) => `${register}.${column}=${label}`);
    });
    expect(wordless).toEqual([]);
  });

  it("that says what is sensitive is kept without its value, wherever it is", async () => {
    const { rows } = await db.query<{ place: string; secret: boolean }>(
      `SELECT c.table_name || '.' || c.column_name AS place, app.is_audit_secret(c.table_name::text, c.column_name::text, false) AS secret
       FROM information_schema.columns c
       WHERE c.table_schema = 'public' AND c.table_name = ANY ($1)
         AND c.column_name ~ 'relig|ethnic|citizen|suspended|disciplin|password'
       ORDER BY 1`,
      [await tables()],
    );
    expect(rows.filter(({ secret }) => !secret)).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(5);
  });
});

it("an event of discipline is kept as one that was, and another as it was", async () => {
  const payload = async (kind: string) => {
    const { rows } = await db.query(
      `SELECT app.audit_payload('member_event', jsonb_build_object('kind', $1::text, 'detail', 'A', 'effective_on', '2021-03-01'),
         ARRAY['kind', 'detail', 'effective_on'], $1 IN ('EXPULSION', 'NAME_REMOVAL', 'SUSPENSION', 'SUSPENSION_END')) AS payload`,
      [kind],
    );
    return rows[0].payload;
  };
  expect(await payload("EXPULSION")).toEqual({
    kind: { masked: true },
    detail: { masked: true },
    effective_on: "2021-03-01",
  });
  expect(await payload("RECOGNITION")).toEqual({
    kind: "RECOGNITION",
    detail: "A",
    effective_on: "2021-03-01",
  });
});
