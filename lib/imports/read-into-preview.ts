import "server-only";
import { DomainError } from "@/lib/action/domain-error";
import { writeAudit } from "@/lib/audit/write-audit";
import type { Viewer } from "@/lib/auth/viewer";
import { allowLongStatements } from "@/lib/db/allow-long-statements";
import type { Prisma } from "@/lib/db/generated/client";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { canImport } from "./policy";
import { type FoundBatch, findBatch } from "./read-place";
import type { ReadingChoices, StoredReading } from "./reading";
import { registerMark } from "./register-mark";
import { readRemembered } from "./remembered-columns";
import type { FileFindings } from "./stored-row";
import { stores } from "./stores";
import type { ThreadQuestion, ThreadReply } from "./thread/messages";
import { runInThread } from "./thread/run-in-thread";

/** How far a file is; of each step its own measure. */
export type Progress = { step: "OPEN" | "READ" | "COMPARE" | "KEEP"; done: number; total: number };
export type OnProgress = (progress: Progress) => void;

/**
 * Reads a kept file into its preview, in place of an earlier reading of it. The thread reads and compares; here rows only
 * pass on their way to the database, a thousand at a time, so that nobody else waits.
 */
export async function readIntoPreview(
  viewer: Viewer,
  batchId: string,
  choices: ReadingChoices,
  onProgress: OnProgress = () => undefined,
): Promise<void> {
  const { place, bytes, remembered } = await withScope(viewer, (db) => openBatch(db, viewer, batchId));
  let mark: string | null = null;
  const answer = async (question: ThreadQuestion): Promise<ThreadReply> => {
    if (question.kind === "EXISTING") {
      const existing = await withScope(viewer, async (db) => {
        await allowLongStatements(db);
        return stores[place.register].readExisting(db, place, question.keys, viewer.today);
      });
      mark = registerMark(existing);
      return existing;
    }
    await withScope(viewer, (db) => insertRows(db, question.json));
    onProgress({ step: "KEEP", done: question.done, total: question.total });
    return null;
  };
  const result = await runInThread(
    {
      kind: "READ",
      bytes,
      batchId,
      organizationId: place.organization.id,
      request: {
        register: place.register,
        today: viewer.today,
        choices,
        remembered,
        place: {
          kind: place.organization.kind,
          name: place.organization.name,
          audiences: place.campaign?.audiences ?? [],
        },
      },
    },
    { answer, onProgress },
  );
  if (result.kind !== "READ_DONE" && result.kind !== "COLUMNS_NEEDED")
    throw new Error("the reader answered another question");
  await withScope(viewer, async (db) => {
    await closeReading(db, place, {
      status: result.kind === "READ_DONE" ? "STAGED" : "MAPPING",
      reading: { choices, layout: result.layout, registerMark: mark },
      findings: result.findings,
    });
    await writeAudit(db, viewer, {
      action: "import.stage",
      subject: batchId,
      organizationId: place.organization.id,
    });
  });
}

/** Takes the batch for this reading: what an earlier one found is gone from here on. */
async function openBatch(db: ScopedDb, viewer: Viewer, batchId: string) {
  const place = await findBatch(db, batchId);
  if (!place) throw new DomainError("errors.notFound");
  if (!canImport(viewer, place)) throw new DomainError("errors.notAllowed");
  const taken = await db.importBatch.updateMany({
    where: { id: batchId, status: { in: ["READING", "MAPPING", "STAGED"] } },
    data: { status: "READING" },
  });
  if (taken.count !== 1) throw new DomainError("imports.errors.alreadyApplied");
  await db.importRow.deleteMany({ where: { batchId } });
  const file = await db.importFile.findUniqueOrThrow({ where: { batchId }, select: { content: true } });
  return { place, bytes: file.content, remembered: await readRemembered(db, place) };
}

/** One statement for many rows; they come as the JSON text they are kept in. */
async function insertRows(db: ScopedDb, json: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO import_row (
      batch_id, row_number, organization_id, verdict, outcome, cell_name, record, notes, subject_id, subject_version
    )
    SELECT batch_id, row_number, organization_id, verdict, outcome, cell_name, NULLIF(record, 'null'), notes, subject_id,
           subject_version
    FROM jsonb_populate_recordset(NULL::import_row, ${json}::jsonb)`;
}

async function closeReading(
  db: ScopedDb,
  { batchId }: FoundBatch,
  {
    status,
    reading,
    findings,
  }: { status: "STAGED" | "MAPPING"; reading: StoredReading; findings: FileFindings },
): Promise<void> {
  await db.importBatch.update({
    where: { id: batchId },
    data: {
      status,
      sheetName: reading.layout?.sheet ?? "",
      reading: toJson(reading),
      findings: toJson(findings),
    },
    select: { id: true },
  });
}

function toJson(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value));
}
