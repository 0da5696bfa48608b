import type pg from "pg";
import type { Statement } from "./statement-tap";

/** Name under which the yardstick server answers a save. */
export const bareSave = "save";

let turn = 0;

/**
 * The least SQL that keeps a change: into the scope, one member changed, committed. `statements` is the scoping statement
 * of a session that may write, then one update per member to take turns with.
 */
export async function saveBarely(
  client: pg.PoolClient,
  [enter, ...updates]: readonly Statement[],
): Promise<unknown[]> {
  turn += 1;
  const update = updates[turn % updates.length];
  if (!enter || !update) throw new Error("Nothing to save");
  await client.query("BEGIN");
  await client.query(enter.text, enter.values ?? undefined);
  const { rowCount } = await client.query(update.text, update.values ?? undefined);
  await client.query("COMMIT");
  return [rowCount];
}

export function memberUpdate(id: string): Statement {
  return { text: "UPDATE member SET version = version + 1, updated_at = now() WHERE id = $1", values: [id] };
}
