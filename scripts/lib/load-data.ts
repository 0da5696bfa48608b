import pg from "pg";
import loadDemo from "../../prisma/seed/load-demo";
import { Sentence } from "./sentence";

export type BlocState = "empty" | "demo" | "real";

/** Whether a migrated database holds a bloc yet, and whether its people are made up. */
export async function blocState(ownerUrl: string): Promise<BlocState> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ is_demo: boolean }>("SELECT is_demo FROM installation");
    if (!rows[0]) return "empty";
    return rows[0].is_demo ? "demo" : "real";
  } finally {
    await client.end();
  }
}

/** Loads the demonstration into an empty database. Refuses to serve it where a real bloc was asked for. */
export async function fillDatabase(ownerUrl: string, state: BlocState, isDemo: boolean): Promise<BlocState> {
  if (state === "demo" && !isDemo) {
    throw new Sentence(
      "This database holds the demonstration, whose password everybody knows: with DEMO=0, DATA_DIR or DATABASE_URL must lead to an empty one.",
    );
  }
  if (state !== "empty" || !isDemo) return state;
  await loadDemo(ownerUrl);
  return "demo";
}
