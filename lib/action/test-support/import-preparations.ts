import { randomUUID } from "node:crypto";
import { makeUnit } from "@/prisma/factories/organization";
import type { Owner } from "@/prisma/factories/owner";
import { type Prepare, signedIn } from "./preparation";

const notes = { nameInFile: "Lê An", hidden: false, repairs: [], doubts: [], refusals: [], changes: [] };

/** A file of one row that nobody can take in, read and waiting for its unit's secretary. */
async function batch(db: Owner, status: "STAGED" | "APPLIED" = "STAGED") {
  const { base } = await makeUnit(db);
  const as = await signedIn(db, "SECRETARY", base.id);
  const id = randomUUID();
  await db.query(
    `INSERT INTO import_batch (id, organization_id, account_id, file_name, file_sha256, sheet_name, status, applied_at)
     VALUES ($1, $2, $3, 'a.xlsx', '\\x00', 'Sheet1', $4::import_status, CASE WHEN $4 = 'APPLIED' THEN now() END)`,
    [id, base.id, as.accountId, status],
  );
  await db.query(
    `INSERT INTO import_row (batch_id, row_number, organization_id, verdict, outcome, cell_name, notes)
     VALUES ($1, 2, $2, 'REFUSED', 'REFUSED', 'Chi bộ', $3)`,
    [id, base.id, JSON.stringify(notes)],
  );
  return { as, input: { id } };
}

/** Doors to a file that was read; lib/imports/doors.db.test.ts reads real ones. */
export const importPreparations: Readonly<Record<string, Prepare>> = {
  "import.apply": (db) => batch(db),
  "import.undo": (db) => batch(db, "APPLIED"),
  "import.choose": async (db) => {
    const { as, input } = await batch(db);
    return { as, input: { ...input, rowNumber: 2, choice: null } };
  },
};
