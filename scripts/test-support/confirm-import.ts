import pg from "pg";
import * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { applyImport } from "@/lib/imports/apply-import";
import { findBatch } from "@/lib/imports/read-place";
import { sendSignal } from "../lib/end-process";
import { processesOf } from "./killable-postgres";

/**
 * Confirms one import as the server does, and kills itself, uncatchably, as the n-th statement goes out (DIE_AT), or the
 * database whose process POSTMASTER names; without DIE_AT prints how many statements there are. Started by
 * scripts/import.faults.test.ts.
 */
const { BATCH_ID, VIEWER, SESSION, DIE_AT, POSTMASTER } = z
  .object({
    BATCH_ID: z.uuid(),
    VIEWER: z.string(),
    SESSION: z.string(),
    DIE_AT: z.coerce.number().default(0),
    POSTMASTER: z.coerce.number().optional(),
  })
  .parse(process.env);
/** Written by the test from a viewer of its own, so of the same shape. */
const viewer: Viewer = { ...JSON.parse(VIEWER), sessionHash: new Uint8Array(Buffer.from(SESSION, "hex")) };

const victims = () => (POSTMASTER ? processesOf(POSTMASTER) : [process.pid]);

let statements = 0;
pg.Client.prototype.query = new Proxy(pg.Client.prototype.query, {
  apply(query, client, given) {
    statements += 1;
    const answer: unknown = Reflect.apply(query, client, given);
    if (statements === DIE_AT) for (const pid of victims()) sendSignal(pid, "SIGKILL");
    return answer;
  },
});

await withScope(viewer, async (db) => {
  const batch = await findBatch(db, BATCH_ID);
  if (!batch) throw new Error("no such import");
  await applyImport(db, batch, viewer.today);
});
console.log(`${statements} statements`);
process.exit(0);
