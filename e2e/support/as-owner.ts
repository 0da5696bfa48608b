import pg from "pg";
import { withDatabase } from "../../scripts/lib/with-database";

/** Looks into the running site's database as its owner, whom no scope binds: for what a journey has to know and nobody is shown. */
export async function asOwner<T>(work: (db: pg.Client) => Promise<T>): Promise<T> {
  const answers: T[] = [];
  await withDatabase(async ({ ownerUrl }) => {
    const db = new pg.Client({ connectionString: ownerUrl });
    await db.connect();
    try {
      answers.push(await work(db));
    } finally {
      await db.end();
    }
  });
  const [answer] = answers;
  if (answer === undefined) throw new Error("The database was not asked");
  return answer;
}
