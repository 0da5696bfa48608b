import "server-only";
import { buffer } from "node:stream/consumers";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { fileAsksForProof } from "@/lib/access/step-up";
import { writeAudit } from "@/lib/audit/write-audit";
import { confirmPath } from "@/lib/auth/confirm-path";
import { hasProof } from "@/lib/auth/proof";
import type { Viewer } from "@/lib/auth/viewer";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { parseLocale } from "@/lib/i18n/locale";
import { limitConcurrency } from "@/lib/spreadsheet/limit-concurrency";
import { exportHead } from "./export-head";
import { attachment, fileName } from "./file-name";
import type { Words } from "./words";
import { type Exportable, type ExportFormat, exportFormats } from "./write-export";

type Definition = {
  /** Name in the audit trail. */
  action:
    | "member.export"
    | "register.export"
    | "organization.export"
    | "study.export"
    | "study.report.export"
    | "statistics.export"
    | "audit.export";
  /** Finds the list within the viewer's scope; null when there is none. */
  open: (db: ScopedDb, words: Words) => Promise<Exportable | null>;
};

/** A file is a list's worth of connections and memory: two are made at a time, the others wait. */
const oneOfTwo = limitConcurrency(2);

/**
 * Answers `…/export?format=xlsx|csv` and the list's own parameters with the file. It is made whole, with its audit
 * row, in one transaction before the first byte is sent: a download is complete or fails, and how fast somebody reads
 * it holds up no connection. Packed rows are small: half a megabyte for the whole bloc, 5 MB for 100,000 members.
 */
export async function answerExport(
  request: Request,
  viewer: Viewer,
  { action, open }: Definition,
): Promise<Response> {
  // A GET that leaves a line in the trail: no other site may make the reader's browser ask for it.
  if (isFromElsewhere(request)) return new Response(null, { status: 403 });
  const format = formatOf(new URL(request.url).searchParams);
  const words: Words = { t: await getTranslations(), locale: parseLocale(await getLocale()) };
  const made = await oneOfTwo(() =>
    withScope(viewer, async (db) => {
      const file = await open(db, words);
      if (file && fileAsksForProof({ action, rows: file.total }) && !(await hasProof(viewer))) return "proof";
      return file && makeFile(db, viewer, { action, format, file, words });
    }),
  );
  if (!made) notFound();
  if (made === "proof") {
    const { pathname, search } = new URL(request.url);
    redirect(confirmPath(pathname + search));
  }
  return new Response(made.bytes, {
    headers: {
      "Content-Type": contentTypes[format],
      "Content-Length": String(made.bytes.length),
      "Content-Disposition": attachment(made.name),
      "Cache-Control": "no-store",
    },
  });
}

type Work = { action: Definition["action"]; format: ExportFormat; file: Exportable; words: Words };

/** The file and its line in the audit trail, which names the filters and never what they looked for. */
export async function makeFile(
  db: ScopedDb,
  viewer: Viewer,
  { action, format, file, words }: Work,
): Promise<{ name: string; bytes: Buffer<ArrayBuffer> }> {
  const at = new Date();
  const head = exportHead(file, viewer, at, words);
  const bytes = await buffer(file.write(format, head, { by: viewer.displayName, at }));
  await writeAudit(db, viewer, {
    action,
    outcome: "SEEN",
    subject: viewer.organization.id,
    organizationId: viewer.organization.id,
    changedFields: [`format=${format}`, `rows=${file.total}`, ...file.filters.map(({ name }) => name)],
  });
  return { name: fileName(file, format, words), bytes };
}

const contentTypes: Record<ExportFormat, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

function formatOf(params: URLSearchParams): ExportFormat {
  return exportFormats.find((format) => format === params.get("format")) ?? "xlsx";
}

/** Without the header it is an old browser, or plain http inside the office: nothing to go by. */
function isFromElsewhere({ headers }: Request): boolean {
  const site = headers.get("sec-fetch-site");
  return site === "cross-site" || site === "same-site";
}
