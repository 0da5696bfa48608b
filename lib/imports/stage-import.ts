import "server-only";
import { createHash } from "node:crypto";
import { DomainError } from "@/lib/action/domain-error";
import type { Viewer } from "@/lib/auth/viewer";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { kindOf } from "@/lib/spreadsheet/kind-of";
import { SpreadsheetRefusal } from "@/lib/spreadsheet/spreadsheet-refusal";
import { normalizeText } from "@/lib/text/normalize";
import { canImport } from "./policy";
import { type OnProgress, readIntoPreview } from "./read-into-preview";
import { type FoundPlace, findTarget, type Target } from "./read-place";
import { noChoices } from "./reading";

export type Upload = { target: Target; fileName: string; bytes: Uint8Array };

/**
 * Keeps an uploaded file and reads it into a preview; answers the preview's id. Nothing of the register changes. Throws
 * DomainError for a file that cannot be read, of which nothing is kept, and for a target that is not the viewer's to fill.
 */
export async function stageImport(
  viewer: Viewer,
  { target, fileName, bytes }: Upload,
  onProgress?: OnProgress,
): Promise<string> {
  refuseOtherKinds(bytes);
  const id = await withScope(viewer, async (db) => {
    const place = await findTarget(db, target);
    if (!place) throw new DomainError("errors.notFound");
    if (!canImport(viewer, place)) throw new DomainError("errors.notAllowed");
    await forgetOldPreviews(db, place);
    return keepFile(db, viewer, place, { fileName, bytes });
  });
  try {
    await readIntoPreview(viewer, id, noChoices, onProgress);
    return id;
  } catch (error) {
    await withScope(viewer, (db) => db.importBatch.deleteMany({ where: { id, status: "READING" } }));
    throw error;
  }
}

/** What can be told by the first bytes is told before anything is kept. */
function refuseOtherKinds(bytes: Uint8Array): void {
  try {
    kindOf(bytes);
  } catch (error) {
    if (!(error instanceof SpreadsheetRefusal)) throw error;
    throw new DomainError(`imports.refusals.${error.code}`, { params: { ...error.params } });
  }
}

async function keepFile(
  db: ScopedDb,
  viewer: Viewer,
  { register, organization, campaignId }: FoundPlace,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<string> {
  const { id } = await db.importBatch.create({
    data: {
      register,
      organizationId: organization.id,
      campaignId,
      accountId: viewer.accountId,
      accountName: viewer.displayName,
      fileName: normalizeText(fileName).slice(0, 200) || "xlsx",
      fileSha256: new Uint8Array(createHash("sha256").update(bytes).digest()),
      sheetName: "",
      status: "READING",
      file: { create: { organizationId: organization.id, content: new Uint8Array(bytes) } },
    },
    select: { id: true },
  });
  return id;
}

const hoursKept = 24;
/** A file is read in seconds: one that is still being read after this was cut off with its server. */
const minutesOfReading = 15;

/** A preview holds people's data that is not in the register: a day is enough to come back to it and confirm. */
async function forgetOldPreviews(db: ScopedDb, { organization }: FoundPlace): Promise<void> {
  const before = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  await db.importBatch.deleteMany({
    where: {
      organizationId: organization.id,
      OR: [
        { status: { in: ["STAGED", "MAPPING"] }, createdAt: { lt: before(hoursKept * 60) } },
        { status: "READING", createdAt: { lt: before(minutesOfReading) } },
      ],
    },
  });
}
