import "server-only";
import { DomainError } from "@/lib/action/domain-error";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { canImport } from "./policy";
import { type OnProgress, readIntoPreview } from "./read-into-preview";
import { findBatch } from "./read-place";
import { type ReadingChoices, storedReading } from "./reading";
import { rememberColumns } from "./remembered-columns";

/** Reads a kept file another way, in place of its preview, and remembers what a person said of its columns. */
export async function readAgain(
  viewer: Viewer,
  id: string,
  { choices, isMapping }: { choices: ReadingChoices; isMapping: boolean },
  onProgress?: OnProgress,
): Promise<string> {
  await withScope(viewer, async (db) => {
    const place = await findBatch(db, id);
    if (!place) throw new DomainError("errors.notFound");
    if (!canImport(viewer, place)) throw new DomainError("errors.notAllowed");
  });
  await readIntoPreview(viewer, id, choices, onProgress);
  if (isMapping && choices.columns) await remember(viewer, id, choices.columns);
  return id;
}

/** Under the headings as they were found, which a person may just have moved. */
function remember(
  viewer: Viewer,
  id: string,
  columns: NonNullable<ReadingChoices["columns"]>,
): Promise<void> {
  return withScope(viewer, async (db) => {
    const place = await findBatch(db, id);
    const batch = await db.importBatch.findUnique({ where: { id }, select: { reading: true } });
    const layout = batch && storedReading.parse(batch.reading).layout;
    if (place && layout) await rememberColumns(db, place, layout.signature, columns);
  });
}
