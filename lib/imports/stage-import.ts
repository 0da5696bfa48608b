import "server-only";
import { createHash } from "node:crypto";
import { DomainError } from "@/lib/action/domain-error";
import { writeAudit } from "@/lib/audit/write-audit";
import type { Viewer } from "@/lib/auth/viewer";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { readWorkbook } from "@/lib/spreadsheet/read-workbook";
import { SpreadsheetRefusal } from "@/lib/spreadsheet/spreadsheet-refusal";
import { normalizeText } from "@/lib/text/normalize";
import { allowLongStatements } from "./allow-long-statements";
import { type ComparedRow, compareWithRegister } from "./compare-with-register";
import type { MemberList } from "./parsed-row";
import { placeInCells } from "./place-in-cells";
import { canImportMembers } from "./policy";
import { readExistingMembers } from "./read-existing-members";
import { readMemberList } from "./read-member-list";
import { type FileFindings, toStoredNotes } from "./stored-row";
import { UnreadableList } from "./unreadable-list";

type Upload = { unitId: string; fileName: string; bytes: Uint8Array };

/**
 * Reads an uploaded list into a preview for one base organisation and answers the preview's id. Nothing of the register
 * changes. Throws DomainError for a file that cannot be read and for a unit that is not the viewer's to fill.
 */
export async function stageImport(viewer: Viewer, { unitId, fileName, bytes }: Upload): Promise<string> {
  const list = await readList(bytes, viewer);
  const fileSha256 = new Uint8Array(createHash("sha256").update(bytes).digest());
  return withScope(viewer, async (db) => {
    const unit = await db.organization.findUnique({
      where: { id: unitId },
      select: { id: true, name: true, kind: true },
    });
    if (!unit) throw new DomainError("errors.notFound");
    if (!canImportMembers(viewer, unit)) throw new DomainError("errors.notAllowed");
    await allowLongStatements(db);
    await forgetOldPreviews(db, unit.id);

    const placed = placeInCells(list.rows, unit);
    const records = placed.flatMap(({ record }) => record ?? []);
    const rows = compareWithRegister(placed, await readExistingMembers(db, unit.id, records, viewer.today));
    const { id } = await db.importBatch.create({
      data: {
        organizationId: unit.id,
        accountId: viewer.accountId,
        fileName: normalizeText(fileName).slice(0, 200) || "xlsx",
        fileSha256,
        sheetName: list.sheetName,
      },
      select: { id: true },
    });
    await insertRows(db, id, unit.id, rows, { notes: [...list.notes], skipped: [...list.skipped] });
    await writeAudit(db, viewer, { action: "import.stage", subject: id, organizationId: unit.id });
    return id;
  });
}

/** A preview holds people's data that is not in the register: a day is enough to come back to it and confirm. */
async function forgetOldPreviews(db: ScopedDb, organizationId: string): Promise<void> {
  const aDayAgo = new Date(Date.now() - 24 * 3_600_000);
  await db.importBatch.deleteMany({
    where: { organizationId, status: "STAGED", createdAt: { lt: aDayAgo } },
  });
}

async function readList(bytes: Uint8Array, viewer: Viewer): Promise<MemberList> {
  try {
    return readMemberList(await readWorkbook(bytes), viewer.today);
  } catch (error) {
    if (error instanceof SpreadsheetRefusal) {
      throw new DomainError(`imports.refusals.${error.code}`, { params: error.params });
    }
    if (error instanceof UnreadableList) {
      throw new DomainError(
        error.missing ? `imports.missing.${error.missing}` : `imports.unreadable.${error.code}`,
      );
    }
    throw error;
  }
}

/** One statement however many rows there are. */
async function insertRows(
  db: ScopedDb,
  batchId: string,
  organizationId: string,
  rows: readonly ComparedRow[],
  findings: FileFindings,
): Promise<void> {
  const stored = rows.map((row, index) => ({
    batch_id: batchId,
    row_number: row.rowNumber,
    organization_id: organizationId,
    verdict: row.verdict,
    cell_name: row.cellName ?? "",
    record: row.record,
    notes: toStoredNotes(row, index === 0 ? findings : null),
    member_id: row.member?.id ?? null,
    member_version: row.member?.version ?? null,
  }));
  await db.$executeRaw`
    INSERT INTO import_row (batch_id, row_number, organization_id, verdict, cell_name, record, notes, member_id, member_version)
    SELECT batch_id, row_number, organization_id, verdict, cell_name, NULLIF(record, 'null'), notes, member_id, member_version
    FROM jsonb_populate_recordset(NULL::import_row, ${JSON.stringify(stored)}::jsonb)`;
}
