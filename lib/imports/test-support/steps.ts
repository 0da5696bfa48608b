import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { applyImport } from "../apply-import";
import { chooseRow } from "../choose-row";
import type { RowChoice } from "../policy";
import { getImport } from "../queries/get-import";
import { type FoundBatch, findBatch } from "../read-place";
import { stageImport } from "../stage-import";
import { findUndoConflicts, undoImport } from "../undo-import";

/** The steps of an import as its actions take them, each in a transaction of its own. */

export function uploadMembers(viewer: Viewer, unitId: string, bytes: Uint8Array): Promise<string> {
  return stageImport(viewer, { target: { register: "MEMBERS", unitId }, fileName: "danh-sach.xlsx", bytes });
}

export function uploadResults(viewer: Viewer, campaignId: string, bytes: Uint8Array): Promise<string> {
  return stageImport(viewer, {
    target: { register: "STUDY_RESULTS", campaignId },
    fileName: "ket-qua.xlsx",
    bytes,
  });
}

export async function confirm(viewer: Viewer, batchId: string): Promise<void> {
  await withScope(viewer, async (db) => {
    await applyImport(db, await batchOf(db, batchId), viewer.today);
  });
}

export async function choose(
  viewer: Viewer,
  batchId: string,
  ...rows: readonly (readonly [rowNumber: number, choice: RowChoice])[]
): Promise<void> {
  await withScope(viewer, async (db) => {
    const batch = await batchOf(db, batchId);
    for (const [rowNumber, choice] of rows) await chooseRow(db, batch, rowNumber, choice);
  });
}

export async function takeBack(viewer: Viewer, batchId: string): Promise<void> {
  await withScope(viewer, async (db) => {
    await undoImport(db, await batchOf(db, batchId), { today: viewer.today, byName: viewer.displayName });
  });
}

export function conflictsOf(viewer: Viewer, batchId: string) {
  return withScope(viewer, async (db) => findUndoConflicts(db, await batchOf(db, batchId)));
}

export function view(viewer: Viewer, id: string, campaignId: string | null = null) {
  return getImport(viewer, id, { filter: "all", page: 1, campaignId });
}

async function batchOf(db: Parameters<typeof findBatch>[0], batchId: string): Promise<FoundBatch> {
  const batch = await findBatch(db, batchId);
  if (!batch) throw new Error("no such import");
  return batch;
}
