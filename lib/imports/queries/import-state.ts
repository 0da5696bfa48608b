import "server-only";
import * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import type { ImportStatus } from "../import-view";
import { canImport } from "../policy";
import { findBatch } from "../read-place";
import { findUndoConflicts } from "../undo-import";

/** People because of whom an applied file cannot be taken back; null when it is not the viewer's to take back. */
export function getUndoConflicts(
  viewer: Viewer,
  id: string,
): Promise<{ rowNumber: number; name: string; subjectId: string }[] | null> {
  return withScope(viewer, async (db) => {
    const place = await findBatch(db, id);
    if (place?.status !== "APPLIED" || !canImport(viewer, place)) return null;
    return findUndoConflicts(db, place);
  });
}

/** How far the reading of a file is: its rows kept so far; null when there is no such file in scope. */
export function getImportStatus(
  viewer: Viewer,
  id: string,
): Promise<{ status: ImportStatus; rows: number } | null> {
  if (!z.uuid().safeParse(id).success) return Promise.resolve(null);
  return withScope(viewer, async (db) => {
    const batch = await db.importBatch.findUnique({ where: { id }, select: { status: true } });
    return batch && { status: batch.status, rows: await db.importRow.count({ where: { batchId: id } }) };
  });
}
