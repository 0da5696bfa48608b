import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import pg from "pg";
import { parseHeads } from "./lib/parse-heads";
import { run } from "./lib/run";
import { fileSentence, Sentence } from "./lib/sentence";
import { verifyAudit } from "./lib/verify-audit";
import { withDatabase } from "./lib/with-database";

/**
 * `npm run audit:verify`: walks the chain of the audit trail and says whether it is whole, or the first row that is broken
 * (exit code 1). `--head <file>` also compares it with heads that were kept elsewhere, one `<number> <hash>` on a line.
 */
await run(() =>
  withDatabase(async ({ ownerUrl }) => {
    const { values } = parseArgs({ options: { head: { type: "string" } } });
    const kept = values.head ? readHeads(values.head) : [];
    const db = new pg.Client({ connectionString: ownerUrl });
    await db.connect();
    try {
      const verdict = await verifyAudit(db, kept);
      if (!verdict.whole) throw new Sentence(`The audit trail is broken: ${verdict.broken}.`);
      const { events, changes, head } = verdict;
      console.log(
        `${events} rows with ${changes} changes, head ${head.seq} ${head.hash}, chain is whole${kept.length > 0 ? ` and holds the ${kept.length} heads of ${values.head}` : ""}.`,
      );
    } finally {
      await db.end();
    }
  }),
);

function readHeads(path: string) {
  try {
    return parseHeads(readFileSync(path, "utf8"));
  } catch (error) {
    throw error instanceof Sentence ? error : fileSentence(error, path);
  }
}
