import { readFileSync } from "node:fs";
import pg from "pg";
import * as z from "zod";
import { erasedNameKeys } from "@/lib/erasure/erased-name";
import { fileSentence, Sentence } from "../sentence";

const record = z.looseObject({ id: z.uuid(), member_id: z.uuid(), organization_id: z.uuid() });

/** The record of an act of erasure, as its table has it: ids, the paper and who decided, nothing of the person. */
export type KeptErasure = z.output<typeof record>;

/** Everybody who was erased in this database, in the order of the acts; nobody in one that knows no erasures yet. */
export async function readErasures(url: string): Promise<KeptErasure[]> {
  return withClient(url, async (client) => {
    const { rows: known } = await client.query(
      "SELECT to_regclass('public.person_erasure') IS NOT NULL AS is_there",
    );
    if (!known[0]?.is_there) return [];
    const { rows } = await client.query(
      "SELECT to_jsonb(e) - 'touched' AS line FROM person_erasure e WHERE status = 'ERASED' ORDER BY decided_at, id",
    );
    return rows.map(({ line }) => record.parse(line));
  });
}

/** The same from a file that `npm run erasures` wrote: one on a line. */
export function readErasuresFile(path: string): KeptErasure[] {
  try {
    const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
    return lines.map((line) => record.parse(JSON.parse(line)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError)
      throw new Sentence(`${path} is no list of erasures as "npm run erasures" writes it.`);
    throw fileSentence(error, path);
  }
}

/** Erases again whom a backup brought back; answers how many there were. */
export async function eraseAgain(url: string, erasures: readonly KeptErasure[]): Promise<number> {
  return withClient(url, async (client) => {
    let erased = 0;
    for (const erasure of erasures) {
      const { rows } = await client.query("SELECT app.erase_again($1, $2, $3, $4) AS done", [
        JSON.stringify(erasure),
        ...erasedNameKeys,
      ]);
      if (rows[0]?.done) erased += 1;
    }
    return erased;
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
