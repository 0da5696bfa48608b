import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { canImport } from "./policy";
import { findBatch } from "./read-place";
import { storedReading } from "./reading";
import { type StoredNotes, storedNotes } from "./stored-row";

type FailedRow = Pick<StoredNotes, "refusals" | "doubts"> & { rowNumber: number };

/** A file as it was uploaded, how it was read, and the rows of it that did not, or will not, come in. */
export type FileToMark = {
  fileName: string;
  content: Uint8Array;
  layout: NonNullable<ReturnType<typeof storedReading.parse>["layout"]>;
  rows: FailedRow[];
};

/**
 * Exactly the rows that failed: refused, or taken for somebody's and left out for it. Rows a person left out by choice did
 * not fail. Null when the file is not in scope, or was never read.
 */
export function getFileToMark(viewer: Viewer, id: string): Promise<FileToMark | null> {
  return withScope(viewer, async (db) => {
    const place = await findBatch(db, id);
    if (!place || !canImport(viewer, place)) return null;
    const batch = await db.importBatch.findUniqueOrThrow({
      where: { id },
      select: { fileName: true, reading: true, file: { select: { content: true } } },
    });
    const { layout } = storedReading.parse(batch.reading);
    if (!batch.file || !layout) return null;
    const rows = await db.importRow.findMany({
      where: {
        batchId: id,
        OR: [{ verdict: "REFUSED" }, { verdict: "DOUBTFUL", outcome: "SKIPPED", choice: null }],
      },
      orderBy: { rowNumber: "asc" },
      select: { rowNumber: true, notes: true },
    });
    return {
      fileName: batch.fileName,
      content: batch.file.content,
      layout,
      rows: rows.map(({ rowNumber, notes }) => {
        const { refusals, doubts } = storedNotes.parse(notes);
        return { rowNumber, refusals, doubts };
      }),
    };
  });
}
